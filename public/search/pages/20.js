handbookSearch.pages(20,[["cost/s/chat/frontier/large/owned/not-counted/index.html","Chat, a frontier closed model, a large open model, GPUs owned, staff not counted","What it costs",[]],
["cost/s/chat/frontier/large/owned/quarter/index.html","Chat, a frontier closed model, a large open model, GPUs owned, a quarter of an engineer","What it costs",[]],
["cost/s/chat/frontier/large/owned/one/index.html","Chat, a frontier closed model, a large open model, GPUs owned, one engineer","What it costs",[]],
["cost/s/chat/frontier/small/on-demand/not-counted/index.html","Chat, a frontier closed model, a small open model, GPUs on demand, staff not counted","What it costs",[]],
["cost/s/chat/frontier/small/on-demand/quarter/index.html","Chat, a frontier closed model, a small open model, GPUs on demand, a quarter of an engineer","What it costs",[]]])
