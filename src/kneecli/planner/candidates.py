"""What may be in today's session: every exercise that fits the person, with its dose options."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.person.fit import RungView, fitting_rung, owned_load, owned_step, rung_today, usable
from kneecli.domain.person.load import is_loaded
from kneecli.domain.person.timing import rest_still_needed, setup_seconds, work_seconds
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import LeftOut, Prescription, a_reason
from kneecli.domain.value import dataclass, replace
from kneecli.domain.vocabulary import Phase
from kneecli.domain.words.reasons import Reason, reason_words
from kneecli.planner import objective

if TYPE_CHECKING:
    from kneecli.domain.catalogue.review import Review, Verdict

LONGER_HOLDS_S = (10, 15, 30)
"""By how much an open-ended hold may be longer, to use the minutes well."""


@dataclass(frozen=True, slots=True)
class Option:
    """One dose of a candidate, the seconds it takes on the grid, and what it is worth."""

    dose: Prescription
    seconds: int
    worth: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise at the rung that fits the person, in one phase. `options` is never empty."""

    exercise: Exercise
    rung: RungView
    phase: Phase
    options: tuple[Option, ...]
    verdict: "Verdict | None" = None

    @property
    def cell(self) -> tuple[str, str]:
        """The phase and the target that it competes in."""
        return self.phase, self.exercise.target


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on top of the person's settings, for this one session.

    `new_ids` are the exercises that got harder today, `eased_ids` easier; the session says so. `notes` are further
    sentences for its head. `reviews` are what packs have to say about exercises.
    """

    minutes: int
    only_packs: frozenset[str] = frozenset()
    with_ids: frozenset[str] = frozenset()
    without_ids: frozenset[str] = frozenset()
    new_ids: frozenset[str] = frozenset()
    eased_ids: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()
    reviews: "tuple[Review, ...]" = ()


def candidates(exercises: Iterable[Exercise], today: Today, wishes: Wishes) -> tuple[list[Candidate], list[LeftOut]]:
    """All candidates, sorted by exercise id, and the exercises that can't be any, each with its reason."""
    aerobic = objective.wants_aerobic(wishes.minutes, today)
    reviewed = _reviewed(wishes)
    known = {exercise.id: exercise for exercise in exercises}
    found: list[Candidate] = []
    left_out: list[LeftOut] = []
    for _, exercise in sorted(known.items()):
        asked = exercise.id in wishes.with_ids
        first = None if asked else known.get(exercise.stands_in_for or "")
        fitted = _excluded(exercise, wishes) or _rung_or_why(exercise, today)
        if first is not None and not isinstance(fitted, str):
            fitted = _not_needed(first, today, wishes, reviewed) or fitted
        if today.easy_day and not isinstance(fitted, str) and not asked and _waits(exercise, fitted, today):
            fitted = reason_words(today.easy_day)
        verdict = reviewed.get(exercise.id)
        if verdict and not verdict.percent and not isinstance(fitted, str):
            fitted = a_reason(verdict.words)
        if isinstance(fitted, str):
            left_out.append(LeftOut(exercise.id, fitted))
            continue
        phases = [phase for phase in fitted.phases if phase != "aerobic" or aerobic or asked]
        offered = [
            Candidate(exercise, fitted, phase, options, verdict)
            for phase in phases
            if (options := tuple(_options(exercise, fitted, phase, today, verdict, asked=asked)))
        ]
        found.extend(offered)
        if not offered:
            left_out.append(LeftOut(exercise.id, _no_phase(exercise)))
    return found, left_out


def _reviewed(wishes: Wishes) -> "Mapping[str, Verdict]":
    """What the reviews come to, by exercise."""
    if not wishes.reviews:
        return {}
    from kneecli.domain.catalogue.review import verdicts  # only packs that have a say need it

    return verdicts(wishes.reviews)


def _rung_or_why(exercise: Exercise, today: Today) -> RungView | str:
    """The rung that fits today, or in words why none does."""
    found = fitting_rung(exercise, today)
    return reason_words(found) if isinstance(found, Reason) else found


def _excluded(exercise: Exercise, wishes: Wishes) -> str:
    if exercise.id in wishes.without_ids:
        return "You asked to leave it out."
    if wishes.only_packs and exercise.pack not in wishes.only_packs:
        return f"You asked for {' and '.join(sorted(wishes.only_packs))} only."
    return ""


