"""How many points an exercise has, for a person today, at a rung and with a dose: by the weights of the objective."""

import functools
from collections.abc import Mapping

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.catalogue.targets import also_trains
from kneecli.domain.person.fit import rung_today
from kneecli.domain.person.load import is_loaded_at
from kneecli.domain.person.person import Person
from kneecli.domain.person.sets import is_isometric, most_isometric_seconds
from kneecli.domain.person.timing import rung_seconds
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Prescription
from kneecli.planner import objective


def need(phase: str, target: str, today: Today) -> int:
    """Points for a full dose of a target in a phase, for this person today; 0 when it is not wanted."""
    points = objective.NEED[phase].get(target, 0) * 100
    if target in today.person.emphasised:
        points = points * objective.EMPHASIS_PERCENT // 100
    if target == "balance" and is_older(today.person):
        points = points * objective.BALANCE_AT_65_PERCENT // 100
    if target == "balance" and today.is_sore:
        points = 0 if today.has_flare else points * objective.SORE_BALANCE_PERCENT // 100
    if phase == "cool-down" and target in today.missed:
        points = points * objective.MISSED_PERCENT // 100
    is_missed = phase != "strength" and target != "mobility"
    days = min(today.days_since.get((phase, target), 0), objective.NEGLECT_DAYS) if is_missed else 0
    return points * (100 + objective.NEGLECT_PERCENT * days) // 10_000


def full_points(exercise: Exercise, rung: RungView, phase: str, today: Today, *, of_block: bool = False) -> int:
    """Points of a full dose of an exercise at this rung, before it is known which dose is taken.

    `of_block`: it is one of the block's exercises, or stands in for one.
    """
    points = need(phase, exercise.target, today)
    if rung.laterality != "both" and phase == "strength" and exercise.target not in ("core", "balance"):
        points = points * objective.ONE_SIDE_AT_A_TIME_PERCENT // 100
    loads = objective.SORE_KNEE_LOAD_POINTS if today.is_sore else objective.KNEE_LOAD_POINTS
    points += objective.ORIGIN_POINTS[exercise.origin] + loads[rung.knee_load]
    points += objective.ALSO_POINTS * min(objective.MOST_ALSO, len(also_trains(exercise, rung.secondary)))
    if of_block:
        return points
    if phase == "cool-down":
        days = today.days_since_exercise.get(exercise.id, objective.REPEAT_DAYS)
        points -= objective.REPEAT_POINTS * max(0, objective.REPEAT_DAYS - days)
    if rung.number < rung_today(exercise, today):
        points = points * objective.STAND_IN_PERCENT // 100
    if phase == "strength" and today.block is not None:
        points = points * objective.OUTSIDE_PERCENT // 100
    return points


def worth(
    full_points: int, dose: Prescription, phase: str, exercise: Exercise, rung: RungView, climb: int | None = None
) -> int:
    """Points of one item of a session, before crowding: of the `full_points` as much as the dose is of a full one."""
    points = (
        full_points * gain(dose, phase, exercise, rung, climb) // (10 * objective.FULL_GAIN) - objective.ITEM_POINTS
    )
    if dose.rest_s is not None and dose.rest_s == exercise.dose.rest_s[1]:
        points += objective.FULL_REST_POINTS
    return points


def gain(dose: Prescription, phase: str, exercise: Exercise, rung: RungView, climb: int | None = None) -> int:
    """Hundredths of a full dose: of strength work by the time that it takes, else less for each further second.

    `climb` is what `climbed` says of the rung, where it is known.
    """
    if dose.minutes is not None:
        return 10 * _step(objective.WARM_UP_GAIN if phase == "warm-up" else objective.AEROBIC_GAIN, dose.minutes)
    if phase == "strength":
        of_rung = (dose.sets or 1) * (dose.hold_s or 1), rung.rung.sets * (rung.rung.hold_s or 1)
        whole = climbed(exercise, rung.number) if climb is None else climb
        return whole * of_rung[0] // of_rung[1]
    if exercise.dose.mode == "hold":
        return 10 * _step(objective.HOLD_GAIN, (dose.sets or 1) * (dose.hold_s or 0))
    tenths = objective.SETS_GAIN[min(dose.sets or 1, len(objective.SETS_GAIN) - 1)]
    return 10 * tenths * min(dose.reps or objective.FULL_REPS, objective.FULL_REPS) // objective.FULL_REPS


