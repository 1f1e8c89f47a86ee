"""Prints all measurements: `cd tests && python -m bench`."""

from bench import figures, planner, startup

if __name__ == "__main__":
    startup.main()
    planner.main()
    figures.main()
