"""Planning one session: from a catalogue, a person on a day and their wishes, the session with the most points."""

import zlib
from collections.abc import Mapping, Sequence

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.person.timing import GET_DOWN_S, GET_UP_S, session_seconds
from kneecli.domain.person.today import Today
from kneecli.domain.problem import NothingToDo, PlanWithheld
from kneecli.domain.session.plan_id import identified
from kneecli.domain.session.session import LeftOut, Session
from kneecli.domain.vocabulary import PHASES
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Reason
from kneecli.planner import objective, scoring
from kneecli.planner.beside import room_beside, with_beside
from kneecli.planner.candidates import Candidate, candidates
from kneecli.planner.few_new import too_new
from kneecli.planner.options import Option
from kneecli.planner.session.guide import guide
from kneecli.planner.session.item_order import ordered
from kneecli.planner.session.items import item_of
from kneecli.planner.session.notes import free_minutes, session_notes
from kneecli.planner.session.refusals import check, out_of_range, rest_today
from kneecli.planner.session.why import why_not
from kneecli.planner.solving.solve import solve
from kneecli.planner.solving.task import Answer, Contender, Task
from kneecli.planner.wishes import Wishes

TIE_SCALE = 1 << 16
"""A point in the solver's values. What is below it settles ties between sessions of equal score."""

Limits = Mapping[str, tuple[int, int]]
"""The reserve and the most seconds of each phase."""

_TIE_RANGE = 1021
"""Largest tie term of an item, so that those of sixty items together stay below one point."""


def plan(catalogue: Catalogue, today: Today, wishes: Wishes) -> Session:
    """The session of the highest score, complete with the reason of every choice.

    Raises PlanWithheld while a stop sign is recorded or such a caution declared, and NothingToDo when the minutes are
    out of range, nothing fits, or something asked for can't be had.
    """
    if not objective.LEAST_MINUTES <= wishes.minutes <= objective.MOST_MINUTES:
        raise NothingToDo(out_of_range(wishes.minutes))
    if today.stop_signs or today.person.cautions:
        from kneecli.domain.knee.declared_care import why_withheld  # few need it

        if problem := why_withheld(today.stop_signs, today.screened or today.date, today.person.cautions):
            raise PlanWithheld(problem)
    if today.needs_rest:
        raise NothingToDo(rest_today(today))
    found, left_out = candidates(catalogue, today, wishes)
    found = with_beside(found, today)
    answer, chosen = _best(found, today, wishes)
    if later := too_new(found, chosen, today, wishes):
        why = reason_words(Reason("enough-new"))
        left_out += [LeftOut(name, why) for name in later]
        found = [each for each in found if each.exercise.id not in later]
        answer, chosen = _best(found, today, wishes)
    check(chosen, found, left_out, wishes, today)
    choices = ordered(chosen, answer.footings)
    picked = [candidate for candidate, _ in choices]
    items = tuple(item_of(choice, catalogue, today, wishes) for choice in choices)
    seconds = session_seconds(items)
    prescribed = [option.worth for candidate, option in choices if candidate.prescribed]
    extra = sum(points - points % objective.WAITED_POINTS for points in prescribed)
    asked = sum(c.exercise.id in wishes.with_ids for c in picked if not c.prescribed)
    new = sum(c.exercise.id in wishes.new_ids - wishes.with_ids for c in picked if not c.prescribed)
    return identified(
        Session(
            id="",
            date=today.date,
            minutes=_minutes(today, wishes, seconds),
            seconds=seconds,
            score=answer.value // TIE_SCALE - asked * objective.ASKED_POINTS - new * objective.NEW_POINTS - extra,
            items=items,
            left_out=tuple(sorted([*left_out, *why_not(found, picked)], key=lambda left: left.exercise)),
            notes=(
                *session_notes(today, wishes, seconds, new_ones_wait=bool(later)),
                *_of_prescription(catalogue, found, picked, today, wishes),
            ),
            flare=today.has_flare,
            guide=guide(catalogue, today, items),
        )
    )


