handbookSearch.pages(39,[["cost/s/batch/small/small/on-demand/one/index.html","Batch classification, a small closed model, a small open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/batch/small/small/committed/not-counted/index.html","Batch classification, a small closed model, a small open model, GPUs committed for a year, staff not counted","What it costs",[]],
["cost/s/batch/small/small/committed/quarter/index.html","Batch classification, a small closed model, a small open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]],
["cost/s/batch/small/small/committed/one/index.html","Batch classification, a small closed model, a small open model, GPUs committed for a year, one engineer","What it costs",[]],
["cost/s/batch/small/small/owned/not-counted/index.html","Batch classification, a small closed model, a small open model, GPUs owned, staff not counted","What it costs",[]]])
