"""What is due on a day, by the diary. A missed day is never blamed on anyone."""

import datetime
from collections.abc import Collection
from typing import TYPE_CHECKING

from kneecli.domain.diary.day_sums import day_sums, is_session
from kneecli.domain.diary.diary import DaySession, Diary
from kneecli.domain.diary.record import PainFelt
from kneecli.domain.knee.aftermath import AFTER_DAYS
from kneecli.domain.knee.declared_care import rest_by_caution
from kneecli.domain.knee.last_word import held_back_by, last_word_line
from kneecli.domain.knee.pain import STOP_PAIN, is_swollen, limits, needs_rest
from kneecli.domain.value import dataclass
from kneecli.domain.words.wording import counted, date_words

if TYPE_CHECKING:
    from kneecli.domain.programme.standing import Standing
    from kneecli.domain.progress.coming.check_in import CheckIn

GAP_DAYS = 2
"""Loaded strength work for the same muscles rests for 48 hours (ACSM65, HARV)."""

_DAY = datetime.timedelta(1)

WELCOME = "stretching and walking are welcome, and `kneecli plan` makes a session whenever you ask."

REST_IS_FINE = "rest is fine, and `kneecli plan` makes an easier session whenever you ask."
"""In place of the welcome while the knee is sore or swollen."""


@dataclass(frozen=True, slots=True)
class Due:
    """What is due today: `session`, `morning-pain` (the knee's pain on the morning after the last session), `check-in`.

    `pain` is how the knee is now, where a flare or swelling of an earlier day is the last that was said of it. No
    check-in is due then, nor on a day of such pain.

    `last` is what was done last, `exercises` how many different ones that day had in all, and `was_session` whether it
    had a session, not just an exercise or two. `week` is the number of days in the last seven on which something was
    done, `sessions` that of those with a session. `rest` says in one sentence why there is to be no session today, or
    is empty. `check_in` is the check-in of the day, where one may be due and that was asked for.
    `paused` is the name of a programme that is paused, or empty: nothing is due by it. `only_prescribed`: a session is
    due for what is prescribed, and for nothing else. `left` is how many exercises of today's plan are not done yet,
    where it is begun. `is_sore`: the knee is in a flare or swollen.
    """

    today: datetime.date
    last: DaySession | None
    week: int
    due: tuple[str, ...]
    rest: str = ""
    check_in: "CheckIn | None" = None
    paused: str = ""
    only_prescribed: bool = False
    sessions: int = 0
    was_session: bool = False
    left: int = 0
    exercises: int = 0
    is_sore: bool = False

    @property
    def days_since(self) -> int | None:
        """Days since something was done."""
        return (self.today - self.last.date).days if self.last else None

    @property
    def pain_command(self) -> str:
        """The command that records the pain of the morning after what was done last."""
        return f"`kneecli pain 0-10 --morning{'' if self.days_since == 1 else ' --date yesterday'}`"

    @property
    def lines(self) -> tuple[str, ...]:
        """The same in plain sentences."""
        if self.last is None and self.paused and not self.rest and "session" not in self.due:
            return (self._paused_line,)
        if self.last is None:
            return (self.rest,) if self.rest else ("No session is logged yet. `kneecli plan` makes one for today.",)
        last = "Last session" if self.was_session else "Last done"
        lines = [f"{last}: {date_words(self.last.date)}, {counted(self.exercises, 'exercise')}."]
        lines.append(f"In the last seven days: {self._week_words}.")
        if "morning-pain" in self.due:
            lines.append(f"How was the knee the morning after? {self.pain_command} takes it down.")
        if "pain" in self.due:
            lines.append("How is the knee today? `kneecli pain 0-10` takes it down, and what is planned goes by it.")
        if self.rest:
            lines.append(self.rest)
        elif self.left:
            these = "them" if self.left > 1 else "it"
            lines.append(
                f"Of today's plan {counted(self.left, 'exercise')} {'are' if self.left > 1 else 'is'} left: "
                f"`kneecli start` goes on with {these}, and `kneecli log` takes {these} down."
            )
        elif "session" in self.due:
            what = "What is prescribed has its turn" if self.only_prescribed else "A session is due"
            lines.append(f"{what} today: `kneecli plan`.")
        elif self.paused:
            lines.append(self._paused_line)
        elif "check-in" in self.due:
            lines.append(f"No session is due today; {self._meanwhile}")
        else:
            lines.append(f"Nothing is due today; {self._meanwhile}")
        if "check-in" in self.due:
            lines.append(f"{self.check_in_words}: `kneecli measure`.")
        return tuple(lines)

    @property
    def _meanwhile(self) -> str:
        return REST_IS_FINE if self.is_sore else WELCOME

    @property
    def _week_words(self) -> str:
        others = self.week - self.sessions
        if not self.sessions and others:
            return f"exercises on {counted(others, 'day')}, no session yet"
        sessions = counted(self.sessions, "session")
        return f"{sessions}, and exercises on {counted(others, 'day')} more" if others else sessions

    @property
    def _paused_line(self) -> str:
        return f"No session is due while {self.paused} is paused; `kneecli plan` makes one whenever you ask."

    @property
    def check_in_words(self) -> str:
        """Which check-in is due, as the beginning of a sentence."""
        if self.check_in is None or self.check_in.is_first:
            return "A first check-in is due, to compare with later"
        return f"A check-in is due, {self.check_in.week} weeks after the first one"


