"""The exact search for the session with the most points."""
