"""Who it is for: settings, and where the person stands today."""
