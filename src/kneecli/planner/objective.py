"""What a good session is, in whole numbers: the whole published objective, each weight with its reason.

    score of a session = Σ worth of its items − Σ crowding of its cells − points for trips to the floor

A *cell* is a phase and a target, such as the adductors in the cool-down. The planner's answer is the
exact maximum of the score over all sessions that keep these rules:

- at most one exercise of a family; at most `MOST_PER_CELL` exercises in a cell;
- a phase takes at most its share of the minutes; a phase with candidates keeps at least its reserve;
- all items, both sides, rests, set-up and trips to the floor fit into the minutes;
- nothing that the person does not own, must avoid, or has not earned.

The weights are product decisions of ours, not clinical figures, unless a source is named.
"""

from collections.abc import Mapping

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.targets import also_trains, also_works
from kneecli.domain.person.fit import RungView, rung_today
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import dataclass

GRID_S = 5
"""Times are rounded up to this grid, once, for each item: finer changes the score by less than 1 %."""

LEAST_MINUTES, MOST_MINUTES = 5, 180

MOST_PER_CELL = 3
"""Three exercises for one muscle are enough in a session at home."""

NEED: Mapping[str, Mapping[str, int]] = {
    # A few minutes to get warm: moving comes first, then loosening. Standing stretches may serve.
    "warm-up": {"cardio": 110, "mobility": 24, "calves": 10, "adductors": 10},
    # Thigh and hip guide the knee (AAOS, MEDHOME, YUEN); the article adds the core. Balance matters
    # more with age (WHO20) and is therefore raised for people of 65 and over.
    "strength": {
        "quadriceps": 64,
        "hip-abductors": 68,
        "glutes": 50,
        "core": 46,
        "adductors": 34,
        "hamstrings": 34,
        "balance": 26,
        "calves": 20,
    },
    "aerobic": {"cardio": 340},
    # The article's stretches are for the inner thigh and the hamstrings. The rest completes the leg.
    "cool-down": {
        "adductors": 44,
        "hamstrings": 40,
        "quadriceps": 26,
        "calves": 24,
        "glutes": 22,
        "mobility": 22,
        "hip-abductors": 14,
    },
}
"""Points for a full dose of a target in a phase, for a newcomer. A pair that is not listed is not wanted."""

EMPHASIS_PERCENT = 150
"""A target that the person wants more of."""

BALANCE_AT_65_PERCENT = 200
"""Balance on three days a week from 65 on (WHO20): it has to win a place in most sessions."""

NEGLECT_PERCENT = 20
"""Need grows by this much for every day since a target was trained in its phase, up to `NEGLECT_DAYS`: over
two weeks even the calves come up in sessions of twenty minutes."""
NEGLECT_DAYS = 14

OWED_PERCENT, OWED_POINTS = 300, 300
"""A muscle that the last two sessions did not work is owed: its need grows, and the first exercise for it in a phase
comes before nearly all else. So three sessions in a row work each of them. It may be trained on an easy day, too, as
long as it does not rest."""

SETS_GAIN = (0, 5, 10, 12, 13)
"""Tenths of a full dose for 0, 1, 2, 3, 4 sets: two make the article's dose, and a third adds little."""

FULL_REPS = 10
"""Sets of fewer repetitions than the article's count in proportion."""

ISOMETRIC_GAIN = ((10, 1), (20, 2), (30, 4), (45, 6), (60, 8), (90, 10), (120, 11))
"""Tenths by seconds held in all, for each side, in strength work: about the time that two sets take."""

HOLD_GAIN = ((15, 3), (20, 5), (30, 6), (40, 8), (60, 10), (90, 12), (120, 13), (180, 14))
"""Tenths of a full dose by seconds held in all, for each side: 60 s a muscle is the aim (ACSM11)."""

BALANCE_GAIN = ((10, 3), (20, 5), (30, 8), (45, 9), (60, 10))
"""The same for balance: three times ten seconds is what the usual test asks for (STEADI)."""

WARM_UP_GAIN = ((1, 5), (2, 8), (3, 10), (4, 11), (5, 12))
"""Tenths by minutes of easy movement: three are enough to feel warm in a short session."""

AEROBIC_GAIN = ((3, 1), (5, 3), (10, 10), (15, 13), (20, 15), (25, 17), (30, 18))
"""Tenths by minutes: bouts of ten minutes are where most programmes start (FPN)."""

ONE_SIDE_AT_A_TIME_PERCENT = 140
"""One side at a time takes twice as long for the same dose. Without this allowance the planner would
shun most of what trains the hip."""

CROWDING = (0, 5, 8)
"""Tenths of a cell's need that its first, second and third exercise lose: variety before more of the same."""

