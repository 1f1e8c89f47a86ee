"""The check-ins, as JSON (docs/users/json.md)."""

from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.diary.record import Measured
from kneecli.domain.progress.coming.check_in import CheckIn, Wanted
from kneecli.domain.progress.so_far.change import Series
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import MEASURE_KINDS, SIDES
from kneecli.formats.writing.json_schema import DATE, FLAG, NUMBER, TEXT, WHOLE, one_of, or_null, rows
from kneecli.formats.writing.keys import Keys, tag


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of the check-ins: these measures, with why each is not for today, and their series.

    With `dry_run` the value that was said is among them, and was not recorded.
    """

    now: CheckIn
    measures: tuple[tuple[Measure, str], ...]
    series: tuple[Series, ...]
    dry_run: bool = False


_WANTED = Keys[Wanted](
    ("measure", TEXT, lambda wanted: wanted.measure.id),
    ("subject", TEXT, lambda wanted: wanted.subject),
)

_MEASURE = Keys[tuple[Measure, str]](
    ("id", TEXT, lambda both: both[0].id),
    ("name", TEXT, lambda both: both[0].name),
    ("pack", TEXT, lambda both: both[0].pack),
    ("kind", one_of(MEASURE_KINDS), lambda both: both[0].kind),
    ("unit", TEXT, lambda both: both[0].unit),
    ("least", WHOLE, lambda both: both[0].least),
    ("most", WHOLE, lambda both: both[0].most),
    ("better", or_null(TEXT), lambda both: both[0].better),
    ("question", TEXT, lambda both: both[0].question),
    ("steps", rows(TEXT), lambda both: list(both[0].steps)),
    ("needs", rows(TEXT), lambda both: list(both[0].needs)),
    ("stages", rows(TEXT), lambda both: list(both[0].stages)),
    ("seconds", or_null(WHOLE), lambda both: both[0].seconds or None),
    ("sides", TEXT, lambda both: both[0].sides),
    ("named", WHOLE, lambda both: both[0].named),
    ("weeks", rows(WHOLE), lambda both: list(both[0].weeks)),
    ("cautions", rows(TEXT), lambda both: list(both[0].cautions)),
    ("sources", rows(TEXT), lambda both: list(both[0].sources)),
    ("smallest_change", or_null(NUMBER), lambda both: both[0].smallest_change),
    ("change_sources", rows(TEXT), lambda both: list(both[0].change_sources)),
    ("not_today", or_null(TEXT), lambda both: both[1] or None),
)

_ENTRY = Keys[Measured](
    ("id", TEXT, lambda event: event.id),
    ("date", DATE, lambda event: event.date.isoformat()),
    ("value", NUMBER, lambda event: event.value),
    ("note", TEXT, lambda event: event.note),
)

SERIES = Keys[Series](
    ("measure", TEXT, lambda series: series.last.measure),
    ("name", TEXT, lambda series: series.last.name),
    ("unit", TEXT, lambda series: series.last.unit),
    ("subject", TEXT, lambda series: series.first.subject),
    ("side", one_of(SIDES), lambda series: series.last.side),
    ("first", NUMBER, lambda series: series.first.value),
    ("last", NUMBER, lambda series: series.last.value),
    ("change", or_null(NUMBER), lambda series: series.change),
    ("smallest_change", or_null(NUMBER), lambda series: series.smallest_change),
    ("at_least_smallest", or_null(FLAG), lambda series: series.means_something),
    ("entries", rows(_ENTRY.schema), lambda series: list(map(_ENTRY.data, series.entries))),
)
"""All values of one measure, and what they come to."""

MEASURE = Keys[Shown](
    tag("kneecli.measure/1"),
    ("dry_run", FLAG, lambda shown: shown.dry_run),
    ("date", DATE, lambda shown: shown.now.today.isoformat()),
    ("week", or_null(WHOLE), lambda shown: shown.now.week),
    ("since", or_null(DATE), lambda shown: shown.now.since.isoformat() if shown.now.since else None),
    ("is_due", FLAG, lambda shown: shown.now.is_due),
    ("next", or_null(DATE), lambda shown: shown.now.next.isoformat() if shown.now.next else None),
    ("wanted", rows(_WANTED.schema), lambda shown: list(map(_WANTED.data, shown.now.wanted))),
    ("measures", rows(_MEASURE.schema), lambda shown: list(map(_MEASURE.data, shown.measures))),
    ("series", rows(SERIES.schema), lambda shown: list(map(SERIES.data, shown.series))),
)
"""What is to be taken, how each measure is taken, and what it came to."""
