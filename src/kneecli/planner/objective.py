"""What a good session is, in whole numbers: the whole published objective, each weight with its reason.

    score of a session = Σ worth of its items − Σ crowding of its cells − points for trips to the floor

A *cell* is a phase and a target, such as the adductors in the cool-down; in strength work buttocks and the side of the
hip are one, the hip. The planner's answer is the exact maximum of the score over all sessions that keep these rules:

- at most one exercise of a family; at most `MOST_PER_CELL` exercises in a cell;
- a phase takes at most its share of the minutes, the cool-down also what strength can't fill; a phase with candidates
  keeps at least its reserve;
- all items, both sides, rests, set-up and trips to the floor fit into the minutes;
- strength work comes from the block; no isometric exercise takes more than its share of the minutes;
- nothing that the person does not own, must avoid, or has not earned.

The weights are product decisions of ours, not clinical figures, unless a source is named.
"""

from collections.abc import Mapping

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

MISSED_PERCENT, MISSED_POINTS = 300, 600
"""A muscle is missed when the last two sessions did not work it, on an easy day when the last one did not. Then its
need in the cool-down grows, and the first stretch for it comes before nearly all else, as the block's exercise for it
does in strength work. So three sessions in a row reach each muscle."""

BLOCK_FROM_MINUTES = 10
"""A shorter session has no room for the thigh and the hip, and stands beside the block: whatever is best may come."""

FIRST_POINTS: Mapping[str, int] = {"quadriceps": 6000, "hip": 6000}
"""For the first loaded exercise of the thigh, and of the hip: each session that is no easy day has one of both, before
all else. These two guide the knee, and two or three days a week of them are what it takes (ACSM11, WHO20)."""

WARM_UP_POINTS = 2000
"""For the first warm-up that gets one moving: no session begins cold (AAOS1, ACSM65)."""

DUE = ((0, 0), (2, 120), (3, 156), (4, 360), (5, 480), (6, 540), (7, 600))
"""Points of its own for a full dose of an exercise of the block, by the days since it was last done: what was left out
the last time comes next, whatever else is worth more. So each comes about twice a week. A longer rung has as many more
as it is more of a dose, on as few sets as do, so that a third set never takes the place of another exercise."""
DUE_DAYS = 7
SELDOM_POINTS, OFTEN = 480, 2
"""And so many where it was done on fewer than two of the last six days."""

EACH_TIME_POINTS = 2500
"""For an exercise of the block of someone who trains twice a week, however short it is: both sessions have all of it,
before any stretches of muscles that were missed. In sessions of less than `SHORT_MINUTES`, which can't hold all of it,
for one that had no turn in the last six days, whoever it is."""

OUTSIDE_PERCENT, FILLED_PERCENT = 50, 70
"""Strength work outside the block is worth half, and comes only where the block fills less of the strength minutes."""

FULL_GAIN, FULL_DOSE_S = 10, 140
"""Tenths of a full dose of strength work: the standard rung of an exercise, as it stands. What is higher on the ladder
is worth as many tenths more as it takes more seconds, and never less than a rung below it: so nobody is trained less
for having become better. What is lower, and a dose with a set fewer, is worth less by the same measure; and so is a
standard rung that takes less than two sets of ten do, such as one hold of twenty seconds."""

SETS_GAIN, FULL_REPS = (0, 5, 10, 12, 13), 10
"""Tenths of a full dose for 0, 1, 2, 3, 4 sets of easy movement; sets of fewer repetitions count in proportion."""

HOLD_GAIN = ((15, 3), (20, 5), (30, 6), (40, 8), (60, 10), (90, 12), (120, 13), (180, 14))
"""Tenths of a full dose by seconds held in all, for each side: 60 s a muscle is the aim (ACSM11)."""

WARM_UP_GAIN = ((1, 5), (2, 8), (3, 10), (4, 11), (5, 12))
"""Tenths by minutes of easy movement: three are enough to feel warm in a short session."""

AEROBIC_GAIN = ((3, 1), (5, 3), *((minutes, minutes) for minutes in range(10, 61)))
"""Tenths by minutes: bouts of ten minutes are where most programmes start (FPN), and each further minute that was
climbed to is worth as much."""

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

REPEAT_POINTS, REPEAT_DAYS = 3, 7
"""What a stretch loses for each day that is missing since it was done: those for one muscle take turns."""

MOST_NEW, NEW_FROM_MINUTES = 3, 10
"""Beside strength work at most three exercises of a session were never done before, in a longer one as many as it has
ten minutes: each movement wants to be learned (trial programmes have 5 or 6 exercises in all: PEAKB, POWER)."""

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

NEW_POINTS = 200
"""What gets harder today is in today's session."""

ASKED_POINTS = 20_000
"""For an exercise that was asked for by name: above everything else. Not counted in the printed score."""


PRESCRIBED_POINTS, WAITED_POINTS = 40_000, 10_000
"""For an exercise that a physiotherapist has prescribed, when its turn has come, above all else; and so many more for
each day that it has waited. Where not all find room, each so comes in its turn. Not counted in the printed score."""


SHORT_MINUTES = 12
"""A shorter session has no reserve for the cool-down: the trunk and the stretches take turns in it, beside thigh and
hip."""


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
    # Three quarters: in twenty minutes each exercise of a block finds room twice a week. Never all of it.
    "strength": Share(35, 76),
    # No reserve: its worth is enough to win its place, and five idle minutes would be no gain.
    "aerobic": Share(0, 40),
    # The article: stretch again after.
    "cool-down": Share(14, 30),
}

SHORT_SHARES: Mapping[str, Share] = {**SHARES, "strength": Share(35, 80), "cool-down": Share(0, 30)}
"""In sessions with a block of less than `SHORT_MINUTES`."""

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
