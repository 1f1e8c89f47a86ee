"""The wording of doses, times and advice."""
