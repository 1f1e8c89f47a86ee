"""A reason as a sentence: one for each kind, with the reason's facts in braces."""

from collections.abc import Callable, Sequence

from kneecli.domain.units import height_words, weight_words
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.reasons import Consequence, Kind, Reason
from kneecli.domain.words.wording import day_words, listed

SENTENCES: dict[Kind, str] = {
    # What is not for today.
    "declared": "You declared {all_things}.",
    "kneeling": "It means kneeling, and you declared that kneeling hurts.",
    "deep-bend": "It bends the knee deeply, and you declared that this hurts.",
    "floor": "It is done on the floor, and your settings say no floor.",
    "missing": "It needs {any_thing}, which you have not declared.",
    "other-weights": "It needs {kg}, and you declared {owned_kg}.",
    "other-steps": "It needs a step of {cm}, and you declared {owned_cm}.",
    "other-bands": "It needs a {band} band, and you declared {all_things}.",
    "unearned": "It loads the knee like stairs, and that rung has to be earned first.",
    "deep-bend-later": "It rests on deeply bent knees, and a gentle start has that only after a few sessions.",
    "enough-new": "You have not done it yet, and enough is new today: a few new exercises at a time are learned well.",
    "done-today": "It was done today, and rests for {hours} hours.",
    "done-yesterday": "It was done yesterday, and rests for {hours} hours.",
    "muscles-rest": "{exercise} has loaded {muscles} lately: they rest for {hours} hours.",
    "hurt-today": "It hurt too much today: leave it for today.",
    "flare-knee-load": "On a day this sore only work with a low knee load is planned.",
    "flare-loaded": "On a day this sore there is no loaded strength work.",
    "flare-bend": "On a day this sore nothing is planned that bends the knee beyond a right angle.",
    "flare-caution": "It is left out while the knee is this sore.",
    "sore-like-stairs": "While the knee is sore nothing is planned that loads it like stairs.",
    "sore-deep-or-kneeling": "While the knee is sore nothing is planned that bends it deeply or rests on it.",
    "sore-caution": "It is left out while the inner knee is sore.",
    "swollen": "The knee was swollen on {date}: {so}.",
    "worse-twice": (
        "Pain {pain_before} of 10 on {session} and {pain} on {date}, after two sessions in a row; {limit}: {so}."
    ),
    "worse-today": (
        "Pain {pain} of 10 on {date}, after the session of {session}; {limit}: a day without loaded strength work."
    ),
    "flare-yesterday": "Pain {pain} of 10 on {date}: the day after is one without loaded strength work.",
    "strength-today": ("Today was a strength day: now stretching, balance and easy movement, so that muscles recover."),
    "strength-yesterday": (
        "Yesterday was a strength day: now stretching, balance and easy movement, so that muscles recover."
    ),
    "often-enough": "It was done on {days} of the last six days, and that is often enough in a week.",
    "strength-enough": "{days} strength days in a week are enough: now stretching, balance and easy movement.",
    "left-out-on-request": "You asked to leave it out.",
    "other-packs": "You asked for {all_names} only.",
    "stands-in-left-out": "It stands in for {exercise}, which is left out today.",
    "stands-in-not-needed": "It stands in for {exercise}, which you can do.",
    "a-pack-says": "{words}",
    "prescribed-limit": "It goes beyond a limit of your prescription: {limit}.",
    "prescribed-out": "Your prescription leaves it out.",
    "prescribed-only": "Your prescription asks for its own exercises and nothing else.",
    "prescribed-today": "Only what is prescribed has its turn today.",
    "prescribed-not-due": "It is prescribed {days} times a week, and was done on {date}.",
    "prescribed-twin": "It does the same as {exercise}, which is prescribed.",
    "not-of-the-block": "It is not one of this block's exercises.",
    "instead-in-the-block": "It is not one of this block's exercises: {exercise} is.",
    "aerobic-in-longer": "Aerobic blocks come with sessions of {minutes} minutes and more.",
    "not-worth-its-time": "It has no dose that is worth its time in this session.",
    # Where an exercise stands on its ladder, and what is next.
    "not-done": "Not done yet.",
    "new-rung": "New since {date}: do it once, then see.{said}",
    "hurt-during": "Pain {pain} of 10 during it on {date}.",
    "worse-after": "Pain {pain} of 10 on {date}, after doing it on {session}; {limit}.",
    "after-a-break": "Last done on {date}: after a break the way back is gentle.",
    "flare-days-only": "Done on flare days only: that counts neither up nor down.",
    "pain-unsaid": "Not enough known: how much it hurt on {date} was not said.",
    "acceptable-pain": "Pain {pain} of 10 during it on {date}: acceptable, but no reason for more.",
    "sore-that-day": "Pain {pain} of 10 on {date}, the day it was done.",
    "swollen-that-day": "The knee was swollen on {date}, the day it was done.",
    "not-fine-after": "The knee was not fine after {date}: no reason for more.",
    "tomorrow-decides": "Done today; how the knee is tomorrow decides (`kneecli pain 0-10 --morning`).",
    "another-rung": "On {date} it was done at rung {rung}: this rung comes first.",
    "not-safe-then": "Twice in a row has to go well, and on {date} it hurt with {pain} of 10.",
    "pain-unsaid-then": "Twice in a row has to go well, and how much it hurt on {date} was not said.",
    "not-twice-fine": "Twice in a row has to go well, and after {date} the knee was not fine.",
    "incomplete": "On {date} it was not quite complete.",
    "few-sets-planned": "On {date} there was time for fewer sets than this rung has: that keeps it up.",
    "few-minutes-planned": (
        "On {date} the plan had {minutes} of the {minutes_asked} minutes of this rung: that keeps it up."
    ),
    "too-short": "On {date} it was {minutes} of the {minutes_asked} minutes of this rung.",
    "effort-unsaid": "Not enough known: how hard it was on {date} was not said.",
    "much-effort": "Effort {effort} of 10 on {date}: still work enough.",
    "aftermath-unsaid": "Not enough known: how the knee was after {date} was not said (`kneecli pain`).",
    "once-more": "It went well once at this rung; once more, and it may get harder.",
    "first-day-back": "The last session was on {date}: the first one back is as the last one was.",
    "sore-lately": "The knee was sore on {date}, and nothing newer is said: not the day for more.",
    "sore-today": "The knee is sore today: not the day for more.",
    "worse-over-weeks": (
        "The knee's average went from {mean_before:.1f} to {mean:.1f} in two weeks: not the time for more."
    ),
    "more-than-asked": "More than asked for on {session} and {date}; the knee was fine afterwards.",
    "settled-pain": (
        "The pain during it was acceptable and had settled by the next day, three times in a row: a little more may "
        "come, and no more weight."
    ),
    "usual-after-all": "Made easier on {date}, for a pain that is known as usual by now: back to where it was.",
    "heavier-next": (
        "It hurts somewhat and settles again, so the next rung, which asks for more than a few repetitions, waits "
        "until it hurts less{in_another_way}."
    ),
    "went-well": "Complete, with little pain and little effort, on {all_dates}; the knee was fine afterwards.",
    "waits-for-room": (
        "Ready for rung {rung} ({label}), and waits for room: in {minutes} minutes this block has none beside its "
        "other exercises; the next one, on {date} at the latest, may have it."
    ),
    "too-long-next": "The next rungs take too much of your {minutes} minutes: this one is kept up.",
    "undeclared-next": "The next rungs need something that you have not declared.",
    "declared-next": "What you declared, or your prescription, leaves the next rungs out: this one is kept up.",
    "prescribed-dose": "The dose stays as prescribed until the prescription says otherwise.",
    "prescribed-ask": (
        "Do less of it, or leave it out, when it hurts, and ask your physiotherapist whether it should be easier: "
        "{words}"
    ),
    "programme-flare": "The knee flared up this week: nothing gets harder before the next one.",
    "programme-learns": "It went well; in this part of your programme everything stays as it is.",
    "programme-dose": (
        "It went well; the next rung loads more, and this part of your programme only adds repetitions, sets and time."
    ),
    "programme-form": (
        "It went well; the next rung is another form, and that comes once this one has gone well for two weeks."
    ),
    "harder-exercise": "Top of its ladder; harder is {exercise}.",
    "top": "Top of its ladder: keep it up.",
}

