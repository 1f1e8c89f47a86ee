"""Prints all measurements: `cd tests && python -m bench`."""

from bench import completion, planner, startup

if __name__ == "__main__":
    startup.main()
    planner.main()
    completion.main()
