handbookSearch.pages(37,[["cost/s/batch/small/large/on-demand/quarter/index.html","Batch classification, a small closed model, a large open model, GPUs on demand, a quarter of an engineer","What it costs",[]],
["cost/s/batch/small/large/on-demand/one/index.html","Batch classification, a small closed model, a large open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/batch/small/large/committed/not-counted/index.html","Batch classification, a small closed model, a large open model, GPUs committed for a year, staff not counted","What it costs",[]],
["cost/s/batch/small/large/committed/quarter/index.html","Batch classification, a small closed model, a large open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]],
["cost/s/batch/small/large/committed/one/index.html","Batch classification, a small closed model, a large open model, GPUs committed for a year, one engineer","What it costs",[]]])
