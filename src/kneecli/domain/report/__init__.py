"""The report: what was recorded in a period, on one page, for whoever looks after the knee."""
