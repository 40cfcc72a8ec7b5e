handbookSearch.pages(28,[["cost/s/documents/frontier/small/on-demand/quarter/index.html","Long documents, a frontier closed model, a small open model, GPUs on demand, a quarter of an engineer","What it costs",[]],
["cost/s/documents/frontier/small/on-demand/one/index.html","Long documents, a frontier closed model, a small open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/documents/frontier/small/committed/not-counted/index.html","Long documents, a frontier closed model, a small open model, GPUs committed for a year, staff not counted","What it costs",[]],
["cost/s/documents/frontier/small/committed/quarter/index.html","Long documents, a frontier closed model, a small open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]],
["cost/s/documents/frontier/small/committed/one/index.html","Long documents, a frontier closed model, a small open model, GPUs committed for a year, one engineer","What it costs",[]]])
