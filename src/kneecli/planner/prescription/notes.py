"""What the head of a plan says of a prescription: whose word it is, what of it is not in the session, and why."""

from collections.abc import Iterator, Sequence

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.person.today import Today
from kneecli.domain.prescription.clashes import clash_words, clashes
from kneecli.domain.prescription.in_force import InForce
from kneecli.domain.prescription.limits import limit_words
from kneecli.domain.prescription.words import until_words
from kneecli.domain.session.session import a_reason
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Reason
from kneecli.domain.words.wording import listed
from kneecli.planner.candidates import Candidate
from kneecli.planner.prescription.room import minutes_for_all, waiting, whole_seconds
from kneecli.planner.prescription.turns import fitted
from kneecli.planner.wishes import Wishes

_NO_CONFLICT = frozenset({"prescribed-not-due"})
"""Reasons that are the prescription's own."""


def prescribed_notes(
    catalogue: Catalogue, found: Sequence[Candidate], picked: Sequence[Candidate], today: Today, wishes: Wishes
) -> tuple[str, ...]:
    """The sentences, the most important first."""
    word = today.person.prescribed
    assert word is not None
    return tuple(
        a_reason(each)
        for each in (
            *_whose(catalogue, word, picked, today, wishes),
            *_twice(catalogue, word),
            *_conflicts(catalogue, word, today, wishes),
            *_no_room(found, picked, today, wishes.minutes),
            *_limits(catalogue, word),
        )
    )


def _whose(
    catalogue: Catalogue, word: InForce, picked: Sequence[Candidate], today: Today, wishes: Wishes
) -> Iterator[str]:
    """Who has prescribed what of this session, or that it is done today already."""
    done = {each.id: each.name for each in catalogue if today.days_since_exercise.get(each.id) == 0}
    for held in word.held:
        names = [each.exercise.name for each in picked if each.prescribed and each.prescribed.held is held]
        until = f", {until_words(held.until)}" if held.until else ""
        said = f"Prescribed by {held.sheet.writer} ({held.sheet.title}{until})"
        if names:
            is_all = word.only_these or wishes.only_prescribed
            besides = "Nothing besides is in the session." if is_all else "All else is planned around it."
            yield f"{said}: {listed(names)}. {besides}"
        elif asked := [name for name, each in word.exercises.items() if each.held is held]:
            over = [done[name] for name in asked if name in done]
            yield f"{said}: {f'{listed(over)} done today already' if over else 'none of its exercises today'}."
        if held.sheet.remark:
            whom = held.sheet.writer
            yield f'{whom[:1].upper()}{whom[1:]}: "{held.sheet.remark}"'


def _twice(catalogue: Catalogue, word: InForce) -> Iterator[str]:
    """What two prescriptions ask for, and which of them counts."""
    if len(word.held) > 1:
        names = {each.id: each.name for each in catalogue}
        yield from (clash_words(each, names) for each in clashes(word.held, word.date) if each.instead)


def _conflicts(catalogue: Catalogue, word: InForce, today: Today, wishes: Wishes) -> Iterator[str]:
    """What has its turn, and something speaks against it."""
    known, against = {each.id: each for each in catalogue}, dict[tuple[str, str], list[str]]()
    for name, asked in word.exercises.items():
        if name not in known:
            yield f"{name} is prescribed, and no pack has it: ask {asked.held.sheet.writer} for another exercise."
        elif name not in wishes.without_ids:
            why = fitted(known[name], today, asked=False)
            if isinstance(why, Reason) and why.kind not in _NO_CONFLICT:
                against.setdefault((reason_words(why), asked.held.sheet.writer), []).append(known[name].name)
    for (why_words, whom), names in against.items():
        are = "is" if len(names) == 1 else "are"
        yield f"{listed(names)} {are} prescribed, but not for today. {why_words} Tell {whom.split(',')[0]} about it."


def _no_room(found: Sequence[Candidate], picked: Sequence[Candidate], today: Today, minutes: int) -> Iterator[str]:
    """What has no room today: what comes first the next time, and what can't come in so few minutes at all."""
    waits = waiting(found, picked)
    if not waits:
        return
    needed = minutes_for_all(found, today)
    is_known = needed is not None and needed > minutes
    takes = f"needs about {needed}" if is_known else f"takes more than {-(-whole_seconds(found) // 60)}"
    yield f"Not all that is prescribed for today fits into {minutes} minutes: with the warm-up it {takes}."
    alone = {each.exercise.name: minutes_for_all([each], today) or 0 for each in waits}
    if first := [name for name, least in alone.items() if least <= minutes]:
        yield f"Next time first: {listed(first)}."
    for name, least in alone.items():
        if least > minutes:
            yield f"{name} needs at least {least} minutes, also alone."


def _limits(catalogue: Catalogue, word: InForce) -> Iterator[str]:
    if word.limits:
        yield f"Its limits: {'; '.join(map(limit_words, word.limits))}."
    if word.out:
        names = sorted(each.name for each in catalogue if each.id in word.out)
        if names:
            yield f"It leaves out {listed(names)}."
