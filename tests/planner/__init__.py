"""The planner's tests, with the people and the catalogue that they share."""
