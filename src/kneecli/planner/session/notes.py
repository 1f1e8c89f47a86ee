"""The notes at the head of a session: what is different today, and why."""

from kneecli.domain.knee.last_word import last_word_line
from kneecli.domain.person.today import DAYS_OF_A_WEEK, Today
from kneecli.domain.progress.ladder.judgement import AWAY_DAYS
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.wording import day_said, listed
from kneecli.planner import objective, scoring
from kneecli.planner.wishes import Wishes

REST_DAY = (
    "A session on each of the last {days} days: well kept up. One day of rest in seven belongs to training, for "
    "muscles grow stronger while they rest; today is as good a day for it as any."
)
"""Said once in each such week (our own rule: one rest day in seven)."""

EASIER = "exercises come a rung lower where they have one, and nothing loads the knee like stairs."


def session_notes(today: Today, wishes: Wishes, seconds: int, *, new_ones_wait: bool = False) -> tuple[str, ...]:
    """The notes of a session that takes so many seconds, the most important first.

    `new_ones_wait`: it would have more that was never done, were that not enough for a day.
    """
    notes: list[str] = []
    if today.person.cautions:
        from kneecli.domain.knee.declared_care import care_notes  # few need it

        notes += care_notes(today.person.cautions)
    if today.days_away is not None and today.days_away >= AWAY_DAYS:
        weeks = today.days_away // 7
        notes.append(f"Welcome back after {weeks} weeks: take it slowly, and stop while it still feels good.")
    if today.has_flare:
        notes.append(
            f"Pain {today.pain} of 10 {_said_on(today)}: a gentle session at the first rungs, "
            f"{objective.FLARE_MINUTES} minutes at most, which counts neither for nor against progress. "
            "Rest is fine too."
        )
    elif today.is_sore and today.last_word:
        notes.append(f"{last_word_line(today.last_word)} So {EASIER}")
    elif today.is_sore:
        swollen_on = today.swollen_on if today.swelling == "mild" else None
        sore = f"Some swelling {day_said(swollen_on, today.date)}" if swollen_on else f"Pain {today.pain} of 10 today"
        notes.append(f"{sore}: {EASIER}")
    if today.last_word and today.has_flare:
        notes.append(last_word_line(today.last_word))
    if today.why_easy and scoring.is_easy_day(today):
        notes.append(reason_words(today.why_easy))
    if today.days_in_a_row and today.days_in_a_row % DAYS_OF_A_WEEK == 0 and not _is_every_day_prescribed(today):
        notes.append(REST_DAY.format(days=today.days_in_a_row))
    notes += wishes.notes
    word = today.person.prescribed
    if free := free_minutes(today, wishes, seconds):
        stay = f"{free} of {wishes.minutes} minutes stay free."
        if wishes.only_prescribed:
            whole = f"`kneecli plan {wishes.minutes}` makes a whole one"
            notes.append(f"A short session, for only what is prescribed has its turn today; {whole}.")
        elif word and word.only_these:
            notes.append(f"A short session, for this is all that is prescribed for today: {stay}")
        elif wishes.only_packs:
            only = listed(sorted(wishes.only_packs))
            notes.append(f"This is all that there is for today in {only}, which you asked for: {stay}")
        elif new_ones_wait:
            notes.append(f"A few new exercises at a time are learned well, and more will come: {stay}")
        else:
            notes.append(f"This is all that is worth doing today: {stay}")
    return tuple(notes)


def free_minutes(today: Today, wishes: Wishes, seconds: int) -> int:
    """How many whole minutes a session of so many seconds leaves free; 0 for fewer than two."""
    spare = (60 * scoring.minutes_to_fill(wishes.minutes, today) - seconds) // 60
    return spare if spare >= 2 else 0


def _is_every_day_prescribed(today: Today) -> bool:
    word = today.person.prescribed
    return word is not None and any(each.every_days == 1 for each in word.exercises.values())


def _said_on(today: Today) -> str:
    return day_said(today.last_word.date if today.last_word else today.date, today.date)
