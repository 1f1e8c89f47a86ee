"""Planning one session: from a catalogue, a person on a day and their wishes, the session with the most points."""

import re
import zlib
from collections.abc import Sequence

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.cues import if_too_hard
from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.knee.last_word import last_word_line
from kneecli.domain.person.equipment import two_weights, with_a_towel
from kneecli.domain.person.person import Person
from kneecli.domain.person.timing import GET_DOWN_S, GET_UP_S, session_seconds
from kneecli.domain.person.today import DAYS_OF_A_WEEK, Today
from kneecli.domain.problem import NothingToDo, PlanWithheld, Problem
from kneecli.domain.progress.judgement import BREAK_DAYS
from kneecli.domain.session.plan_id import identified
from kneecli.domain.session.session import Item, LeftOut, Prescription, Session
from kneecli.domain.vocabulary import PHASES
from kneecli.domain.words.advice import DO_NOT_START, SEE_SOMEONE
from kneecli.domain.words.reasons import reason_words
from kneecli.domain.words.wording import day_words
from kneecli.planner import objective, scoring
from kneecli.planner.candidates import Candidate, Option, Wishes, candidates
from kneecli.planner.guide import guide
from kneecli.planner.item_order import Choice, ordered
from kneecli.planner.solve import Contender, Task, solve
from kneecli.planner.why import why_chosen, why_not

REST_DAY = (
    "A session on each of the last {days} days: well kept up. One day of rest in seven belongs to training, for "
    "muscles grow stronger while they rest; today is as good a day for it as any."
)
"""Said once in each such week (our own rule: one rest day in seven)."""

MOST_LABEL = 60
"""Letters that a label has at most: a plan holds no more."""

EASIER = "everything is a little easier, and nothing loads the knee like stairs."

TIE_SCALE = 1 << 16
"""A point in the solver's values. What is below it settles ties between sessions of equal score."""

_TIE_RANGE = 1021
"""Largest tie term of an item, so that those of sixty items together stay below one point."""


def plan(catalogue: Catalogue, today: Today, wishes: Wishes) -> Session:
    """The session of the highest score, complete with the reason of every choice.

    Raises PlanWithheld while a stop sign is recorded, and NothingToDo when the minutes are out of range, nothing
    fits, or something asked for can't be had.
    """
    if not objective.LEAST_MINUTES <= wishes.minutes <= objective.MOST_MINUTES:
        raise NothingToDo(_out_of_range(wishes.minutes))
    if today.stop_signs:
        from kneecli.domain.knee.signs import withheld  # few need them

        raise PlanWithheld(withheld(today.stop_signs, today.screened or today.date))
    if today.needs_rest:
        raise NothingToDo(_rest(today))
    found, left_out = candidates(catalogue, today, wishes)
    answer = solve(as_task(found, today, wishes))
    chosen = [(found[pick.contender], found[pick.contender].options[pick.choice]) for pick in answer.picks]
    _check(chosen, found, left_out, wishes)
    choices = ordered(chosen, answer.footings)
    picked = [candidate for candidate, _ in choices]
    in_session = {candidate.exercise.id for candidate in picked}
    rest = {c.exercise.id: why_not(c, picked) for c in found if c.exercise.id not in in_session}
    items = tuple(item_of(choice, catalogue, today, wishes) for choice in choices)
    seconds = session_seconds(items)
    asked = sum(item.exercise in wishes.with_ids for item in items)
    new = sum(item.exercise in wishes.new_ids - wishes.with_ids for item in items)
    return identified(
        Session(
            id="",
            date=today.date,
            minutes=wishes.minutes,
            seconds=seconds,
            score=answer.value // TIE_SCALE - asked * objective.ASKED_POINTS - new * objective.NEW_POINTS,
            items=items,
            left_out=tuple(sorted([*left_out, *rest.values()], key=lambda left: left.exercise)),
            notes=_notes(today, wishes, seconds),
            flare=today.has_flare,
            guide=guide(catalogue, today, items),
        )
    )


