"""What was done: taking it down, looking at it, correcting it, taking it in and out."""
