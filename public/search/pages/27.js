handbookSearch.pages(27,[["cost/s/documents/frontier/large/committed/one/index.html","Long documents, a frontier closed model, a large open model, GPUs committed for a year, one engineer","What it costs",[]],
["cost/s/documents/frontier/large/owned/not-counted/index.html","Long documents, a frontier closed model, a large open model, GPUs owned, staff not counted","What it costs",[]],
["cost/s/documents/frontier/large/owned/quarter/index.html","Long documents, a frontier closed model, a large open model, GPUs owned, a quarter of an engineer","What it costs",[]],
["cost/s/documents/frontier/large/owned/one/index.html","Long documents, a frontier closed model, a large open model, GPUs owned, one engineer","What it costs",[]],
["cost/s/documents/frontier/small/on-demand/not-counted/index.html","Long documents, a frontier closed model, a small open model, GPUs on demand, staff not counted","What it costs",[]]])
