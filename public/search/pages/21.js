handbookSearch.pages(21,[["cost/s/chat/small/small/owned/quarter/index.html","Chat, a small closed model, a small open model, GPUs owned, a quarter of an engineer","What it costs",[]],
["cost/s/chat/small/small/owned/one/index.html","Chat, a small closed model, a small open model, GPUs owned, one engineer","What it costs",[]],
["cost/s/documents/frontier/large/on-demand/not-counted/index.html","Long documents, a frontier closed model, a large open model, GPUs on demand, staff not counted","What it costs",[]],
["cost/s/documents/frontier/large/on-demand/quarter/index.html","Long documents, a frontier closed model, a large open model, GPUs on demand, a quarter of an engineer","What it costs",[]],
["cost/s/documents/frontier/large/on-demand/one/index.html","Long documents, a frontier closed model, a large open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/documents/frontier/large/committed/not-counted/index.html","Long documents, a frontier closed model, a large open model, GPUs committed for a year, staff not counted","What it costs",[]]])
