handbookSearch.pages(19,[["cost/s/chat/frontier/large/on-demand/quarter/index.html","Chat, a frontier closed model, a large open model, GPUs on demand, a quarter of an engineer","What it costs",[]],
["cost/s/chat/frontier/large/on-demand/one/index.html","Chat, a frontier closed model, a large open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/chat/frontier/large/committed/not-counted/index.html","Chat, a frontier closed model, a large open model, GPUs committed for a year, staff not counted","What it costs",[]],
["cost/s/chat/frontier/large/committed/quarter/index.html","Chat, a frontier closed model, a large open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]],
["cost/s/chat/frontier/large/committed/one/index.html","Chat, a frontier closed model, a large open model, GPUs committed for a year, one engineer","What it costs",[]]])
