handbookSearch.pages(30,[["cost/s/documents/small/large/on-demand/one/index.html","Long documents, a small closed model, a large open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/documents/small/large/committed/not-counted/index.html","Long documents, a small closed model, a large open model, GPUs committed for a year, staff not counted","What it costs",[]],
["cost/s/documents/small/large/committed/quarter/index.html","Long documents, a small closed model, a large open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]],
["cost/s/documents/small/large/committed/one/index.html","Long documents, a small closed model, a large open model, GPUs committed for a year, one engineer","What it costs",[]],
["cost/s/documents/small/large/owned/not-counted/index.html","Long documents, a small closed model, a large open model, GPUs owned, staff not counted","What it costs",[]]])
