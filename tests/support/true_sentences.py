"""Sentences about the knee, held against the raw entries of a journal."""

import re
from collections.abc import Sequence

from kneecli.domain.diary.record import Event, ExerciseDone, PainFelt
from kneecli.domain.words.wording import day_words

FELT = re.compile(r"[Pp]ain (\d+) of 10 on (\d+ [A-Z][a-z]+)|(?<=and )(\d+) on (\d+ [A-Z][a-z]+)")
DURING = re.compile(r"Pain (\d+) of 10 during it on (\d+ [A-Z][a-z]+)")
SESSION = re.compile(r"after (?:the session of|doing it on) (\d+ [A-Z][a-z]+)")
SWOLLEN = re.compile(r"swollen on (\d+ [A-Z][a-z]+)")
USUAL = re.compile(r"your usual is (\d)")


def false_in(sentence: str, events: Sequence[Event], usual: int | None) -> list[str]:
    """The claims of a sentence that no entry bears out."""
    felt = {(each.pain, day_words(each.date)) for each in events if isinstance(each, PainFelt)}
    done = [each for each in events if isinstance(each, ExerciseDone)]
    hurt = {(each.done.pain, day_words(each.date)) for each in done}
    trained = {day_words(each.date) for each in done if each.done.was_tried}
    swollen = {
        day_words(each.date) for each in events if isinstance(each, PainFelt) and each.swelling not in (None, "none")
    }
    wrong = [str(each) for each in DURING.findall(sentence) if (int(each[0]), each[1]) not in hurt]
    for first, day, second, other in FELT.findall(sentence):
        if (int(first or second), day or other) not in felt:
            wrong.append(f"pain {first or second} on {day or other}")
    wrong += [f"trained on {day}" for day in SESSION.findall(sentence) if day not in trained]
    wrong += [f"swollen on {day}" for day in SWOLLEN.findall(sentence) if day not in swollen]
    wrong += [f"usual {level}" for level in USUAL.findall(sentence) if int(level) != usual]
    return wrong
