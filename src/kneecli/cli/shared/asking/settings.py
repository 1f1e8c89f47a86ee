"""The questions of `kneecli init`, each of which may be skipped."""

import re
from collections.abc import Sequence
from typing import Any

from kneecli.app.context import Context
from kneecli.cli.shared.asking.knee import USUAL_QUESTION, usual_level
from kneecli.cli.shared.asking.yes_or_no import YES
from kneecli.cli.shared.talk import ask, tell, wrapped
from kneecli.domain.knee.pain import MOST_USUAL_PAIN
from kneecli.domain.nearest import nearest
from kneecli.domain.problem import WrongUsage
from kneecli.domain.vocabulary import EQUIPMENT, HOUSEHOLD
from kneecli.formats.settings.as_written import settings_in_force
from kneecli.formats.settings.config import checked
from kneecli.formats.settings.keys import BY_NAME
from kneecli.formats.settings.lists import entries
from kneecli.formats.settings.older_keys import OWNS, with_older_keys_moved
from kneecli.formats.settings.owned import owned, parted, without_sizes
from kneecli.formats.settings.words_together import together
from kneecli.store.files import read_text

STEPS = "step_heights_cm"

QUESTIONS = (
    ("minutes", "How many minutes may a session take?"),
    ("floor", "Do you get down to the floor, and up again?"),
    ("start", "Begin at each exercise's usual form, or gentle, about half-way up to it?"),
    ("owns", "What do you have, besides what most homes have?"),
    ("cautions", "Is there anything to be careful with: an illness, an operation, another joint that hurts?"),
    ("usual_pain", USUAL_QUESTION),
    ("knee", "Which knee is the sore one: left, right or both?"),
    (STEPS, "How high is the step that you can use, such as your stair's, and a lower one if you have it?"),
    ("age", "How old are you? From 65 on, balance has a larger part."),
)
"""The settings that are asked for."""

SHOWN = {"owns": [each for each in EQUIPMENT if each not in HOUSEHOLD]}
"""The words that are shown with a question."""


def asked_settings(ctx: Context) -> dict[str, Any]:
    """The answers by key, without those that leave everything as it is. Raises FileFault for a file with faults."""
    file = ctx.places.config_file
    text = read_text(file) or ""
    now = {each.key.name: each.value for each in settings_in_force(text, str(file), {})}
    owns = [*entries(with_older_keys_moved(text), OWNS)]
    tell(f"{len(QUESTIONS)} questions. Enter leaves what is in brackets. Ctrl-D stops: nothing is written.\n")
    answers = {name: _answer(name, question, now[name]) for name, question in QUESTIONS}
    return in_one_list({name: value for name, value in answers.items() if value is not None}, owns)


def in_one_list(said: dict[str, Any], now: Sequence[str]) -> dict[str, Any]:
    """The answers with the steps in `owns`; what has a size there (`now`) is not lost by an answer without sizes."""
    steps = said.pop(STEPS, None)
    if "owns" not in said and steps is None:
        return said
    sized = [entry for entry in now if parted(entry)[1]]
    plain = said.get("owns", [entry for entry in now if entry not in sized])
    kept = sized if steps is None else [*without_sizes(sized, STEPS), *(owned("step", height) for height in steps)]
    return said | {"owns": [*plain, *(entry for entry in kept if entry not in plain)]}


def _answer(name: str, question: str, now: Any) -> Any:
    """The answer, once it is in order; None when it leaves the setting as it is."""
    prompt = f"{question} [{_words(name, now)}] > "
    if name in SHOWN:
        print(wrapped(f"{question} Any of these, or none:\n  {', '.join(SHOWN[name])}"))
        prompt = f"[{_words(name, now)}] > "
    if name == "cautions":
        ways = "With y you are asked about each; or name it. None takes back all that stands in brackets."
        print(wrapped(f"{question} {ways}"))
        prompt = f"[{_words(name, now)}] > "
    while True:
        typed = ask(prompt)
        if not typed or typed.lower().rstrip(".!") in NOT_KNOWN:
            return None
        if name == "cautions" and typed.lower() in YES:
            from kneecli.cli.shared.asking.cautions import asked_cautions

            return asked_cautions(now)
        said = _said(name, typed)
        if name == "usual_pain" and isinstance(said, int) and MOST_USUAL_PAIN < said <= 10:
            return usual_level(said)
        faults = _faults(name, said)
        if not faults:
            if name == "owns" and "band" in said:
                print("  The colour of your band can be said later: `kneecli own band red`.")
            return _meant(said) if name == "cautions" else said
        print(wrapped("\n".join(f"  {fault}" for fault in faults)))


