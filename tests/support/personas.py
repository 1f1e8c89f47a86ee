"""The people that plans are written for, by name."""

from kneecli.domain.person.today import Today
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import HOUSEHOLD
from support.today import on_day


@dataclass(frozen=True)
class Persona:
    """A person on a day with the minutes they have, and who they are in a sentence."""

    who: str
    minutes: int
    today: Today


_WEIGHTS_AND_BIKE = on_day(
    equipment=HOUSEHOLD | {"upright-bike", "ball"},
    ankle_weights_kg=(0.5, 1.0),
    bands=("yellow", "red"),
    rungs={"seated-straight-leg-raise": 7, "lateral-leg-raise": 5, "bridge": 6, "step-up": 5},
)

PERSONAS: dict[str, Persona] = {
    "newcomer-5": Persona("Five minutes between two things.", 5, on_day()),
    "newcomer-10": Persona("A first session, ten minutes.", 10, on_day()),
    "newcomer-20": Persona("A first session, twenty minutes.", 20, on_day()),
    "newcomer-30": Persona("Half an hour.", 30, on_day()),
    "newcomer-45": Persona("Three quarters of an hour.", 45, on_day()),
    "gentle-20": Persona("Cautious, asks for a gentle start.", 20, on_day(start="gentle")),
    "stiff-20": Persona("Feels stiff, wants to get looser.", 20, on_day(emphasis=frozenset({"mobility", "calves"}))),
    "rested-20": Persona(
        "Trained thighs and hips yesterday; trunk, calves and balance have rested for a week.",
        20,
        on_day(
            days_since={("strength", target): 1 for target in ("quadriceps", "glutes", "hip-abductors")}
            | {("strength", target): 7 for target in ("core", "calves", "balance", "adductors", "hamstrings")},
            days_since_exercise={"step-up": 1, "bridge": 1, "lateral-leg-raise": 1},
        ),
    ),
    "no-floor-20": Persona("Does not get down to the floor.", 20, on_day(floor=False)),
    "weights-and-bike-30": Persona("Owns ankle weights, bands and a bike; has climbed.", 30, _WEIGHTS_AND_BIKE),
    "seventy-20": Persona("70 years old.", 20, on_day(age=70)),
    "seventy-30": Persona("70 years old, half an hour.", 30, on_day(age=70)),
    "sore-20": Persona("Pain 4 today.", 20, on_day(pain=4)),
    "flare-20": Persona("A flare-up: pain 6 today.", 20, on_day(pain=6)),
    "flare-10": Persona("A flare-up, ten minutes.", 10, on_day(pain=7)),
    "kneeling-hurts-20": Persona(
        "Kneeling and deep bends hurt.", 20, on_day(cautions=frozenset({"kneeling-intolerance", "deep-flexion-pain"}))
    ),
    "new-hip-20": Persona("Has a new hip.", 20, on_day(cautions=frozenset({"hip-replacement"}))),
    "unsteady-20": Persona("Unsteady on the feet.", 20, on_day(cautions=frozenset({"balance-risk", "giving-way"}))),
    "pool-45": Persona("Has a pool at hand.", 45, on_day(equipment=HOUSEHOLD | {"pool"}, floor=False)),
}
