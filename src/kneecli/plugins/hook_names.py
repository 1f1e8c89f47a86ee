"""Functions of a plugin that were meant to be hooks, and are none: misspelt, or not marked."""

from collections.abc import Collection

from kneecli.domain.nearest import nearest

_PREFIX = "kneecli_"


def name_faults(
    marked: Collection[str], unmarked: Collection[str], hooks: Collection[str], *, any_marked: bool
) -> tuple[str, ...]:
    """What is wrong with the names of a plugin's functions, each in one sentence with what was probably meant.

    `hooks` are all that there are, `any_marked` is whether the plugin has marked any function. One that is not marked
    is none of ours unless it is called as a hook is, or, where nothing is marked, nearly so.
    """
    wrong = [f"there is no hook `{name}`. {_meant(name, hooks)}" for name in sorted(set(marked) - set(hooks))]
    for name in sorted(unmarked):
        if name in hooks:
            wrong.append(f"its `{name}` is not marked: write `@hookimpl` above it, with `from kneecli import hookimpl`")
        elif not any_marked and name.startswith(_PREFIX) and (meant := nearest(name, hooks)):
            wrong.append(f"there is no hook `{name}`, and it is not marked with `@hookimpl`. {meant}")
    return tuple(wrong)


def _meant(name: str, hooks: Collection[str]) -> str:
    return nearest(name, hooks) or f"There are {', '.join(hooks)}."
