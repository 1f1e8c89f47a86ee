"""The stop signs: reasons for which kneecli does not plan a session, and what to do instead.

The user is asked for them and answers; nothing is inferred, no illness is named, and no answer is a diagnosis. Each
sign comes from facts section 1; wording follows section 7.
"""

import datetime
from collections.abc import Collection, Iterable

from kneecli.domain.problem import Problem
from kneecli.domain.value import dataclass
from kneecli.domain.words.wording import day_words

URGENCIES = ("emergency", "same-day", "ask-first")

WHAT_TO_DO = {
    "emergency": "Call an ambulance or go to an emergency department now.",
    "same-day": "See a doctor today.",
    "ask-first": "Speak to a health professional before you exercise.",
}


@dataclass(frozen=True, slots=True)
class Sign:
    """One stop sign. `after_injury`: it is asked only after a recent twist, fall or blow."""

    key: str
    question: str
    urgency: str
    sources: tuple[str, ...]
    after_injury: bool = False


SIGNS: tuple[Sign, ...] = (
    Sign(
        "leg-and-breath",
        "Is one calf or thigh swollen, throbbing, warm or discoloured, and are you short of breath, do you have chest "
        "pain, or do you cough blood?",
        "emergency",
        ("DVT1", "DVT2"),
    ),
    Sign(
        "hot-and-unwell",
        "Is the knee hot, red, swollen and very painful, and do you have fever or chills or feel unwell?",
        "emergency",
        ("GCARE", "LKC", "CORA"),
    ),
    Sign(
        "out-of-shape",
        "Has the knee changed its shape, or could something be broken or out of joint?",
        "emergency",
        ("GCARE", "LKC"),
        after_injury=True,
    ),
    Sign("cannot-lift", "Are you unable to straighten or lift the leg?", "emergency", ("GCARE",), after_injury=True),
    Sign(
        "hot-knee",
        "Is the knee hot, red, swollen and very painful to move, even without fever?",
        "same-day",
        ("BSR", "BMJBP"),
    ),
    Sign(
        "no-weight",
        "Are you unable to put weight on it, or to walk four steps?",
        "same-day",
        ("OKR", "GCARE", "LKC"),
    ),
    Sign("locked", "Is the knee stuck, so that it won't straighten?", "same-day", ("GCARE", "CORA", "LKC")),
    Sign(
        "swelled-fast",
        "Did the knee swell up fast or badly after a twist or a fall?",
        "same-day",
        ("LKC", "GCARE"),
        after_injury=True,
    ),
    Sign("calf", "Is one calf swollen, throbbing and warm?", "same-day", ("DVT1",)),
    Sign("foot", "Is the foot numb, cold or pale, or does it drop?", "same-day", ("GCARE",)),
    Sign(
        "bend-or-bone",
        "Are you unable to bend the knee to a right angle, or is the kneecap or the bony bump on the outside below the "
        "knee very tender?",
        "same-day",
        ("OKR", "OKR2"),
        after_injury=True,
    ),
    Sign("gives-way", "Does the knee give way or buckle?", "ask-first", ("LKC", "CORA")),
    Sign(
        "constant-pain",
        "Is the pain constant, also at night and at rest, or is the knee changing its shape or getting worse quickly?",
        "ask-first",
        ("GCARE", "NICE1", "NICE2"),
    ),
    Sign(
        "treated-lately",
        "Have you lately had knee surgery, a fracture, a new joint or an injection into the knee?",
        "ask-first",
        ("BSR",),
    ),
    Sign(
        "unexplained",
        "Do you lose weight without a reason, or do you have, or have you had, cancer?",
        "ask-first",
        ("GCARE",),
    ),
)
"""In the order in which they are asked: what is most urgent first."""

INJURY = "Have you twisted, hit or fallen on the knee in the last week?"
"""Asked before them: some are only asked after a yes."""


def signs_named(keys: Iterable[str]) -> list[Sign]:
    """The signs with these keys, most urgent first; keys of another version are passed over."""
    wanted = set(keys)
    return [sign for sign in SIGNS if sign.key in wanted]


def sign_questions(keys: Iterable[str]) -> list[str]:
    """What was answered with yes."""
    return [sign.question for sign in signs_named(keys)] or ["A stop sign of another version of kneecli."]


def sign_line(keys: Collection[str], since: datetime.date) -> str:
    """That these signs are recorded, what to do, and the way back, as one paragraph."""
    problem = withheld(keys, since)
    return f"{problem.what[0].upper()}{problem.what[1:]} {problem.cure}"


def withheld(keys: Collection[str], since: datetime.date) -> Problem:
    """Why no session is planned while these signs are recorded, and what to do."""
    signs = signs_named(keys)
    questions = " ".join(sign_questions(keys))
    return Problem(
        f"no session is planned: on {day_words(since)} you answered yes to: {questions}",
        f"{advice_for(signs)} {way_back(signs)}",
    )


def way_back(signs: Iterable[Sign]) -> str:
    """When sessions are planned again: once something was done about the signs, not when they are answered anew."""
    over = "When it is over" if any(sign.urgency != "ask-first" for sign in signs) else "When they agree to it"
    return f"{over}, `kneecli screen --none` takes it back."


def advice_for(signs: Iterable[Sign]) -> str:
    """What to do, by the most urgent of these signs."""
    urgency = min((URGENCIES.index(sign.urgency) for sign in signs), default=len(URGENCIES) - 1)
    return WHAT_TO_DO[URGENCIES[urgency]]
