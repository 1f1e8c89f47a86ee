"""What looks back or ahead over weeks: the report, pictures of progress, the calendar."""