def due(
    diary: Diary,
    today: datetime.date,
    check_in: "CheckIn | None" = None,
    standing: "Standing | None" = None,
    cautions: Collection[str] = (),
    *,
    is_prescribed: bool = False,
    every_day: Collection[str] = (),
) -> Due:
    """What is due today; of check-ins only where that of the day is given. A session as a programme has it.

    `cautions` are those that the person has declared: some of them withhold a session. `is_prescribed`: something
    that is prescribed has its turn, which goes before the programme. `every_day` are the exercises that are prescribed
    for every day: they alone are no session.
    """
    past = [session for session in diary.done_sessions if session.date <= today]
    last = past[-1] if past else None
    of_last = day_sums(diary, last.date, last.date + _DAY) if last else ()
    week = day_sums(diary, today - 6 * _DAY, today + _DAY)
    beside = {each.exercise for each in standing.phase.beside} if standing and standing.now else set[str]()
    active = [day.date for day in week if day.exercises]
    sessions = [day.date for day in week if is_session(day, beside, every_day)]
    earlier = held_back_by(diary, today, limits())
    rest = _why_rest(diary, today, cautions, earlier)
    due = []
    by_programme = standing.is_session_day if standing and standing.now else None
    paused = standing.programme.name if standing and standing.course.paused else ""
    by_gap = not paused and all((today - date).days >= GAP_DAYS for date in sessions)
    is_wanted = by_gap if by_programme is None else by_programme
    if not rest and (is_prescribed or is_wanted):
        due.append("session")
    if last is not None and 0 < (today - last.date).days <= AFTER_DAYS and not _has_entry_after(diary, last.date):
        due.append("morning-pain")
    elif _is_open_question(earlier):
        due.append("pain")
    is_sore = _is_sore(diary, today, earlier)
    if check_in is not None and check_in.is_due and not is_sore:
        due.append("check-in")
    return Due(
        today,
        last,
        len(active),
        tuple(due),
        rest,
        check_in,
        paused,
        only_prescribed=not is_wanted,
        sessions=len(sessions),
        was_session=any(is_session(day, beside, every_day) for day in of_last),
        exercises=sum(len(day.exercises) for day in of_last),
        is_sore=is_sore,
    )


def _why_rest(diary: Diary, today: datetime.date, cautions: Collection[str], earlier: PainFelt | None) -> str:
    """Why no session is planned today: a stop sign, a caution as urgent, or a knee that needs rest; else empty."""
    if diary.screened is not None and diary.screened.signs:
        return "A stop sign is recorded: no session is planned. `kneecli screen` shows it, and takes it back."
    if declared := rest_by_caution(cautions):
        return declared
    swollen, pain = diary.swollen_by(today), diary.worst_pain_on(today)
    if swollen and needs_rest(None, swollen.swelling):
        from kneecli.domain.words.near_days import on_day  # `remind` seldom needs it

        when = on_day(swollen.date, today)
        return f"{str(swollen.swelling).capitalize()} swelling {when}: rest, and see someone if it stays."
    if needs_rest(pain, None):
        return f"Pain {pain} of 10 today: rest."
    if earlier and needs_rest(earlier.pain, earlier.swelling):
        return f"{last_word_line(earlier)} Until then: rest."
    return ""


def _is_open_question(earlier: PainFelt | None) -> bool:
    """Whether this entry of an earlier day, the last that was said of the knee, told of a flare or swelling."""
    return earlier is not None and (earlier.pain > STOP_PAIN or is_swollen(earlier.swelling))


def _is_sore(diary: Diary, today: datetime.date, earlier: PainFelt | None) -> bool:
    """Whether it is no day to measure on: a flare, swelling, or either of them and nothing said since."""
    pain = diary.worst_pain_on(today) or 0
    return pain > STOP_PAIN or is_swollen(diary.swelling_on(today)) or _is_open_question(earlier)


def _has_entry_after(diary: Diary, date: datetime.date) -> bool:
    return any(felt.date > date for felt in diary.pains)