def _best(found: Sequence[Candidate], today: Today, wishes: Wishes) -> tuple[Answer, list[tuple[Candidate, Option]]]:
    """The best session of these candidates, and what it has of them."""
    answer = solve(as_task(found, today, wishes))
    return answer, [(found[pick.contender], found[pick.contender].options[pick.choice]) for pick in answer.picks]


def _minutes(today: Today, wishes: Wishes, seconds: int) -> int:
    """The minutes that the session is called by: those asked for; where nothing but what is prescribed may be in it and
    that leaves some free, what it takes."""
    word = today.person.prescribed
    is_all = wishes.only_prescribed or (word is not None and word.only_these)
    if not is_all or not free_minutes(today, wishes, seconds):
        return wishes.minutes
    return -(-seconds // 60)


def _of_prescription(
    catalogue: Catalogue, found: Sequence[Candidate], picked: Sequence[Candidate], today: Today, wishes: Wishes
) -> tuple[str, ...]:
    if not today.person.prescribed:
        return ()
    from kneecli.planner.prescription.notes import prescribed_notes

    return prescribed_notes(catalogue, found, picked, today, wishes)


def as_task(found: Sequence[Candidate], today: Today, wishes: Wishes) -> Task:
    """The candidates as a task for the solver.

    Times are in slots of `GRID_S` seconds. Values are points times `TIE_SCALE`, plus a number that settles ties.
    """
    grid = objective.GRID_S
    asked_aerobic = any(c.phase == "aerobic" and c.exercise.id in wishes.with_ids for c in found)
    aerobic = asked_aerobic or scoring.wants_aerobic(wishes.minutes, today)
    minutes = scoring.minutes_to_fill(wishes.minutes, today)
    limits = _with_spare(scoring.share_limits(minutes, today, aerobic=aerobic), found, today)
    cells, families = [c.cell for c in found], [c.exercise.family for c in found]
    if today.person.prescribed:
        from kneecli.planner.prescription import room as asked  # few people have a prescription

        limits = asked.with_room(limits, found, 60 * minutes)
        cells, families = asked.cells(found), asked.families(found)
    down, up = scoring.floor_points(today)
    room = room_beside(found)
    numbered = {cell: _numbered(cell) for cell in cells}
    return Task(
        slots=60 * minutes // grid,
        limits=tuple((limits[phase][0] // grid, limits[phase][1] // grid) for phase in PHASES),
        crowding={
            number: tuple(TIE_SCALE * points for points in scoring.crowding(cell, today)[: room.get(cell)])
            for cell, number in numbered.items()
        },
        contenders=tuple(
            Contender(
                cell=numbered[cell],
                family=family,
                on_floor=c.rung.on_floor,
                choices=tuple((o.seconds // grid, TIE_SCALE * o.worth + _tie(c, o)) for o in c.options),
            )
            for c, cell, family in zip(found, cells, families, strict=True)
        ),
        down_slots=GET_DOWN_S // grid,
        up_slots=GET_UP_S // grid,
        down_value=TIE_SCALE * down,
        up_value=TIE_SCALE * up,
    )


def _with_spare(limits: Limits, found: Sequence[Candidate], today: Today) -> Limits:
    """The limits of the phases, where the cool-down may have what all strength work together can't fill.

    So minutes do not stay free where only a pack with little strength work counts.
    """
    if not scoring.needs_first(today):
        return limits
    work = sum(each.options[-1].seconds for each in found if each.phase == "strength")
    (_, most_work), (least, most) = limits["strength"], limits["cool-down"]
    return {**limits, "cool-down": (least, most + max(0, most_work - work))}


def _numbered(cell: tuple[str, str]) -> tuple[int, str]:
    """The cell, with the number of its phase in place of the name."""
    phase, group = cell
    return PHASES.index(phase), group


def _tie(candidate: Candidate, option: Option) -> int:
    """A fixed, arbitrary number for this item: it depends on nothing but what the item is."""
    name = f"{candidate.exercise.id} {candidate.phase} {option.seconds}"
    return zlib.crc32(name.encode()) % _TIE_RANGE
