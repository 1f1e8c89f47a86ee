"""The rule of ladders: a rung is never easier than the one below it (see docs/packs/pack-format.md)."""

from collections.abc import Iterator

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.vocabulary import BANDS, STANCES, SUPPORTS

_VOLUME = ("sets × reps", "hold", "minutes")
_SETTING = ("load", "step", "seat", "band", "knee bend", "support", "stance")


def ladder_faults(exercise: Exercise) -> Iterator[tuple[int, str]]:
    """Every rung that is easier than the one below it, or no harder: its number, and what is wrong."""
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


def demands(rung: Rung) -> dict[str, float]:
    """Everything that makes a rung harder, as figures that grow with it; 0 where it does not apply."""
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
