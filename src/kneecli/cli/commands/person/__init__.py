"""Who exercises: the knee, stop signs, check-ins, goals, ladders and programmes."""
