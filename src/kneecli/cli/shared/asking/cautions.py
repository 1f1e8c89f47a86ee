"""Asking what to be careful with, in plain questions; nobody has to know what a caution is called."""

from collections.abc import Sequence

from kneecli.cli.shared.asking.yes_or_no import says_yes
from kneecli.cli.shared.talk import wrapped
from kneecli.domain.nearest import needs_no_caution, wider
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.vocabulary import CAUTIONS
from kneecli.domain.words.caution_questions import CAUTION_QUESTIONS

INTRODUCTION = (
    "Type the numbers of all that is so, with spaces between them. Enter leaves it as it is in brackets. This is no "
    "examination: what you are unsure about is a question for a doctor or a physiotherapist."
)


_QUESTION_OF = dict(question for _, questions in CAUTION_QUESTIONS for question in questions)


def asked_cautions(now: Sequence[str]) -> list[str]:
    """The cautions that are so by the person's answers; `now` are those that are declared. Raises EOFError."""
    print(wrapped(INTRODUCTION))
    so = set(now)
    for title, questions in CAUTION_QUESTIONS:
        print(f"\n{title}:")
        for number, (_, question) in enumerate(questions, start=1):
            print(wrapped(f"  {number:2}  {question}"))
        names = [name for name, _ in questions]
        so = (so - set(names)) | _picked(names, so)
    return [name for name in CAUTIONS if name in so]


def tell_what_was_taken(names: Sequence[str]) -> None:
    """Says in which question each of these cautions stands: what was typed may mean less than that."""
    for name in names:
        print(wrapped(f"  Taken as a yes to: {_QUESTION_OF[name]} ({name})"))
    if names:
        print("  `kneecli config remove cautions NAME` takes one back.")


def meant_cautions(said: Sequence[str], *, may_ask: bool) -> list[str]:
    """What was said, with the cautions that are meant: where a word may be more than its caution, that is asked.

    Raises WrongUsage where nobody can be asked.
    """
    meant, problems = list[str](), list[Problem]()
    for word in said:
        name = wider(word, CAUTIONS)
        if needs_no_caution(word):
            if may_ask:
                print(wrapped(f"  {word.capitalize()}: {IS_FOR_IT}"))
            else:
                problems.append(Problem(f"{word!r} is no caution", IS_FOR_IT, "cautions"))
        elif name is None:
            meant.append(word)
        elif not may_ask:
            cure = f"{_QUESTION_OF[name]} If so, say `{name}`; if not, it needs no caution."
            problems.append(Problem(f"{word!r} may be more than the caution `{name}` is for", cure, "cautions"))
        elif says_yes(wrapped(f"{word.capitalize()}: {_QUESTION_OF[name]}"), usually=False, again=AGAIN):
            meant.append(name)
        else:
            print(wrapped(f"  Then {word} needs no caution: none was added for it."))
    if problems:
        raise WrongUsage(problems)
    return list(dict.fromkeys(meant))


IS_FOR_IT = "osteoarthritis of the knee needs no caution; the exercises are those of programmes for it."
AGAIN = "  Answer y or n."


def _picked(names: Sequence[str], now: set[str]) -> set[str]:
    """The cautions of these that the person picks by their numbers."""
    was = [number for number, name in enumerate(names, start=1) if name in now]
    while True:
        typed = input(f"Numbers [{' '.join(map(str, was)) or 'none'}] > ").replace(",", " ").split()
        if not typed:
            return {names[number - 1] for number in was}
        if [word.lower() for word in typed] in (["none"], ["no"], ["n"], ["0"]):
            return set()
        if all(word.isascii() and word.isdigit() and 1 <= int(word) <= len(names) for word in typed):
            return {names[int(word) - 1] for word in typed}
        print(f"  Numbers from 1 to {len(names)}, none, or Enter.")