def as_task(found: Sequence[Candidate], today: Today, wishes: Wishes) -> Task:
    """The candidates as a task for the solver.

    Times are in slots of `GRID_S` seconds. Values are points times `TIE_SCALE`, plus a number that settles ties.
    """
    grid = objective.GRID_S
    asked_aerobic = any(c.phase == "aerobic" and c.exercise.id in wishes.with_ids for c in found)
    aerobic = asked_aerobic or scoring.wants_aerobic(wishes.minutes, today)
    minutes = scoring.minutes_to_fill(wishes.minutes, today)
    limits = scoring.share_limits(minutes, today, aerobic=aerobic)
    down, up = scoring.floor_points(today)
    cells = {_numbered(c): c.cell for c in found}
    return Task(
        slots=60 * minutes // grid,
        limits=tuple((limits[phase][0] // grid, limits[phase][1] // grid) for phase in PHASES),
        crowding={
            number: tuple(TIE_SCALE * points for points in scoring.crowding(cell, today))
            for number, cell in cells.items()
        },
        contenders=tuple(
            Contender(
                cell=_numbered(c),
                family=c.exercise.family,
                on_floor=c.rung.on_floor,
                choices=tuple((o.seconds // grid, TIE_SCALE * o.worth + _tie(c, o)) for o in c.options),
            )
            for c in found
        ),
        down_slots=GET_DOWN_S // grid,
        up_slots=GET_UP_S // grid,
        down_value=TIE_SCALE * down,
        up_value=TIE_SCALE * up,
    )


def _numbered(candidate: Candidate) -> tuple[int, str]:
    """The candidate's cell, with the number of its phase in place of the name."""
    phase, group = candidate.cell
    return PHASES.index(phase), group


def _tie(candidate: Candidate, option: Option) -> int:
    """A fixed, arbitrary number for this item: it depends on nothing but what the item is."""
    name = f"{candidate.exercise.id} {candidate.phase} {option.seconds}"
    return zlib.crc32(name.encode()) % _TIE_RANGE


def item_of(choice: Choice, catalogue: Catalogue, today: Today, wishes: Wishes) -> Item:
    """The item of a session that this candidate makes with this dose."""
    candidate, option = choice
    exercise, rung, needs = candidate.exercise, candidate.rung.rung, candidate.rung.equipment
    return Item(
        exercise=exercise.id,
        name=exercise.name,
        pack=exercise.pack,
        pack_version=catalogue.version(exercise.pack),
        phase=candidate.phase,
        position=candidate.rung.position,
        rung=candidate.rung.number,
        rungs=len(exercise.rungs),
        label=with_a_towel([_label(rung, option.dose, today.person)], needs, today.person, most=MOST_LABEL)[0],
        prescription=option.dose,
        seconds=option.seconds,
        cues=with_a_towel(_cues(candidate), needs, today.person),
        why=why_chosen(candidate, today, wishes),
        title="" if candidate.rung.title == exercise.name else candidate.rung.title,
    )


def _label(rung: Rung, dose: Prescription, person: Person) -> str:
    """The rung's label, with the dose's figure where a hold is longer than the rung's, or minutes or sets are fewer.

    Where two weights make one, it names them.
    """
    label = (
        rung.label
        if dose.sets == rung.sets
        else re.sub(r"\b(third|fourth|fifth) set\b", f"{dose.sets} set{'' if dose.sets == 1 else 's'}", rung.label)
    )
    for asked, given, unit in ((rung.hold_s, dose.hold_s, "s"), (rung.minutes, dose.minutes, "min(?:utes?)?")):
        if asked and given and asked != given:
            label = re.sub(rf"\b{asked}(?= {unit}\b)", str(given), label)
    cuffs = two_weights(dose.load_kg, rung, person)
    with_cuffs = f"{label} ({cuffs[0]:g} kg and {cuffs[1]:g} kg together)" if cuffs else label
    return with_cuffs if len(with_cuffs) <= MOST_LABEL else label


def _cues(candidate: Candidate) -> tuple[str, ...]:
    """How to do it, and last how to make it easier; a rung with cues of its own is the easier way already."""
    easier = candidate.exercise.if_too_hard
    if not easier or candidate.rung.rung.cues is not None:
        return candidate.rung.cues
    return (*candidate.rung.cues, if_too_hard(easier))


def _check(chosen: Sequence[Choice], found: Sequence[Candidate], left_out: Sequence[LeftOut], wishes: Wishes) -> None:
    """Raises NothingToDo when there is no session, or one without what was asked for."""
    reasons = {left.exercise: left.why for left in left_out}
    missing = sorted(wishes.with_ids - {candidate.exercise.id for candidate, _ in chosen})
    if missing:
        raise NothingToDo(_cannot_include(name, reasons.get(name), wishes.minutes) for name in missing)
    if not found and not left_out:
        raise NothingToDo(Problem("there are no exercises: no pack counts.", "`kneecli packs list` says why."))
    if not chosen:
        raise NothingToDo(
            Problem(
                "no exercise is left that fits." if not found else f"nothing fits into {wishes.minutes} minutes.",
                "`kneecli plan --explain` with fewer exclusions, more minutes or more equipment says more.",
            )
        )


def _cannot_include(name: str, reason: str | None, minutes: int) -> Problem:
    if reason:
        return Problem(f"{name} can't be in the session. {reason}", where="--with")
    return Problem(f"{name} does not fit into {minutes} minutes.", "Give it more minutes.", "--with")


def _rest(today: Today) -> Problem:
    if today.last_word:
        return Problem(last_word_line(today.last_word), f"Until then: rest. {DO_NOT_START[1]} {SEE_SOMEONE}")
    reason = f"{today.swelling} swelling" if today.swelling in ("moderate", "severe") else f"pain {today.pain} of 10"
    return Problem(
        f"{reason} is too much for a session: rest.",
        f"{DO_NOT_START[1]} {SEE_SOMEONE}",
    )


def _out_of_range(minutes: int) -> Problem:
    if minutes < objective.LEAST_MINUTES:
        return Problem(
            f"{minutes} minutes are too few for a session worth doing.",
            f"Give it {objective.LEAST_MINUTES} minutes or more.",
        )
    return Problem(f"{minutes} minutes are too many for one session.", f"Plan at most {objective.MOST_MINUTES}.")


def _notes(today: Today, wishes: Wishes, seconds: int) -> tuple[str, ...]:
    notes = []
    if today.days_away is not None and today.days_away >= BREAK_DAYS:
        weeks = today.days_away // 7
        notes.append(f"Welcome back after {weeks} weeks: take it slowly, and stop while it still feels good.")
    if today.has_flare:
        notes.append(
            f"Pain {today.pain} of 10 {_said_on(today)}: a gentle session at the first rungs, "
            f"{objective.FLARE_MINUTES} minutes at most, which counts neither for nor against progress. "
            "Rest is fine too. Stop if it hurts more than before you began."
        )
    elif today.is_sore and today.last_word:
        notes.append(f"{last_word_line(today.last_word)} So {EASIER}")
    elif today.is_sore:
        sore = f"Pain {today.pain} of 10 today" if today.swelling != "mild" else "Some swelling today or yesterday"
        notes.append(f"{sore}: {EASIER}")
    if today.last_word and today.has_flare:
        notes.append(last_word_line(today.last_word))
    if today.why_easy and scoring.is_easy_day(today):
        notes.append(reason_words(today.why_easy))
    if today.days_in_a_row and today.days_in_a_row % DAYS_OF_A_WEEK == 0:
        notes.append(REST_DAY.format(days=today.days_in_a_row))
    notes += wishes.notes
    spare = 60 * scoring.minutes_to_fill(wishes.minutes, today) - seconds
    if spare >= 120:
        notes.append(f"This is all that is worth doing today: {spare // 60} of {wishes.minutes} minutes stay free.")
    return tuple(notes)


def _said_on(today: Today) -> str:
    return f"on {day_words(today.last_word.date)}" if today.last_word else "today"
