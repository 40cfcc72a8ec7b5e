handbookSearch.pages(34,[["cost/s/batch/frontier/large/committed/quarter/index.html","Batch classification, a frontier closed model, a large open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]],
["cost/s/batch/frontier/large/committed/one/index.html","Batch classification, a frontier closed model, a large open model, GPUs committed for a year, one engineer","What it costs",[]],
["cost/s/batch/frontier/large/owned/not-counted/index.html","Batch classification, a frontier closed model, a large open model, GPUs owned, staff not counted","What it costs",[]],
["cost/s/batch/frontier/large/owned/quarter/index.html","Batch classification, a frontier closed model, a large open model, GPUs owned, a quarter of an engineer","What it costs",[]],
["cost/s/batch/frontier/large/owned/one/index.html","Batch classification, a frontier closed model, a large open model, GPUs owned, one engineer","What it costs",[]]])
