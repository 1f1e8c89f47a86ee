"""A plan as a page to print, which leads through its session in a browser."""
