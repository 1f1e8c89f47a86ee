"""The pain entries of today and yesterday in one sentence."""

import datetime
from collections.abc import Iterable

from kneecli.domain.diary.record import PainFelt
from kneecli.domain.words.wording import listed


def pain_words(pains: Iterable[PainFelt], today: datetime.date) -> str:
    """The entries of yesterday and today as a sentence; empty without any."""
    day_names = {today: "today", today - datetime.timedelta(1): "yesterday"}
    entries = [_felt_words(felt, day_names[felt.date]) for felt in pains if felt.date in day_names]
    return f"The knee: {listed(entries)}." if entries else ""


def _felt_words(felt: PainFelt, when: str) -> str:
    moment = f"{when} in the morning" if felt.morning else when
    return f"pain {felt.pain} of 10{f' and {felt.swelling} swelling' if felt.swelling else ''} {moment}"
