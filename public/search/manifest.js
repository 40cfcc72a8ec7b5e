handbookSearch.open({"version":"39k3mnyi4vqur","pages":201,"perFile":6,"terms":["1","close","flat","mani","price","staf","workload"]})
