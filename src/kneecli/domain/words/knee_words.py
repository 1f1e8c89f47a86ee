"""The knee of today and yesterday, and what it means for today, in one sentence each."""

import datetime
from collections.abc import Iterable

from kneecli.domain.diary.record import PainFelt
from kneecli.domain.words.wording import listed


def said_words(pains: Iterable[PainFelt], today: datetime.date) -> str:
    """What was said of the knee yesterday and today; empty when it was nothing."""
    names = {today: "today", today - datetime.timedelta(1): "yesterday"}
    said = [_felt_words(felt, names[felt.date]) for felt in pains if felt.date in names]
    return f"The knee: {listed(said)}." if said else ""


def _felt_words(felt: PainFelt, when: str) -> str:
    moment = f"{when} in the morning" if felt.morning else when
    return f"pain {felt.pain} of 10{f' and {felt.swelling} swelling' if felt.swelling else ''} {moment}"
