"""`python -m kneecli` does what `kneecli` does."""

from kneecli.cli.main import main

main()
