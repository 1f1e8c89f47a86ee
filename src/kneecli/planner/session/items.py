"""The items of a session: an exercise with its dose, how to do it, and why it is there."""

import re

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.cues import cues_at, if_too_hard, with_remark
from kneecli.domain.catalogue.exercise import Rung
from kneecli.domain.catalogue.titles import own_title
from kneecli.domain.person.equipment import two_weights, with_a_towel
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import Item, Prescription
from kneecli.planner.candidates import Candidate
from kneecli.planner.session.item_order import Choice
from kneecli.planner.session.why import why_chosen
from kneecli.planner.wishes import Wishes

MOST_LABEL = 60
"""Letters that a label has at most: a plan holds no more."""


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
        title=own_title(exercise, rung),
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
    exercise, rung = candidate.exercise, candidate.rung.rung
    easier, cues = exercise.if_too_hard, cues_at(exercise, rung)
    if candidate.prescribed and candidate.prescribed.asked.remark:
        cues = with_remark(cues, candidate.prescribed.asked.remark)
    if not easier or rung.cues is not None:
        return cues
    return (*cues, if_too_hard(easier))
