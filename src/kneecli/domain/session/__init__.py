"""A session, and the days ahead."""
