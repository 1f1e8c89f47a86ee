"""Independent answers to compare the planner with: slow, plain, and sharing nothing with its method."""
