"""What an exercise is called at a rung, in plans and records alike: the form that is done, and the exercise's name."""

from kneecli.domain.catalogue.exercise import Exercise, Rung


def own_title(exercise: Exercise, rung: Rung) -> str:
    """What the rung is called where that is not the exercise's name; else empty."""
    return "" if rung.title == exercise.name else rung.title or ""


def also_called(name: str, title: str) -> str:
    """The name, where the title is another and does not say it: `Bridge with a squeeze` does. Else empty."""
    return name if title and name.casefold() not in title.casefold() else ""


def with_title(name: str, title: str) -> str:
    """`Heel-to-toe stand (Single leg balance)`; the name alone where the title is empty or the same.

    Never brackets within brackets, nor one remark in both: `One knee to chest (Double knee to chest, core)`.
    """
    also = also_called(name, title)
    if not also:
        return title or name
    alone, _, remark = also.partition(" (")
    remark = remark.removesuffix(")")
    return f"{title.removesuffix(f' ({remark})')} ({alone}, {remark})" if remark else f"{title} ({also})"


def name_at_rung(exercise: Exercise | None, rung: int, name: str = "") -> str:
    """What the exercise is called at this rung; `name` where no pack has it any more, or no such rung."""
    if exercise is None or not 1 <= rung <= len(exercise.rungs):
        return name
    return with_title(name or exercise.name, exercise.rung(rung).title or "")
