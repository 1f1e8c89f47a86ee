"""Why an exercise is in a session, or is not: one plain sentence each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.targets import TARGET_WORDS, also_trains
from kneecli.domain.person.fit import rung_today
from kneecli.domain.person.load import is_loaded
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import LeftOut, a_reason
from kneecli.domain.words.wording import listed
from kneecli.planner import objective, scoring
from kneecli.planner.candidates import Candidate
from kneecli.planner.wishes import Wishes

if TYPE_CHECKING:
    from kneecli.domain.prescription.in_force import Asked

_LOAD_WORDS = {
    "low": "easy on the knee",
    "moderate": "loads the knee about as much as walking",
    "high": "loads the knee like stairs",
}


_RUNGS = {1: "a rung", 2: "two rungs", 3: "three rungs"}


def why_chosen(candidate: Candidate, today: Today, wishes: Wishes) -> str:
    """Why this one, for this person today."""
    exercise = candidate.exercise
    reasons = []
    if candidate.prescribed:
        reasons.append(_prescribed(candidate.prescribed))
    if exercise.id in wishes.with_ids:
        reasons.append("you asked for it")
    if candidate.rung.number == today.rungs.get(exercise.id):
        if exercise.id in wishes.new_ids:
            reasons.append(f"new today: {candidate.rung.rung.label}")
        elif exercise.id in wishes.eased_ids:
            reasons.append(f"easier from today on: {candidate.rung.rung.label}")
    reasons += _standing_of(candidate, today)
    if candidate.instead_of:
        reasons.append(f"stands in today for {candidate.instead_of}")
    reasons.append(_purpose(candidate))
    days = today.days_since_exercise.get(exercise.id, 0)
    if candidate.phase == "cool-down" and days >= 3:
        reasons.append(f"last done {days} days ago")
    if lower := _lower(candidate, today):
        reasons.append(lower)
    reasons.append(_load(candidate))
    return a_reason(_with_verdict(_sentence(reasons), candidate))


def _standing_of(candidate: Candidate, today: Today) -> Iterator[str]:
    """That it is one of the block, or of the article's nine; to a newcomer with what that means."""
    exercise, for_whom = candidate.exercise, " for a sore inner knee" if today.is_new else ""
    is_main = exercise.article_number is not None
    if scoring.is_in_block(exercise, today) and not candidate.prescribed:
        block = "one of the few that you stay with for some weeks" if today.is_new else "one of your block's exercises"
        yield f"{block}, and of the nine main ones{for_whom}" if is_main else block
    elif is_main:
        yield f"one of the nine main exercises{for_whom}"


def _prescribed(asked: "Asked") -> str:
    """Whose word it is."""
    from kneecli.domain.prescription.words import often_words, until_words  # few people have a prescription

    often = f"{often_words(asked.asked.times_a_week)} {until_words(asked.held.until)}".rstrip()
    return f"prescribed by {asked.held.sheet.writer}, {often}"


def _lower(candidate: Candidate, today: Today) -> str:
    """Why it is below the rung that one has earned, or would begin at; empty when it is not."""
    earned = today.rungs.get(candidate.exercise.id)
    if candidate.prescribed:
        return ""
    down = (candidate.exercise.default_rung if earned is None else earned) - candidate.rung.number
    if down <= 0:
        return ""
    if today.has_flare:
        return "at its first rung on a day this sore"
    if today.is_sore:
        lower = f"{_RUNGS.get(down, f'{down} rungs')} down"
        return "an easier form while the knee is sore" if earned is None else f"{lower} while the knee is sore"
    if _rests(candidate, today):
        return "an easier form, for today is an easy day"
    is_gentle = earned is None and candidate.rung.number == rung_today(candidate.exercise, today)
    return "a gentle start" if is_gentle else "the highest rung that fits today"


def _rests(candidate: Candidate, today: Today) -> bool:
    """Whether a stretch, such as a deep side lunge, is below its rung because loaded work rests today."""
    exercise, number = candidate.exercise, rung_today(candidate.exercise, today)
    return bool(today.easy_day) and "strength" not in exercise.phases and is_loaded(exercise, rung=number)


def why_not(found: Iterable[Candidate], chosen: Sequence[Candidate]) -> Iterator[LeftOut]:
    """Why each exercise that could have been in the session is not; of several phases the last one counts."""
    picked = {each.exercise.id for each in chosen}
    families = {each.exercise.family: each.exercise.name for each in reversed(chosen)}
    covering: dict[tuple[str, str], list[str]] = {}
    for each in chosen:
        covering.setdefault(each.cell, []).append(each.exercise.name)
    for each in {each.exercise.id: each for each in found if each.exercise.id not in picked}.values():
        text = _outdone(each.exercise, families.get(each.exercise.family), covering.get(each.cell))
        yield LeftOut(each.exercise.id, _with_verdict(text, each))


def _outdone(exercise: Exercise, twin: str | None, covering: Sequence[str] | None) -> str:
    """What is in the session instead, and why that keeps this one out."""
    if twin is not None:
        return f"{twin} is in the session, and the two are near-twins."
    if covering:
        return f"{listed(covering)} already {_do(covering)} {TARGET_WORDS[exercise.target]} today."
    return "The minutes went to exercises that add more today."


def _with_verdict(text: str, candidate: Candidate) -> str:
    """The sentence, and what packs have said about the exercise."""
    return a_reason(f"{text} {candidate.verdict.words}") if candidate.verdict else text


def _load(candidate: Candidate) -> str:
    rung = candidate.rung
    if rung.knee_load == "low" and (rung.deep_flexion or rung.kneeling):
        return "little weight on the knee, but a deep bend" if rung.deep_flexion else "on the knees: pad them well"
    return _LOAD_WORDS[rung.knee_load]


def _purpose(candidate: Candidate) -> str:
    exercise = candidate.exercise
    target = TARGET_WORDS[exercise.target]
    if candidate.phase == "warm-up":
        return "gets you warm" if exercise.target == "cardio" else "loosens you up"
    if candidate.phase == "cool-down":
        return "calms things down to end with" if exercise.target == "mobility" else f"stretches {target}"
    if candidate.phase == "aerobic":
        return f"trains {target}"
    also = [TARGET_WORDS[name] for name in also_trains(exercise, candidate.rung.secondary)[: objective.MOST_ALSO]]
    return f"trains {target}, and {listed(also)} with it" if also else f"trains {target}"


def _do(names: Sequence[str]) -> str:
    return "does" if len(names) == 1 else "do"


def _sentence(reasons: Sequence[str]) -> str:
    text = "; ".join(reasons)
    return f"{text[0].upper()}{text[1:]}."
