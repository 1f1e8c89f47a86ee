"""Answers on what is to be done."""
