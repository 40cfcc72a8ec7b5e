handbookSearch.pages(26,[["cost/s/documents/small/small/on-demand/quarter/index.html","Long documents, a small closed model, a small open model, GPUs on demand, a quarter of an engineer","What it costs",[]],
["cost/s/documents/small/small/on-demand/one/index.html","Long documents, a small closed model, a small open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/documents/small/small/committed/not-counted/index.html","Long documents, a small closed model, a small open model, GPUs committed for a year, staff not counted","What it costs",[]],
["cost/s/documents/small/small/committed/quarter/index.html","Long documents, a small closed model, a small open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]],
["cost/s/documents/small/small/committed/one/index.html","Long documents, a small closed model, a small open model, GPUs committed for a year, one engineer","What it costs",[]],
["cost/s/documents/small/small/owned/not-counted/index.html","Long documents, a small closed model, a small open model, GPUs owned, staff not counted","What it costs",[]]])