def _meant(said: list[str]) -> list[str]:
    """The cautions that are meant by these words: where one may be more than its caution, that is asked."""
    from kneecli.cli.shared.asking.cautions import meant_cautions, tell_what_was_taken

    meant = meant_cautions(said, may_ask=True)
    tell_what_was_taken([name for name in meant if name in said])
    return meant


def _said(name: str, typed: str) -> Any:
    """What was typed, as a value of this setting, not yet checked. A list has commas or spaces between its words."""
    if BY_NAME[name].kind == "choice":
        said = [word for word in typed.lower().split() if word not in BESIDE_A_CHOICE]
        return " ".join(said) or typed
    if BY_NAME[name].kind == "flag":
        typed = re.split(r"[\s,.!]", typed, maxsplit=1)[0]
    if not BY_NAME[name].is_list:
        return BY_NAME[name].said([typed])
    if typed.lower() in ("none", "nothing", "no"):
        return []
    if BY_NAME[name].is_measured:
        typed = AND.sub(", ", typed)
        entries = typed.split()
        parted = "," not in typed and all(entry[0].isdigit() for entry in entries)
        return BY_NAME[name].said(entries if parted else [typed])
    typed = ARTICLES.sub(r"\1", AND.sub(", ", typed))
    key, words = BY_NAME[name], typed.lower().split(None if "," not in typed else ",")
    if "," not in typed:
        words = together(words, key.knows, joins_others=True)
    return key.said([", ".join(" ".join(word.split()) for word in words)])


def _faults(name: str, said: Any) -> list[str]:
    """What is wrong with an answer: each word that is not known is named with the nearest one that is."""
    key = BY_NAME[name]
    if key.words:
        cure = TRY_AGAIN.get(name, "Take a word of the question.")
        unknown = [word for word in (said if key.is_list else [said]) if not key.knows(word)]
        return [f"{word!r} is not known. {nearest(word, key.words) or cure}" for word in unknown]
    if key.kind == "flag" and not isinstance(said, bool):
        return ["Answer yes or no."]
    try:
        checked({name: said}, lambda _: "")
    except WrongUsage as error:
        by_setting = [
            problem for problem in error.problems if problem.what.startswith("`")
        ]  # nobody knows its name here
        if name in IN_WORDS and by_setting:
            return [IN_WORDS[name]]
        return [f"{problem.what}. {problem.cure}" for problem in error.problems]
    return []


_OPEN = {"usual_pain": "learn it", "knee": "not said", STEPS: "not measured", "age": "not said"}
"""What stands in the brackets where nothing is set."""


ARTICLES = re.compile(r"(^|,|\s)\s*(?:an?|the|my|some|two)\s+", re.IGNORECASE)
"""As in `a step, my band`."""

BESIDE_A_CHOICE = frozenset(("the", "my", "a", "bit", "one", "knee", "knees", "of", "them"))
"""What is said with a choice, and changes nothing of it, as in `the left one`."""

NOT_KNOWN = frozenset(("don't know", "dont know", "i don't know", "do not know", "not sure", "no idea", "?"))
"""Answers that leave a question open, as Enter does."""

AND = re.compile(r"\s+and\s+", re.IGNORECASE)
"""As in `a ball and two dumbbells`: it parts them like a comma."""

IN_WORDS = {
    "minutes": "A whole number of minutes from 5 to 180, please.",
    "usual_pain": "A whole number from 0 to 10, please: 0 is no pain, 10 the worst you can think of.",
    STEPS: "A height in cm or inches, such as 17, or 17 cm and 10 cm. Enter if you have not measured it.",
    "age": "Your age in years, please: a whole number from 18 to 120.",
}
"""What to say of an answer that can't be right, without the name of its setting."""


TRY_AGAIN = {"owns": "Take words from above.", "cautions": "With y you are asked about each."}
"""What to do about a word that is like none of those that are known."""


def _words(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name in _OPEN and value in (None, "", ()):
        return _OPEN[name]
    if name == "owns":
        value = tuple(entry for entry in value if not parted(entry)[1])
    return ", ".join(map(str, value)) or "nothing" if isinstance(value, tuple) else str(value)
