"""The room that what is prescribed has in a session."""

from collections.abc import Mapping, Sequence

from kneecli.domain.person.timing import GET_DOWN_S, GET_UP_S
from kneecli.domain.person.today import Today
from kneecli.planner import objective, scoring
from kneecli.planner.candidates import Candidate

Limits = Mapping[str, tuple[int, int]]


def with_room(limits: Limits, found: Sequence[Candidate], seconds: int) -> Limits:
    """The reserve and the most seconds of each phase, so that what is prescribed has room.

    The warm-up keeps its reserve in any case; the other phases keep theirs where all that is prescribed fits beside.
    """
    needed: dict[str, int] = {}
    for each in found:
        if each.prescribed:
            needed[each.phase] = needed.get(each.phase, 0) + each.options[0].seconds
    if not needed:
        return limits
    is_enough = sum(max(least, needed.get(phase, 0)) for phase, (least, _) in limits.items()) + _trip(found) <= seconds
    return {
        phase: (
            least if is_enough or phase == "warm-up" else 0,
            min(seconds, max(most, needed.get(phase, 0))),
        )
        for phase, (least, most) in limits.items()
    }


def cells(found: Sequence[Candidate]) -> list[tuple[str, str]]:
    """The cell of each candidate. Of what is prescribed, what is too much for a cell has one of its own."""
    all_cells, taken = list[tuple[str, str]](), dict[tuple[str, str], int]()
    for each in found:
        taken[each.cell] = taken.get(each.cell, 0) + (each.prescribed is not None)
        is_alone = each.prescribed and taken[each.cell] > objective.MOST_PER_CELL
        all_cells.append((each.phase, each.exercise.id) if is_alone else each.cell)
    return all_cells


def families(found: Sequence[Candidate]) -> list[str]:
    """The family of each candidate. Near-twins that are both prescribed stand side by side."""
    return [f"{each.exercise.family} {each.exercise.id}" if each.prescribed else each.exercise.family for each in found]


def waiting(found: Sequence[Candidate], chosen: Sequence[Candidate]) -> list[Candidate]:
    """What is prescribed and has no room today, those first that come first the next time."""
    picked = {each.exercise.id for each in chosen}
    left = [each for each in found if each.prescribed and each.exercise.id not in picked]
    return sorted(left, key=lambda each: (-each.options[0].worth, each.exercise.id))


def whole_seconds(found: Sequence[Candidate]) -> int:
    """How long all that is prescribed for today takes."""
    return sum(each.options[0].seconds for each in found if each.prescribed) + _trip(found)


def minutes_for_all(found: Sequence[Candidate], today: Today) -> int | None:
    """The least minutes of a session in which all that is prescribed for today has room beside the warm-up.

    None where no session is so long, and on a flare day, when more minutes would not be filled.
    """
    if today.has_flare:
        return None
    whole = whole_seconds(found)
    warming = sum(each.options[0].seconds for each in found if each.prescribed and each.phase == "warm-up")
    for minutes in range(max(objective.LEAST_MINUTES, whole // 60), objective.MOST_MINUTES + 1):
        least, _ = scoring.share_limits(minutes, today, aerobic=False)["warm-up"]
        if whole + max(0, least - warming) <= 60 * minutes:
            return minutes
    return None


def _trip(found: Sequence[Candidate]) -> int:
    on_floor = any(each.prescribed and each.rung.on_floor for each in found)
    return GET_DOWN_S + GET_UP_S if on_floor else 0
