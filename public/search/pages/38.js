handbookSearch.pages(38,[["cost/s/batch/small/large/owned/not-counted/index.html","Batch classification, a small closed model, a large open model, GPUs owned, staff not counted","What it costs",[]],
["cost/s/batch/small/large/owned/quarter/index.html","Batch classification, a small closed model, a large open model, GPUs owned, a quarter of an engineer","What it costs",[]],
["cost/s/batch/small/large/owned/one/index.html","Batch classification, a small closed model, a large open model, GPUs owned, one engineer","What it costs",[]],
["cost/s/batch/small/small/on-demand/not-counted/index.html","Batch classification, a small closed model, a small open model, GPUs on demand, staff not counted","What it costs",[]],
["cost/s/batch/small/small/on-demand/quarter/index.html","Batch classification, a small closed model, a small open model, GPUs on demand, a quarter of an engineer","What it costs",[]]])
