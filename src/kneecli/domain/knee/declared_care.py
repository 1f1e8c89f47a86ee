"""The cautions that ask for more than leaving exercises out: a session is withheld, or something is to be asked first.

They are the cautions for which facts section 1 names a red flag, and a blood pressure that is too high even now, with
which a programme asks for a doctor first, too (our own rule; LEGW names it for poses alone). A caution that is not in
the table leaves out the exercises that name it, and no more. As with the stop signs nothing is inferred, and no answer
is a diagnosis.
"""

import datetime
from collections.abc import Collection
from typing import Literal

from kneecli.domain.problem import Problem
from kneecli.domain.value import dataclass
from kneecli.domain.words.wording import listed

BREATH = "If you are short of breath, have chest pain or cough blood, call an ambulance now."
"""What makes an emergency of a leg that may have a clot (DVT1, DVT2)."""

AS_TOLD = "do these only as your surgeon or physiotherapist has said."
ASK_FIRST = "ask a doctor or a physiotherapist before you do these."


@dataclass(frozen=True, slots=True)
class Care:
    """What a declared caution asks for: a doctor the same day, to keep to what was said, or to ask first."""

    words: str
    level: Literal["same-day", "as-told", "ask-first"]
    sources: tuple[str, ...]


CARE: dict[str, Care] = {
    "leg-clot-suspected": Care("that there may be a clot in a vein of the leg", "same-day", ("DVT1", "DVT2")),
    "calf-swelling": Care("a swollen calf", "same-day", ("DVT1",)),
    "recent-acl-surgery": Care("a recent operation on the cruciate ligament", "as-told", ("BSR",)),
    "knee-replacement": Care("an artificial knee", "as-told", ("BSR",)),
    "hip-replacement": Care("an artificial hip", "as-told", ("BSR",)),
    "acute-mcl-sprain": Care("a hurt ligament on the inner side", "as-told", ("NICE1", "NICE2")),
    "knee-injury": Care("a knee that was hurt lately", "ask-first", ("NICE1", "NICE2")),
    "giving-way": Care("a knee that gives way", "ask-first", ("LKC", "CORA")),
    "open-wound": Care("a wound that has not closed", "ask-first", ("BSR",)),
    "chest-pain-on-effort": Care("chest pain on effort", "ask-first", ("OTAGO", "PEAKS")),
    "uncontrolled-hypertension": Care("a blood pressure that is too high even now", "ask-first", ("LEGW",)),
}
"""By caution, the most urgent first."""


def why_withheld(signs: Collection[str], since: datetime.date, cautions: Collection[str]) -> Problem | None:
    """Why no session is planned with these stop signs, answered on `since`, or these cautions; None if one is."""
    if signs:
        from kneecli.domain.knee.signs import withheld  # few need them

        return withheld(signs, since)
    declared = _declared(cautions, "same-day")
    if not declared:
        return None
    from kneecli.domain.knee.signs import WHAT_TO_DO

    back = f"When it is over, `kneecli config remove cautions {' '.join(declared)}` takes it back."
    what = f"no session is planned: you have declared {_words(declared)}"
    return Problem(what, f"{WHAT_TO_DO['same-day']} {BREATH} {back}")


def rest_by_caution(cautions: Collection[str]) -> str:
    """The same as a line of the status; empty where no declared caution withholds a session."""
    problem = why_withheld((), datetime.date.min, cautions) if cautions else None
    return f"{problem.what[0].upper()}{problem.what[1:]}. {problem.cure}" if problem else ""


def care_notes(cautions: Collection[str]) -> tuple[str, ...]:
    """The lines at the head of a plan on what is to be asked, or kept to; none where no such caution is declared."""
    told, ask = _declared(cautions, "as-told"), _declared(cautions, "ask-first")
    lines = ((told, AS_TOLD), (ask, ASK_FIRST))
    return tuple(f"You have declared {_words(names)}: {advice}" for names, advice in lines if names)


def _declared(cautions: Collection[str], level: str) -> list[str]:
    return [name for name, care in CARE.items() if care.level == level and name in cautions]


def _words(names: list[str]) -> str:
    return listed([CARE[name].words for name in names])
