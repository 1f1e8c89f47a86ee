"""What a physiotherapist has prescribed: the sheet, which of it holds on a day, and what its limits rule out."""
