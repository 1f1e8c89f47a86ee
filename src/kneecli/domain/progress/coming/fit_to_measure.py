"""Whether a measure is for this person today. One that is no effort for the knee is, unless a caution rules it out."""

import datetime

from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.diary.diary import Diary
from kneecli.domain.knee.pain import STOP_PAIN, is_swollen
from kneecli.domain.person.person import Person
from kneecli.domain.progress.coming.due import due
from kneecli.domain.words.wording import listed

UNSTEADY = "balance-risk"
STEADY_UNTIL = 65
"""From this age on, and with a declared risk to the balance, something to hold on to must be within reach (STEADI)."""


def why_not(measure: Measure, person: Person, diary: Diary, today: datetime.date) -> str:
    """Why a measure is not for this person today, in one sentence; empty when nothing speaks against it."""
    if declared := [caution.replace("-", " ") for caution in measure.cautions if caution in person.cautions]:
        return f"It is not for you: you declared {listed(declared)}."
    if not measure.loads_knee:
        return ""
    if rest := due(diary, today, cautions=person.cautions).rest:
        return f"Not today. {rest}"
    pain, swelling = diary.worst_pain_on(today), diary.swelling_on(today)
    if pain is not None and pain > STOP_PAIN:
        return f"Not today: pain {pain} of 10 is too much for it. Any calmer day will do."
    if is_swollen(swelling):
        return f"Not today: the knee has {swelling} swelling. Any day without will do."
    return ""


def needs_support(measure: Measure, person: Person) -> bool:
    """Whether this person is to be asked first if there is something to hold on to."""
    return measure.loads_knee and (UNSTEADY in person.cautions or (person.age or 0) >= STEADY_UNTIL)
