"""Prints all measurements: `cd tests && python -m bench`."""

from bench import character, completion, figures, others, planner, startup

if __name__ == "__main__":
    startup.main()
    others.main()
    planner.main()
    completion.main()
    figures.main()
    character.main()
