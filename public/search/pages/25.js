handbookSearch.pages(25,[["cost/s/chat/small/small/committed/quarter/index.html","Chat, a small closed model, a small open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]],
["cost/s/chat/small/small/committed/one/index.html","Chat, a small closed model, a small open model, GPUs committed for a year, one engineer","What it costs",[]],
["cost/s/chat/small/small/owned/not-counted/index.html","Chat, a small closed model, a small open model, GPUs owned, staff not counted","What it costs",[]],
["cost/s/chat/small/small/owned/quarter/index.html","Chat, a small closed model, a small open model, GPUs owned, a quarter of an engineer","What it costs",[]],
["cost/s/chat/small/small/owned/one/index.html","Chat, a small closed model, a small open model, GPUs owned, one engineer","What it costs",[]]])
