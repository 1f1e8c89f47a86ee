"""What a physiotherapist has prescribed, as the planner takes it: what has its turn, its room, and its notes."""
