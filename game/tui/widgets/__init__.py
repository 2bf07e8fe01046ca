"""Panels that draw one frozen value each, line by line. None knows the run or its neighbours."""