def _not_needed(first: Exercise, today: Today, wishes: Wishes, reviewed: "Mapping[str, Verdict]") -> str:
    """Why an exercise that stands in for this one has no part today; empty when it has.

    What was left out on purpose, by the person or by a pack, and what hurt today, has no stand-in either.
    """
    verdict = reviewed.get(first.id)
    if excluded := _excluded(first, wishes):
        return excluded
    if first.id in today.hurt_today or (verdict and not verdict.percent):
        return f"It stands in for {first.name}, which is left out today."
    can = any(usable(first, number, today) for number in range(1, rung_today(first, today) + 1))
    return f"It stands in for {first.name}, which you can do." if can else ""


def _waits(exercise: Exercise, rung: RungView, today: Today) -> bool:
    """Whether this is loaded work on a day that is better without."""
    loaded = is_loaded(exercise, rung.rung.load_kg, rung.rung.band, rung=rung.number)
    return loaded and exercise.target not in today.owed


def _no_phase(exercise: Exercise) -> str:
    if "aerobic" in exercise.phases:
        return f"Aerobic blocks come with sessions of {objective.AEROBIC_FROM_MINUTES} minutes and more."
    return "It has no dose that is worth its time in this session."


def _options(
    exercise: Exercise, rung: RungView, phase: Phase, today: Today, verdict: "Verdict | None", *, asked: bool
) -> Iterator[Option]:
    """The doses worth offering. Of two that take as long, the one that is worth more."""
    setup = setup_seconds(rung)
    appeal = objective.appeal(exercise, rung, phase, today)
    percent = verdict.percent if verdict else 100
    extra = objective.owed_points(phase, exercise.target, today) + objective.ASKED_POINTS * asked
    best: dict[int, Option] = {}
    for dose in doses(exercise, rung, phase, today):
        exact = setup + work_seconds(dose, rung.move_s, rung.position)
        seconds = -(-exact // objective.GRID_S) * objective.GRID_S
        points = objective.worth(appeal, dose, phase, exercise) * percent // 100
        if points > 0 and (seconds not in best or points + extra > best[seconds].worth):
            best[seconds] = Option(dose, seconds, points + extra)
    reached = 0
    for seconds in sorted(best):
        if best[seconds].worth > reached:
            reached = best[seconds].worth
            yield best[seconds]


def doses(exercise: Exercise, rung: RungView, phase: Phase, today: Today) -> Iterator[Prescription]:
    """The doses that the rung and its source allow, smallest first.

    Sets, reps, load and height are the rung's own: what is progressed has to be done. An open-ended hold ("30 s
    or longer") may be longer; a rest may be any of the source's range; minutes may be fewer, and in a warm-up
    they are the warm-up's.
    """
    step = rung.rung
    plain = Prescription(
        laterality=rung.laterality,
        reps=step.reps,
        hold_s=step.hold_s or None,
        load_kg=owned_load(step, today.person) or None,
        load_with=step.load_with if step.load_kg else None,
        step_cm=owned_step(step, today.person),
        seat_cm=step.seat_cm,
        band=step.band,
    )
    if step.minutes is not None:
        yield from (replace(plain, minutes=minutes) for minutes in _minutes(exercise, step.minutes, phase))
        return
    for hold in [step.hold_s or 0] if today.is_sore else _holds(exercise, step.hold_s or 0):
        held = replace(plain, sets=step.sets, hold_s=hold or None)
        for rest in _rests(exercise, held, rung) if step.sets > 1 else (0,):
            yield replace(held, rest_s=rest or None)


def _minutes(exercise: Exercise, earned: int, phase: str) -> range:
    if phase == "warm-up":
        return range(objective.WARM_UP_GAIN[0][0], objective.WARM_UP_GAIN[-1][0] + 1)
    least = exercise.dose.minutes[0] if exercise.dose.minutes else earned
    return range(min(max(least, 10), earned), earned + 1)


def _holds(exercise: Exercise, hold_s: int) -> list[int]:
    if exercise.dose.mode != "hold" or not exercise.dose.open_ended or exercise.dose.hold_s is None:
        return [hold_s]
    longer = (hold_s + more for more in LONGER_HOLDS_S)
    return [hold_s, *(hold for hold in longer if hold <= exercise.dose.hold_s[1])]


def _rests(exercise: Exercise, dose: Prescription, rung: RungView) -> list[int]:
    least, most = exercise.dose.rest_s
    middle = (least + most) // 2 // 5 * 5
    wanted = (least, middle, most) if middle > least else (least, most)
    needed = {rest_still_needed(rest, dose, rung.move_s, rung.position) for rest in wanted}
    return sorted(needed)
