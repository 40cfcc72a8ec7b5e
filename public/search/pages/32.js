handbookSearch.pages(32,[["cost/s/documents/small/small/committed/not-counted/index.html","Long documents, a small closed model, a small open model, GPUs committed for a year, staff not counted","What it costs",[]],
["cost/s/documents/small/small/committed/quarter/index.html","Long documents, a small closed model, a small open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]],
["cost/s/documents/small/small/committed/one/index.html","Long documents, a small closed model, a small open model, GPUs committed for a year, one engineer","What it costs",[]],
["cost/s/documents/small/small/owned/not-counted/index.html","Long documents, a small closed model, a small open model, GPUs owned, staff not counted","What it costs",[]],
["cost/s/documents/small/small/owned/quarter/index.html","Long documents, a small closed model, a small open model, GPUs owned, a quarter of an engineer","What it costs",[]]])
