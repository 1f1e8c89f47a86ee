"""Up and down the ladders, what is due, the week."""
