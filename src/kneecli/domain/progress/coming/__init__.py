"""What is to come: what is due, check-ins, appointments."""
