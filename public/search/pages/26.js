handbookSearch.pages(26,[["cost/s/documents/frontier/large/on-demand/not-counted/index.html","Long documents, a frontier closed model, a large open model, GPUs on demand, staff not counted","What it costs",[]],
["cost/s/documents/frontier/large/on-demand/quarter/index.html","Long documents, a frontier closed model, a large open model, GPUs on demand, a quarter of an engineer","What it costs",[]],
["cost/s/documents/frontier/large/on-demand/one/index.html","Long documents, a frontier closed model, a large open model, GPUs on demand, one engineer","What it costs",[]],
["cost/s/documents/frontier/large/committed/not-counted/index.html","Long documents, a frontier closed model, a large open model, GPUs committed for a year, staff not counted","What it costs",[]],
["cost/s/documents/frontier/large/committed/quarter/index.html","Long documents, a frontier closed model, a large open model, GPUs committed for a year, a quarter of an engineer","What it costs",[]]])
