handbookSearch.pages(35,[["cost/s/batch/frontier/small/on-demand/not-counted/index.html","Batch classification, a frontier closed model, a small open model, GPUs on demand, staff not counted","What it costs",[]],
["cost/s/batch/frontier/small/on-demand/quarter/index.html","Batch classification, a frontier closed model, a small open model, GPUs on demand, a quarter of an engineer","What it costs",[]],
["cost/s/batch/frontier/small/on-demand/one/index.html","Batch classification, a frontier closed model, a small open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/batch/frontier/small/committed/not-counted/index.html","Batch classification, a frontier closed model, a small open model, GPUs committed for a year, staff not counted","What it costs",[]],
["cost/s/batch/frontier/small/committed/quarter/index.html","Batch classification, a frontier closed model, a small open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]]])
