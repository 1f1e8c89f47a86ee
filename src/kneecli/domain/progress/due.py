"""What is due on a day, from the diary alone. A missed day is a fact, never a fault."""

import datetime

from kneecli.domain.diary.diary import DaySession, Diary
from kneecli.domain.knee.aftermath import AFTER_DAYS
from kneecli.domain.knee.last_word import held_back_by, last_word_line
from kneecli.domain.knee.pain import limits, needs_rest
from kneecli.domain.value import dataclass
from kneecli.domain.words.wording import date_words

GAP_DAYS = 2
"""Loaded strength work for the same muscles rests for 48 hours (ACSM65, HARV)."""


@dataclass(frozen=True, slots=True)
class Due:
    """The last session, the number of sessions in the last seven days, and what is due: `session`, `morning-pain`.

    `rest` says why there is to be no session today, in one sentence, or is empty.
    """

    today: datetime.date
    last: DaySession | None
    week: int
    due: tuple[str, ...]
    rest: str = ""

    @property
    def days_since(self) -> int | None:
        """Days since the last session."""
        return (self.today - self.last.date).days if self.last else None

    @property
    def how_to_tell(self) -> str:
        """The command that takes down the morning after the last session."""
        return f"`kneecli pain 0-10 --morning{'' if self.days_since == 1 else ' --date yesterday'}`"

    @property
    def lines(self) -> tuple[str, ...]:
        """The same in plain sentences."""
        if self.last is None:
            return ("No session is logged yet. `kneecli plan` makes one for today.",)
        done = len({did.exercise for did in self.last.items if did.was_done})
        said = [f"Last session: {date_words(self.last.date)}, {_counted(done, 'exercise')}."]
        said.append(f"In the last seven days: {_counted(self.week, 'session')}.")
        if "morning-pain" in self.due:
            said.append(f"How was the knee the morning after? {self.how_to_tell} takes it down.")
        if self.rest:
            said.append(self.rest)
        elif "session" in self.due:
            said.append("A session is due today: `kneecli plan`.")
        else:
            said.append("Nothing is due today; stretching and walking are welcome.")
        return tuple(said)


def due(diary: Diary, today: datetime.date) -> Due:
    """What is due today."""
    past = [session for session in diary.done_sessions if session.date <= today]
    last = past[-1] if past else None
    week = len({session.date for session in past if (today - session.date).days < 7})
    rest = _rest(diary, today)
    wanted = []
    if rest:
        pass
    elif last is None or (today - last.date).days >= GAP_DAYS:
        wanted.append("session")
    if last is not None and 0 < (today - last.date).days <= AFTER_DAYS and not _known_after(diary, last.date):
        wanted.append("morning-pain")
    return Due(today, last, week, tuple(wanted), rest)


def _rest(diary: Diary, today: datetime.date) -> str:
    """Why no session is planned today: a stop sign, or a knee that needs rest."""
    if diary.screened is not None and diary.screened.signs:
        return "A stop sign is recorded: no session is planned. `kneecli screen` shows it, and takes it back."
    swelling, pain = diary.swelling_on(today), diary.worst_on(today)
    if needs_rest(None, swelling):
        return f"The knee has {swelling} swelling: rest, and see someone if it stays."
    if needs_rest(pain, None):
        return f"Pain {pain} of 10 today: rest."
    word = held_back_by(diary, today, limits()) if pain is None else None
    if word and needs_rest(word.pain, word.swelling):
        return f"{last_word_line(word)} Until then: rest."
    return ""


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun if number == 1 else noun + 's'}"


def _known_after(diary: Diary, date: datetime.date) -> bool:
    return any(felt.date > date for felt in diary.pains)
