"""An exercise's ladder: a rung with all its values, and the rule that none is easier than the one below it.

The rule is in docs/packs/pack-format.md.
"""

import functools
from collections.abc import Iterator, Mapping

from kneecli.domain.catalogue.exercise import Exercise, Needs, Rung
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import (
    BANDS,
    FLOOR_POSITIONS,
    STANCES,
    SUPPORTS,
    Environment,
    KneeLoad,
    Laterality,
    Phase,
    Position,
)

_VOLUME = ("sets × reps", "hold", "minutes")
_SETTING = ("load", "step", "seat", "band", "knee bend", "support", "stance")


@dataclass(frozen=True, slots=True)
class RungView:
    """A rung with the exercise's own figures filled in where the rung does not replace them.

    What it is called and how it is done is in `titles.py` and `cues.py`: exercises that are alike share their rungs.
    `setup_percent`: the person's set-up, in hundredths of the usual one.
    """

    number: int
    rung: Rung
    position: Position
    laterality: Laterality
    knee_load: KneeLoad
    kneeling: bool
    deep_flexion: bool
    equipment: Needs
    cautions: tuple[str, ...]
    move_s: int
    environment: Environment
    phases: tuple[Phase, ...]
    recovery_h: int
    secondary: tuple[str, ...]
    setup_percent: int

    def __hash__(self) -> int:
        """By a few of its fields, so that what is worked out for a rung is quickly found again."""
        return hash((self.rung.label, self.number, self.move_s))

    @property
    def on_floor(self) -> bool:
        """Whether one has to get down to the floor for it."""
        return self.position in FLOOR_POSITIONS


@functools.cache  # a plan asks for each several times, and those of weeks for each very often
def complete_rung(exercise: Exercise, number: int) -> RungView:
    """The rung with this number, complete. Raises IndexError when there is none."""
    rung = exercise.rung(number)
    knee = exercise.knee
    bend = rung.knee_flexion_deg
    return RungView(
        number=number,
        rung=rung,
        position=rung.position or exercise.position,
        laterality=rung.laterality or exercise.laterality,
        knee_load=rung.knee_load or knee.load,
        kneeling=knee.kneeling if rung.kneeling is None else rung.kneeling,
        deep_flexion=knee.deep_flexion if bend is None else bend > 100,
        equipment=exercise.equipment if rung.equipment is None else rung.equipment,
        cautions=exercise.cautions if rung.cautions is None else rung.cautions,
        move_s=exercise.dose.move_s if rung.move_s is None else rung.move_s,
        environment=exercise.environment,
        phases=exercise.phases if rung.phases is None else rung.phases,
        recovery_h=exercise.recovery_h(number),
        secondary=exercise.secondary if rung.secondary is None else rung.secondary,
        setup_percent=100,
    )


def ladder_faults(exercise: Exercise) -> Iterator[tuple[int, str]]:
    """The number of every rung that is easier than the one below it, or no harder, and what is wrong with it."""
    for number in range(2, len(exercise.rungs) + 1):
        fault = _fault(exercise.rungs[number - 2], exercise.rungs[number - 1])
        if fault:
            yield number, fault


def _fault(below: Rung, rung: Rung) -> str:
    if rung.form is not None and rung.form != below.form:
        return ""
    before, after = demands(below), demands(rung)
    easier = [name for name in before if after[name] < before[name]]
    harder = [name for name in before if after[name] > before[name]]
    if not harder:
        return "nothing gets harder than at the rung below"
    if any(name in _SETTING for name in harder):
        loaded = after["load"] > before["load"]
        easier = [name for name in easier if name not in _VOLUME or (loaded and name == "hold")]
    return f"{' and '.join(easier)} gets easier than at the rung below" if easier else ""


def demands(rung: Rung) -> Mapping[str, float]:
    """Everything that makes a rung harder, as figures: the harder, the larger; 0 where it does not apply."""
    return {
        "sets × reps": rung.sets * (rung.reps or 1),
        "hold": rung.hold_s or 0,
        "minutes": rung.minutes or 0,
        "load": rung.load_kg or 0,
        "step": rung.step_cm or 0,
        "seat": -rung.seat_cm if rung.seat_cm else 0,
        "band": BANDS.index(rung.band) + 1 if rung.band else 0,
        "knee bend": rung.knee_flexion_deg or 0,
        "support": SUPPORTS.index(rung.support) if rung.support else len(SUPPORTS) - 1,
        "stance": STANCES.index(rung.stance) + 1 if rung.stance else 0,
        "watts": rung.watts or 0,
        "days a week": rung.days_per_week or 0,
    }
