"""How this installation stands: everything is looked at on its own, so that no fault hides another."""
