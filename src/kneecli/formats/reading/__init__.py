"""Reading a document with checks: every fault is noted with its line and its cure."""
