"""What `kneecli doctor` knows: how an installation stands, and what to make of it."""
