"""The warning before a person chooses a rung far above what they have done."""

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.diary.diary import Diary
from kneecli.domain.person.fit import suits
from kneecli.domain.person.today import Today
from kneecli.domain.progress.ladder.load_rung import fulfilled
from kneecli.domain.words.wording import listed

FAR = 2
"""More rungs than this at once are a jump (our own line)."""

MOST_NAMED = 4


def jump_words(exercise: Exercise, now: int, wanted: int, diary: Diary, today: Today) -> str:
    """The warning before a step from rung `now` to `wanted`; empty for a small one, one down, and one done before.

    Small is up to two rungs up, to a rung that goes with what the person has declared.
    """
    times = diary.done(exercise.id, today.date)
    if wanted <= now or any(time.done.rung >= wanted or wanted in fulfilled(exercise, time.done) for time in times):
        return ""
    warnings = []
    if wanted - now > FAR:
        labels = [exercise.rung(number).label for number in range(now + 1, wanted)]
        named = listed(labels[:MOST_NAMED] + (["more"] if len(labels) > MOST_NAMED else []))
        warnings.append(f"From rung {now} to {wanted} it skips {named}.")
    if not suits(exercise, wanted, today.person):
        warnings.append("Your settings do not have what it needs, or say to avoid it: it would not be planned.")
    return " ".join([f"{exercise.name} was never done at this rung.", *warnings]) if warnings else ""
