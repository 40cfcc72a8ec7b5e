handbookSearch.pages(21,[["cost/s/chat/frontier/small/on-demand/one/index.html","Chat, a frontier closed model, a small open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/chat/frontier/small/committed/not-counted/index.html","Chat, a frontier closed model, a small open model, GPUs committed for a year, staff not counted","What it costs",[]],
["cost/s/chat/frontier/small/committed/quarter/index.html","Chat, a frontier closed model, a small open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]],
["cost/s/chat/frontier/small/committed/one/index.html","Chat, a frontier closed model, a small open model, GPUs committed for a year, one engineer","What it costs",[]],
["cost/s/chat/frontier/small/owned/not-counted/index.html","Chat, a frontier closed model, a small open model, GPUs owned, staff not counted","What it costs",[]]])
