"""What a physiotherapist has written down."""
