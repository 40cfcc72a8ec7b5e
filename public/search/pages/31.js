handbookSearch.pages(31,[["cost/s/documents/small/large/owned/quarter/index.html","Long documents, a small closed model, a large open model, GPUs owned, a quarter of an engineer","What it costs",[]],
["cost/s/documents/small/large/owned/one/index.html","Long documents, a small closed model, a large open model, GPUs owned, one engineer","What it costs",[]],
["cost/s/documents/small/small/on-demand/not-counted/index.html","Long documents, a small closed model, a small open model, GPUs on demand, staff not counted","What it costs",[]],
["cost/s/documents/small/small/on-demand/quarter/index.html","Long documents, a small closed model, a small open model, GPUs on demand, a quarter of an engineer","What it costs",[]],
["cost/s/documents/small/small/on-demand/one/index.html","Long documents, a small closed model, a small open model, GPUs on demand, one engineer","What it costs",[]]])
