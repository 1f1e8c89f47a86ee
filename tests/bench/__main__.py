"""Prints all measurements: `cd tests && python -m bench`."""

from bench import character, completion, figures, planner, startup

if __name__ == "__main__":
    startup.main()
    planner.main()
    completion.main()
    figures.main()
    character.main()
