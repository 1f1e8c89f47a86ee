"""What is to be done: today's session, another exercise in it, the days ahead."""
