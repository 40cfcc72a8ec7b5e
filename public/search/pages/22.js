handbookSearch.pages(22,[["cost/s/chat/frontier/small/owned/quarter/index.html","Chat, a frontier closed model, a small open model, GPUs owned, a quarter of an engineer","What it costs",[]],
["cost/s/chat/frontier/small/owned/one/index.html","Chat, a frontier closed model, a small open model, GPUs owned, one engineer","What it costs",[]],
["cost/s/chat/small/large/on-demand/not-counted/index.html","Chat, a small closed model, a large open model, GPUs on demand, staff not counted","What it costs",[]],
["cost/s/chat/small/large/on-demand/quarter/index.html","Chat, a small closed model, a large open model, GPUs on demand, a quarter of an engineer","What it costs",[]],
["cost/s/chat/small/large/on-demand/one/index.html","Chat, a small closed model, a large open model, GPUs on demand, one engineer","What it costs",[]]])
