handbookSearch.pages(36,[["cost/s/batch/frontier/small/committed/one/index.html","Batch classification, a frontier closed model, a small open model, GPUs committed for a year, one engineer","What it costs",[]],
["cost/s/batch/frontier/small/owned/not-counted/index.html","Batch classification, a frontier closed model, a small open model, GPUs owned, staff not counted","What it costs",[]],
["cost/s/batch/frontier/small/owned/quarter/index.html","Batch classification, a frontier closed model, a small open model, GPUs owned, a quarter of an engineer","What it costs",[]],
["cost/s/batch/frontier/small/owned/one/index.html","Batch classification, a frontier closed model, a small open model, GPUs owned, one engineer","What it costs",[]],
["cost/s/batch/small/large/on-demand/not-counted/index.html","Batch classification, a small closed model, a large open model, GPUs on demand, staff not counted","What it costs",[]]])
