handbookSearch.open({"version":"2y4greu188v6o","pages":215,"perFile":5,"terms":["0","cheapest","everi","json","noth","refer","substanti","woken"]})