ORIGIN_POINTS: Mapping[str, int] = {"article": 36, "article-mention": 6, "complement": 0}
"""The article's nine exercises are the backbone; ours fill gaps."""

KNEE_LOAD_POINTS: Mapping[str, int] = {"low": 8, "moderate": 0, "high": -16}
"""Work that spares the knee comes first; stairs and deep bends need a reason."""

SORE_KNEE_LOAD_POINTS: Mapping[str, int] = {"low": 16, "moderate": -8, "high": -40}
"""The same for a knee at pain 3 and more."""

ALSO_POINTS = 3
"""For each further target that the muscles helping along belong to, up to `MOST_ALSO` of them."""
MOST_ALSO = 2

ALSO_WORKS_PERCENT = 50
"""Of the need for a further target that is owed, when its muscles are worked just as much: a step-up is for the
buttocks, too."""

REPEAT_POINTS = 8
REPEAT_DAYS = 7
"""What an exercise loses for each day that is missing to `REPEAT_DAYS` since it was done, in strength and
cool-down: so sessions vary. Walking or marching may come every day."""

FULL_REST_POINTS = 2
"""For the longer of the rests that the source allows: shorten a rest only where it makes room."""

GET_DOWN_POINTS, GET_UP_POINTS = 4, 10
"""Getting up from the floor hurts a sore knee, so one trip is better than two; but much of what helps
is done there, so a trip costs less than any good exercise is worth."""

HARD_GETTING_UP_PERCENT = 250
"""For a sore knee and from 65 on."""

ITEM_POINTS = 10
"""What every item costs: each change of exercise takes attention. It keeps sessions free of crumbs."""

STAND_IN_PERCENT = 40
"""An exercise that has to be done below the rung one stands on, for want of equipment or because of a
caution, is a stand-in: welcome where there is nothing better."""

SORE_BALANCE_PERCENT = 50
"""One-leg postures press most on the inner knee (BREN1): low priority while it is sore, none on a flare day."""

ASKED_POINTS = 10_000
"""For an exercise that was asked for by name: above everything else. Not counted in the printed score."""


@dataclass(frozen=True, slots=True)
class Share:
    """A phase's part of the session, in percent, with limits in seconds.

    `least` is a reserve: kept free for the phase when it has candidates, even if its items use less.
    """

    least: int
    most: int
    at_least_s: int = 0
    at_most_s: int = 60 * MOST_MINUTES


SHARES: Mapping[str, Share] = {
    # 2 to 5 minutes of 20; ten minutes are enough for any session (AAOS1, ACSM65).
    "warm-up": Share(8, 24, at_least_s=85, at_most_s=600),
    # About half, and never all of it.
    "strength": Share(35, 65),
    # No reserve: its worth is enough to win its place, and five idle minutes would be no gain.
    "aerobic": Share(0, 40),
    # The article: stretch again after.
    "cool-down": Share(14, 30),
}

FLARE_SHARES: Mapping[str, Share] = {
    "warm-up": Share(8, 30, at_least_s=85, at_most_s=600),
    "strength": Share(15, 40),
    "aerobic": Share(0, 40),
    "cool-down": Share(25, 60),
}
"""Above pain 5: more loosening, less work."""

EASY_SHARES: Mapping[str, Share] = {
    "warm-up": Share(8, 30, at_least_s=85, at_most_s=600),
    "strength": Share(0, 50),
    "aerobic": Share(0, 60),
    "cool-down": Share(20, 65),
}
"""On a day without loaded strength work: stretching and easy movement, and balance or the trunk where it fits."""

EASY_AEROBIC_FROM_MINUTES = 15
"""On such a day there is room for ten minutes of movement: so 150 a week come nearer (WHO20)."""

FLARE_MINUTES = 20
"""Above pain 5 a session is no longer than this, however many minutes there are (our own rule)."""

AEROBIC_FROM_MINUTES = 30
"""An aerobic block of ten minutes needs a session of half an hour, or the person's wish."""


def need(phase: str, target: str, today: Today) -> int:
    """Points for a full dose of a target in a phase, for this person today; 0 when it is not wanted."""
    points = NEED[phase].get(target, 0) * 100
    if target in today.person.emphasis:
        points = points * EMPHASIS_PERCENT // 100
    if target == "balance" and is_older(today.person):
        points = points * BALANCE_AT_65_PERCENT // 100
    if target == "balance" and today.is_sore:
        points = 0 if today.has_flare else points * SORE_BALANCE_PERCENT // 100
    if phase != "warm-up" and target in today.owed:
        points = points * OWED_PERCENT // 100
    days = min(today.days_since.get((phase, target), 0), NEGLECT_DAYS)
    return points * (100 + NEGLECT_PERCENT * days) // 10_000


