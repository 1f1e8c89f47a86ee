"""The things in a picture: furniture, machines, and what is held or worn."""