@functools.cache
def climbed(exercise: Exercise, number: int) -> int:
    """Hundredths of a full dose that a rung is as it stands: by its seconds, and no less than any rung below it."""
    standard = rung_seconds(complete_rung(exercise, exercise.default_rung), exercise.dose.rest_s[0])
    standard = max(standard, objective.FULL_DOSE_S)
    seconds = (rung_seconds(complete_rung(exercise, each), exercise.dose.rest_s[0]) for each in range(1, number + 1))
    return -(-10 * objective.FULL_GAIN * max(seconds) // standard)


def is_in_block(exercise: Exercise, today: Today) -> bool:
    """Whether it is one of the exercises of the block that the person is in."""
    return today.block is not None and exercise.id in today.block.exercises


def group(phase: str, target: str) -> str:
    """The target as cells count it: in strength work the side of the hip and the buttocks are one, the hip."""
    return "hip" if phase == "strength" and target in ("hip-abductors", "glutes") else target


def due_points(least: Prescription, exercise: Exercise, rung: RungView, today: Today, climb: int | None = None) -> int:
    """Points for an exercise of the block by how long it was not done; `least` is the dose with the fewest sets.

    `climb` is what `climbed` says of the rung, where it is known.
    """
    points = _step(objective.DUE, today.days_since_exercise.get(exercise.id, objective.DUE_DAYS))
    points += objective.SELDOM_POINTS * (today.times_in_a_week.get(exercise.id, 0) < objective.OFTEN)
    missed = objective.MISSED_POINTS if exercise.target in today.missed else 0
    if not today.times_in_a_week.get(exercise.id) if _is_short(today) else today.sessions_a_week == 2:
        missed += objective.EACH_TIME_POINTS
    return points * gain(least, "strength", exercise, rung, climb) // (10 * objective.FULL_GAIN) + missed


def _is_short(today: Today) -> bool:
    return today.minutes is not None and today.minutes < objective.SHORT_MINUTES


def first_points(exercise: Exercise, rung: RungView, phase: str, today: Today) -> int:
    """Points of its own for the first exercise of a cell: see `FIRST_POINTS` and `MISSED_POINTS`."""
    if phase == "cool-down" and exercise.target in today.missed:
        return objective.MISSED_POINTS
    if phase == "warm-up" and exercise.target == "cardio":
        return objective.WARM_UP_POINTS
    if phase != "strength" or not needs_first(today):
        return 0
    return objective.FIRST_POINTS.get(group(phase, exercise.target), 0) if is_loaded_at(exercise, rung) else 0


def needs_first(today: Today) -> bool:
    """Whether the day's session is to have loaded work for the thigh and the hip: any but an easy or a flare day's."""
    return today.block is not None and not is_easy_day(today) and not today.has_flare


def crowding(cell: tuple[str, str], today: Today) -> tuple[int, ...]:
    """Points that the first, second and third exercise of a cell lose: for strength work only the points of the first.

    There the block sees to variety.
    """
    phase, target = cell
    if phase == "strength":
        first = objective.FIRST_POINTS.get(target, 0) if needs_first(today) else 0
        return 0, first, first
    full, first = need(phase, target, today), 0
    if phase == "warm-up" and target == "cardio":
        first = objective.WARM_UP_POINTS
    elif phase == "cool-down" and target in today.missed:
        first = objective.MISSED_POINTS
    return tuple(full * tenths // 10 + first * (number > 0) for number, tenths in enumerate(objective.CROWDING))


def most_seconds(exercise: Exercise, phase: str, minutes: int) -> int:
    """The most seconds that one item may take: an exercise that is only held has a limit of its own."""
    if phase != "strength" or not is_isometric(exercise):
        return 60 * objective.MOST_MINUTES
    return most_isometric_seconds(minutes)


def floor_points(today: Today) -> tuple[int, int]:
    """Points that getting down to the floor and getting up again cost."""
    percent = objective.HARD_GETTING_UP_PERCENT if today.is_sore or is_older(today.person) else 100
    return objective.GET_DOWN_POINTS * percent // 100, objective.GET_UP_POINTS * percent // 100


def share_limits(minutes: int, today: Today, *, aerobic: bool) -> dict[str, tuple[int, int]]:
    """The reserve and the most seconds of each phase, for a session of these minutes."""
    seconds = 60 * minutes
    shares = _shares(minutes, today)
    limits = {}
    for phase, share in shares.items():
        most = max(share.at_least_s, min(share.at_most_s, seconds * share.most // 100))
        limits[phase] = (min(most, seconds * share.least // 100), most)
    if not aerobic:
        limits["aerobic"] = (0, 0)
    return limits


def _shares(minutes: int, today: Today) -> Mapping[str, objective.Share]:
    if today.has_flare:
        return objective.FLARE_SHARES
    if is_easy_day(today):
        return objective.EASY_SHARES
    is_short = objective.BLOCK_FROM_MINUTES <= minutes < objective.SHORT_MINUTES
    return objective.SHORT_SHARES if is_short else objective.SHARES


def minutes_to_fill(minutes: int, today: Today) -> int:
    """How many of the minutes asked for are planned: on a flare day no more than `FLARE_MINUTES`."""
    return min(minutes, objective.FLARE_MINUTES) if today.has_flare else minutes


def wants_aerobic(minutes: int, today: Today) -> bool:
    """Whether the session is long enough for an aerobic block, or the person wants one."""
    least = objective.EASY_AEROBIC_FROM_MINUTES if is_easy_day(today) else objective.AEROBIC_FROM_MINUTES
    return minutes >= least or "cardio" in today.person.emphasised


def is_easy_day(today: Today) -> bool:
    """Whether loaded strength work rests today, for the knee's sake or for the week's."""
    return today.why_easy is not None and not today.has_flare


def is_older(person: Person) -> bool:
    """65 and over, where guidelines ask for more balance and longer holds (WHO20, FELAND)."""
    return person.age is not None and person.age >= 65


def _step(table: tuple[tuple[int, int], ...], amount: int) -> int:
    """From a table of (least amount, value): the largest value whose least amount is reached, else 0."""
    return max((gain for least, gain in table if amount >= least), default=0)