def appeal(exercise: Exercise, rung: RungView, phase: str, today: Today) -> int:
    """Points of a full dose of an exercise at a rung, whatever the dose that is taken."""
    points = need(phase, exercise.target, today)
    if rung.laterality != "both" and phase == "strength" and exercise.target not in ("core", "balance"):
        points = points * ONE_SIDE_AT_A_TIME_PERCENT // 100
    loads = SORE_KNEE_LOAD_POINTS if today.is_sore else KNEE_LOAD_POINTS
    points += ORIGIN_POINTS[exercise.origin] + loads[rung.knee_load]
    points += ALSO_POINTS * min(MOST_ALSO, len(also_trains(exercise, rung.secondary)))
    owed = sum(need(phase, target, today) for target in also_works(exercise) if target in today.owed)
    points += owed * ALSO_WORKS_PERCENT // 100
    if phase in ("strength", "cool-down"):
        points -= REPEAT_POINTS * max(0, REPEAT_DAYS - today.days_since_exercise.get(exercise.id, REPEAT_DAYS))
    if rung.number < rung_today(exercise, today):
        points = points * STAND_IN_PERCENT // 100
    return points


def worth(appeal: int, dose: Prescription, phase: str, exercise: Exercise) -> int:
    """Points of one item of a session, before crowding: as much of its appeal as the dose is of a full one."""
    points = appeal * gain(dose, phase, exercise) // 10 - ITEM_POINTS
    if dose.rest_s is not None and dose.rest_s == exercise.dose.rest_s[1]:
        points += FULL_REST_POINTS
    return points


def gain(dose: Prescription, phase: str, exercise: Exercise) -> int:
    """Tenths of a full dose: less for each further set, second or minute."""
    if dose.minutes is not None:
        return _step(WARM_UP_GAIN if phase == "warm-up" else AEROBIC_GAIN, dose.minutes)
    sets = dose.sets or 1
    if exercise.dose.mode == "hold":
        at_work = BALANCE_GAIN if exercise.target == "balance" else ISOMETRIC_GAIN
        return _step(at_work if phase == "strength" else HOLD_GAIN, sets * (dose.hold_s or 0))
    return SETS_GAIN[min(sets, len(SETS_GAIN) - 1)] * min(dose.reps or FULL_REPS, FULL_REPS) // FULL_REPS


def owed_points(phase: str, target: str, today: Today) -> int:
    """Points for an exercise of a target that is owed; of each cell the first one keeps them."""
    return OWED_POINTS if phase != "warm-up" and target in today.owed else 0


def crowding(phase: str, target: str, today: Today) -> tuple[int, ...]:
    """Points that the first, second and third exercise of a cell lose."""
    full, owed = need(phase, target, today), owed_points(phase, target, today)
    return tuple(full * tenths // 10 + owed * (number > 0) for number, tenths in enumerate(CROWDING))


def floor_points(today: Today) -> tuple[int, int]:
    """Points that getting down to the floor and getting up again cost."""
    percent = HARD_GETTING_UP_PERCENT if today.is_sore or is_older(today.person) else 100
    return GET_DOWN_POINTS * percent // 100, GET_UP_POINTS * percent // 100


def share_limits(minutes: int, today: Today, *, aerobic: bool) -> dict[str, tuple[int, int]]:
    """The reserve and the most seconds of each phase, for a session of these minutes."""
    seconds = 60 * minutes
    shares = FLARE_SHARES if today.has_flare else EASY_SHARES if is_easy_day(today) else SHARES
    limits = {}
    for phase, share in shares.items():
        most = max(share.at_least_s, min(share.at_most_s, seconds * share.most // 100))
        limits[phase] = (min(most, seconds * share.least // 100), most)
    if not aerobic:
        limits["aerobic"] = (0, 0)
    return limits


def minutes_to_fill(minutes: int, today: Today) -> int:
    """The minutes that are planned, of those that there are."""
    return min(minutes, FLARE_MINUTES) if today.has_flare else minutes


def wants_aerobic(minutes: int, today: Today) -> bool:
    """Whether the session is long enough for an aerobic block, or the person wants one."""
    least = EASY_AEROBIC_FROM_MINUTES if is_easy_day(today) else AEROBIC_FROM_MINUTES
    return minutes >= least or "cardio" in today.person.emphasis


def is_easy_day(today: Today) -> bool:
    """Whether loaded strength work rests today, for the knee's sake or for the week's."""
    return today.why_easy is not None and not today.has_flare


def is_older(person: Person) -> bool:
    """65 and over, where guidelines ask for more balance and longer holds (WHO20, FELAND)."""
    return person.age is not None and person.age >= 65


def _step(table: tuple[tuple[int, int], ...], amount: int) -> int:
    """The gain of the largest entry that the amount reaches."""
    return max((gain for least, gain in table if amount >= least), default=0)
