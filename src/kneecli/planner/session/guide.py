"""How to go about the session: which pain is fine, how hard and how fast, and which side comes first."""

from collections import Counter
from collections.abc import Sequence

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.person.fit import may_kneel
from kneecli.domain.person.pace import at_pace
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Guide, Item
from kneecli.domain.vocabulary import FLOOR_POSITIONS
from kneecli.domain.words.advice import GET_DOWN_NO_KNEELING, GET_UP_NO_KNEELING
from kneecli.domain.words.wording import listed

SAME_TEMPO_S = 1
"""Repetitions that differ by no more than this are as fast as each other to someone who counts along."""

EFFORT = "The last two repetitions of a set feel like work: 5 to 6 of 10, where 10 is all you have."
LIGHT_EFFORT = "Keep it light: 3 to 4 of 10, where 10 is all you have. First comes doing it well."
LIGHT_DAY_EFFORT = "Light strength work today, easier than usual: 3 to 4 of 10, where 10 is all you have. {why}"
FLARE_EFFORT = "Keep it very light today: at most 3 of 10, where 10 is all you have."
"""PEAK makes an exercise harder when it feels like about 4, GRPPT below 5: so work is what lies above that."""


def guide(catalogue: Catalogue, today: Today, items: Sequence[Item]) -> Guide:
    """The sentences on how to go about a session of these items, for this person on this day."""
    has_strength = any(item.phase == "strength" for item in items)
    no_kneeling = not may_kneel(today.person) and any(item.position in FLOOR_POSITIONS for item in items)
    return Guide(
        pain=_pain(today),
        effort=_effort(today) if has_strength else "",
        tempo=_tempo(catalogue, today, items),
        sides=_sides(today, items),
        down=GET_DOWN_NO_KNEELING if no_kneeling else "",
        up=GET_UP_NO_KNEELING if no_kneeling else "",
    )


def _pain(today: Today) -> str:
    """Which pain is fine, by the person's own limits (NEMEX; docs/users/pain.md), on a flare day by today's pain."""
    if today.has_flare:
        return (
            f"You came with knee pain {today.pain} of 10. Gentle movement is fine as long as the knee feels no "
            "worse for it. Stop for today if it hurts more than before you began."
        )
    bands = today.person.pain_limits
    usual = ", your usual," if bands.safe == today.person.usual_pain else ""
    fine = f"Knee pain up to {bands.safe} of 10{usual} is fine"
    if bands.safe >= bands.stop:
        return f"{fine}. Above {bands.stop}, stop the exercise for today."
    between = f"{bands.safe + 1} to {bands.stop}" if bands.safe + 1 < bands.stop else f"{bands.stop}"
    settles = f"{between} is acceptable if it has settled by tomorrow"
    return f"{fine}; {settles}. Above {bands.stop}, stop the exercise for today."


def _effort(today: Today) -> str:
    if today.has_flare:
        return FLARE_EFFORT
    if today.is_sore:
        return LIGHT_DAY_EFFORT.format(why="The knee is sore.")
    if today.why_easy:
        return LIGHT_DAY_EFFORT.format(why="It is an easy day.")
    if today.is_new or today.person.start == "gentle":
        return LIGHT_EFFORT
    return EFFORT


def _tempo(catalogue: Catalogue, today: Today, items: Sequence[Item]) -> str:
    """How long a repetition takes; exercises that differ are named. The planned times count the same seconds."""
    seconds = {
        item.shown_name: at_pace(complete_rung(exercise, item.rung), today.pace).move_s
        for item in items
        if item.phase == "strength" and item.prescription.reps and (exercise := catalogue.find(item.exercise))
    }
    if not seconds:
        return ""
    counts = Counter(seconds.values())
    usual = min(counts, key=lambda each: (-counts[each], each))
    others: dict[int, list[str]] = {}
    for name, each in seconds.items():
        if abs(each - usual) > SAME_TEMPO_S:
            others.setdefault(each, []).append(name)
    words = [f"A repetition takes about {usual} seconds without its hold, as slowly down as up and without swing."]
    words += [f"{listed(names)}: about {each} seconds." for each, names in sorted(others.items())]
    return " ".join(words)


def _sides(today: Today, items: Sequence[Item]) -> str:
    """In which order the sides take turns, and which side begins; empty where nothing is done one side at a time."""
    lateralities = {item.prescription.laterality for item in items}
    if lateralities <= {"both"}:
        return ""
    return f"{_turns(items)}Begin with {_first(today)}."


def _turns(items: Sequence[Item]) -> str:
    per_side = [item for item in items if item.prescription.laterality == "per-side"]
    if not any((item.prescription.sets or 1) > 1 for item in per_side):
        return ""
    lying = any(item.position == "side-lying" for item in per_side)
    over = ", rolling over each time where you lie on your side" if lying else ""
    return f"Each side: a set on one side, then one on the other, in turn{over}. "


def _first(today: Today) -> str:
    knee = today.person.knee
    if knee in ("left", "right"):
        return f"the {knee} leg, the sore one"
    return "the knee that is sorer today" if knee else "the sore side"
