"""Days and times as other programs write them."""

import datetime
import re
import unicodedata
from collections.abc import Iterable

_MONTHS = (
    ("jan", "ene", "gen"),
    ("feb", "fev"),
    ("mar", "mrt", "maa"),
    ("apr", "avr", "abr"),
    ("may", "mai", "mag", "mei"),
    ("jun", "juin", "giu"),
    ("jul", "juil", "lug"),
    ("aug", "aou", "ago"),
    ("sep", "set"),
    ("oct", "okt", "out", "ott"),
    ("nov",),
    ("dec", "dez", "dic"),
)
"""How the months begin in English, German, French, Spanish, Italian, Portuguese and Dutch, without accents."""

_TIME = r"(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?)?\s*(Z|[+-]\d{2}:?\d{2})?"
_ISO = rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}"
_SHORT = rf"(\d{{1,2}})[/.-](\d{{1,2}})[/.-](\d{{4}}),?{_TIME}"
_NAMED = rf"(\d{{1,2}})\.?\s+([^\W\d]{{3,12}})\.?,?\s+(\d{{4}}),?{_TIME}"
_NAMED_FIRST = rf"([^\W\d]{{3,12}})\.?\s+(\d{{1,2}}),?\s+(\d{{4}}),?{_TIME}"


def month_first(texts: Iterable[str]) -> bool | None:
    """Whether the month stands before the day in dates such as `11/20/2026`; None when none of them tells."""
    found = [re.match(_SHORT, text) for text in map(_plain, texts)]
    pairs = [(int(each[1]), int(each[2])) for each in found if each]
    if any(first > 12 for first, _ in pairs):
        return False
    return True if any(second > 12 for _, second in pairs) else None


def read_moment(text: str, *, months_first: bool | None) -> datetime.datetime | None:
    """The moment that the text says, in local time and without an offset; None when it says none.

    A date without a time is the noon of it. One such as `11/20/2026` needs `months_first`.
    """
    plain = _plain(text)
    if match := re.fullmatch(_ISO, plain, re.IGNORECASE):
        year, month, day = match[1], match[2], match[3]
    elif match := re.fullmatch(_SHORT, plain, re.IGNORECASE):
        if months_first is None:
            return None
        year, (month, day) = match[3], (match[1], match[2]) if months_first else (match[2], match[1])
    elif match := re.fullmatch(_NAMED, plain, re.IGNORECASE):
        year, month, day = match[3], _month(match[2]), match[1]
    elif match := re.fullmatch(_NAMED_FIRST, plain, re.IGNORECASE):
        year, month, day = match[3], _month(match[1]), match[2]
    else:
        return None
    return _moment((year, month, day), match.groups()[3:])


def _moment(date: tuple[str, str, str], time: tuple[str | None, ...]) -> datetime.datetime | None:
    hour, minute, second, half, offset = time
    try:
        day = datetime.date(*map(int, date))
        if hour is None:
            return datetime.datetime.combine(day, datetime.time(12))
        hours = int(hour)
        if half:
            if not 1 <= hours <= 12:
                return None
            hours = hours % 12 + 12 * (half[0].lower() == "p")
        moment = datetime.datetime.combine(day, datetime.time(hours, int(minute or 0), int(second or 0)))
        if not offset:
            return moment
        zone = datetime.datetime.strptime(offset.upper().replace("Z", "+0000"), "%z").tzinfo
        return moment.replace(tzinfo=zone).astimezone().replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):
        return None


def _month(name: str) -> str:
    bare = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    fitting = [number for number, names in enumerate(_MONTHS, 1) if bare.startswith(names)]
    return str(fitting[0]) if fitting else "0"


def _plain(text: str) -> str:
    """The text with plain spaces; some programs put a narrow one before AM and PM."""
    return " ".join(text.split())
