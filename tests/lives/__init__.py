"""Whole weeks of people, lived through the command line, with what a physiotherapist wants to see of them."""
