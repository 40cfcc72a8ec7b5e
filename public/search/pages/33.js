handbookSearch.pages(33,[["cost/s/documents/small/small/owned/one/index.html","Long documents, a small closed model, a small open model, GPUs owned, one engineer","What it costs",[]],
["cost/s/batch/frontier/large/on-demand/not-counted/index.html","Batch classification, a frontier closed model, a large open model, GPUs on demand, staff not counted","What it costs",[]],
["cost/s/batch/frontier/large/on-demand/quarter/index.html","Batch classification, a frontier closed model, a large open model, GPUs on demand, a quarter of an engineer","What it costs",[]],
["cost/s/batch/frontier/large/on-demand/one/index.html","Batch classification, a frontier closed model, a large open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/batch/frontier/large/committed/not-counted/index.html","Batch classification, a frontier closed model, a large open model, GPUs committed for a year, staff not counted","What it costs",[]]])
