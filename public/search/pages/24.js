handbookSearch.pages(24,[["cost/s/chat/small/large/owned/one/index.html","Chat, a small closed model, a large open model, GPUs owned, one engineer","What it costs",[]],
["cost/s/chat/small/small/on-demand/not-counted/index.html","Chat, a small closed model, a small open model, GPUs on demand, staff not counted","What it costs",[]],
["cost/s/chat/small/small/on-demand/quarter/index.html","Chat, a small closed model, a small open model, GPUs on demand, a quarter of an engineer","What it costs",[]],
["cost/s/chat/small/small/on-demand/one/index.html","Chat, a small closed model, a small open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/chat/small/small/committed/not-counted/index.html","Chat, a small closed model, a small open model, GPUs committed for a year, staff not counted","What it costs",[]]])
