"""Up and down the ladders: how an exercise went, and what follows from it."""
