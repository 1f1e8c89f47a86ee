"""The person of a command: on a day, with prescriptions, check-ins and words on the knee and the week."""
