"""A jump by hand: what it skips, and what of it was never done."""

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.fit import suits
from kneecli.domain.person.today import Today
from kneecli.domain.progress.load_rung import fulfilled
from kneecli.domain.words.wording import listed

FAR = 2
"""More rungs than this at once are a jump (our own line)."""

MOST_NAMED = 4


def jump_words(exercise: Exercise, now: int, wanted: int, diary: Diary, today: Today) -> str:
    """What is to be said before such a step up; empty for a small one, one down, and to what was done before.

    Small is up to two rungs, to what the person has said that they own.
    """
    done = diary.done(exercise.id, today.date)
    if wanted <= now or any(each.done.rung >= wanted or wanted in fulfilled(exercise, each.done) for each in done):
        return ""
    said = []
    if wanted - now > FAR:
        labels = [exercise.rung(number).label for number in range(now + 1, wanted)]
        named = listed(labels[:MOST_NAMED] + (["more"] if len(labels) > MOST_NAMED else []))
        said.append(f"From rung {now} to {wanted} it skips {named}.")
    if not suits(exercise, wanted, today.person):
        said.append("Your settings do not have what it needs, or say to avoid it: it would not be planned.")
    return " ".join([f"{exercise.name} was never done at this rung.", *said]) if said else ""