_CONSEQUENCES: dict[Consequence, str] = {
    "rest": "two days without loaded strength work",
    "step-down": "a rung down for all that bears weight",
}


def reason_words(reason: Reason, units: Units = "metric") -> str:
    """The reason as one sentence, with weights and heights as the person likes them."""
    return SENTENCES[reason.kind].format_map(_Facts(reason, units))


class _Facts:
    """The facts of a reason by their names in the sentences, each put into words only when a sentence asks for it."""

    def __init__(self, reason: Reason, units: Units) -> None:
        self._reason = reason
        self._units = units

    def __getitem__(self, name: str) -> object:
        in_words = _IN_WORDS.get(name)
        return in_words(self._reason, self._units) if in_words else getattr(self._reason, name)


_IN_WORDS: dict[str, Callable[[Reason, Units], str]] = {
    "all_things": lambda reason, _: listed(_plain(reason.things)),
    "any_thing": lambda reason, _: listed(_plain(reason.things), "or"),
    "all_names": lambda reason, _: " and ".join(reason.things),
    "kg": lambda reason, units: weight_words(reason.kg, units),
    "owned_kg": lambda reason, units: listed([weight_words(kg, units) for kg in reason.owned_kg]),
    "cm": lambda reason, units: height_words(reason.cm, units),
    "owned_cm": lambda reason, units: listed([height_words(cm, units) for cm in reason.owned_cm]),
    "date": lambda reason, _: day_words(reason.date),
    "session": lambda reason, _: day_words(reason.session),
    "so": lambda reason, _: _CONSEQUENCES[reason.so],
    "all_dates": lambda reason, _: " and ".join(map(day_words, reason.dates)),
    "said": lambda reason, _: f" {reason.said}" if reason.said else "",
    "in_another_way": lambda reason, _: _in_another_way(reason.exercise),
}


def _plain(names: Sequence[str]) -> list[str]:
    """Ids as people write them, with spaces for hyphens."""
    return [name.replace("-", " ") for name in names]


def _in_another_way(exercise: str) -> str:
    if exercise:
        return f"; `kneecli swap {exercise} --block` says what does the same in another way"
    return ""
