"""What was done and felt: events, and the diary they come to."""
