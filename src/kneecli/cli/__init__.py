"""The only room that imports typer: options, exit codes, thin commands."""
