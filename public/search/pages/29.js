handbookSearch.pages(29,[["cost/s/documents/frontier/small/owned/not-counted/index.html","Long documents, a frontier closed model, a small open model, GPUs owned, staff not counted","What it costs",[]],
["cost/s/documents/frontier/small/owned/quarter/index.html","Long documents, a frontier closed model, a small open model, GPUs owned, a quarter of an engineer","What it costs",[]],
["cost/s/documents/frontier/small/owned/one/index.html","Long documents, a frontier closed model, a small open model, GPUs owned, one engineer","What it costs",[]],
["cost/s/documents/small/large/on-demand/not-counted/index.html","Long documents, a small closed model, a large open model, GPUs on demand, staff not counted","What it costs",[]],
["cost/s/documents/small/large/on-demand/quarter/index.html","Long documents, a small closed model, a large open model, GPUs on demand, a quarter of an engineer","What it costs",[]]])
