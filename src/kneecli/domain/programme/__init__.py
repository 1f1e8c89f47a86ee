"""Following a programme: which week it is, what the week asks for, and how the weeks went."""
