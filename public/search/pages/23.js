handbookSearch.pages(23,[["cost/s/chat/small/large/committed/not-counted/index.html","Chat, a small closed model, a large open model, GPUs committed for a year, staff not counted","What it costs",[]],
["cost/s/chat/small/large/committed/quarter/index.html","Chat, a small closed model, a large open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]],
["cost/s/chat/small/large/committed/one/index.html","Chat, a small closed model, a large open model, GPUs committed for a year, one engineer","What it costs",[]],
["cost/s/chat/small/large/owned/not-counted/index.html","Chat, a small closed model, a large open model, GPUs owned, staff not counted","What it costs",[]],
["cost/s/chat/small/large/owned/quarter/index.html","Chat, a small closed model, a large open model, GPUs owned, a quarter of an engineer","What it costs",[]]])
