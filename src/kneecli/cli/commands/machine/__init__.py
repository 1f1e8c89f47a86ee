"""The installation: settings, health, completion, schemas, help."""
