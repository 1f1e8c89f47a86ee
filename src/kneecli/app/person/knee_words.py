"""The sentences about the knee today."""

import datetime
from typing import TYPE_CHECKING

from kneecli.app.context import Context
from kneecli.app.person.person_on_day import diary_on, person_of
from kneecli.domain.diary.record import NoticeShown
from kneecli.domain.knee.last_word import held_back_by, last_word_line, swelling_left_open, swelling_line
from kneecli.domain.knee.steady_weeks import steady_weeks_line
from kneecli.domain.knee.usual_pain import learned_usual_pain
from kneecli.domain.person.today import Today
from kneecli.domain.value import dataclass
from kneecli.domain.words.knee_words import pain_words
from kneecli.domain.words.reason_sentences import reason_words

if TYPE_CHECKING:
    from kneecli.domain.diary.diary import Diary

NEVER_SAID = (
    "On an ordinary day, 0 to 10, how much does your knee hurt? The command kneecli config set usual_pain N says it; "
    "otherwise it is learned from what you say of your first days."
)

AS_USUAL = "With that a session is as usual."
AS_USUAL_BUT = "With that a session is as usual, and what hurt too much comes a rung lower."

USUAL_PAIN, STEADY_WEEKS = "usual-pain", "steady-weeks"


@dataclass(frozen=True, slots=True)
class KneeNotes:
    """The notes about the knee for a plan, and the topics of those that are shown on one day only."""

    lines: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


def knee_notes(ctx: Context, *, is_asked: bool) -> KneeNotes:
    """The notes for today's plan: how to declare one's usual pain, that it was learned, that steady pain is no harm.

    With `is_asked` the person is asked for their usual pain, and needs no note how to declare it.
    """
    diary, declared = ctx.journal.diary, ctx.settings.person.usual_pain
    if declared is None and not diary.sessions:
        return KneeNotes() if is_asked else KneeNotes((NEVER_SAID,))
    lines = {}
    usual = learned_usual_pain(diary, ctx.today) if declared is None else None
    if usual and usual.is_sure:
        lines[USUAL_PAIN] = usual.line
    if steady := steady_weeks_line(diary, ctx.today, person_of(ctx).pain_limits):
        lines[STEADY_WEEKS] = steady
    new = {topic: line for topic, line in lines.items() if diary.notices.get(topic, ctx.today) == ctx.today}
    swelling = _open_swelling(diary, ctx.today)
    if swelling and held_back_by(diary, ctx.today, person_of(ctx).pain_limits):
        swelling = ""  # the plan says of itself that it still counts
    return KneeNotes((*filter(None, [swelling]), *new.values()), tuple(new))


def _open_swelling(diary: "Diary", day: datetime.date) -> str:
    """That nobody has said yet whether a swelling is gone; mostly empty."""
    entry = swelling_left_open(diary, day)
    return swelling_line(entry) if entry else ""


def record_knee_notes(ctx: Context, notes: KneeNotes) -> None:
    """Records that these notes were shown, each only once. Raises CouldNot."""
    new = [topic for topic in notes.topics if topic not in ctx.journal.diary.notices]
    if new:
        ctx.journal.add([NoticeShown(**ctx.journal.stamp(), date=ctx.today, topic=topic) for topic in new])


def knee_lines(ctx: Context, today: Today) -> tuple[str, ...]:
    """The sentences about the knee yesterday and today, and what that means, after what the cautions ask for."""
    diary = diary_on(ctx, today.date)
    recent = pain_words(diary.pains, diary.sessions, today.date, today.person.pain_limits.safe)
    earlier = last_word_line(today.last_word) if today.last_word else _open_swelling(diary, today.date)
    from kneecli.domain.knee.declared_care import care_notes  # `plan` imports this module, and has no need

    cautions = care_notes(today.person.cautions)
    meaning = _meaning(today, _hurt_lately(diary, today)) if recent or earlier else ""
    return tuple(line for line in (*cautions, recent, earlier, meaning) if line)


def _hurt_lately(diary: "Diary", today: Today) -> bool:
    """Whether an exercise hurt above the line to stop at, yesterday or today."""
    lately = (session for session in diary.sessions if 0 <= (today.date - session.date).days <= 1)
    return any((session.pain or 0) > today.person.pain_limits.stop for session in lately)


def _meaning(today: Today, has_hurt: bool) -> str:
    if today.needs_rest:
        return "That means rest: no session is planned."
    if today.has_flare:
        return "That means a gentle session at most, which counts neither for nor against progress. Rest is fine too."
    if today.is_sore:
        return "That means easier rungs, and nothing that loads the knee like stairs."
    return reason_words(today.no_load) if today.no_load else AS_USUAL_BUT if has_hurt else AS_USUAL
