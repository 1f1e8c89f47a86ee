"""An exchange in today's plan, as JSON (docs/users/json.md)."""

from collections.abc import Sequence

from kneecli.domain.session.exchange import KINDS, Choice
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import SWAP_SCOPES, SwapScope
from kneecli.formats.plan.keys import ITEM
from kneecli.formats.writing.json_schema import DATE, TEXT, WHOLE, one_of, rows
from kneecli.formats.writing.keys import Keys, tag


@dataclass(frozen=True, slots=True)
class Exchanged:
    """Which exercise was exchanged, for how long, in which file, for which of the choices."""

    exercise: str
    scope: SwapScope
    file: str
    taken: Choice
    choices: Sequence[Choice]


_CHOICE = Keys[Choice](
    ("exercise", TEXT, lambda choice: choice.item.exercise),
    ("name", TEXT, lambda choice: choice.item.shown_name),
    ("kind", one_of(KINDS), lambda choice: choice.kind),
    ("seconds", WHOLE, lambda choice: choice.item.seconds),
)

SWAP = Keys[Exchanged](
    tag("kneecli.swap/1"),
    ("date", DATE, lambda done: done.taken.session.date.isoformat()),
    ("plan", TEXT, lambda done: done.taken.session.id),
    ("file", TEXT, lambda done: done.file),
    ("exercise", TEXT, lambda done: done.exercise),
    ("into", TEXT, lambda done: done.taken.item.exercise),
    ("scope", one_of(SWAP_SCOPES), lambda done: done.scope),
    ("minutes", WHOLE, lambda done: done.taken.session.minutes),
    ("seconds", WHOLE, lambda done: done.taken.session.seconds),
    ("item", ITEM.schema, lambda done: ITEM.data(done.taken.item)),
    ("choices", rows(_CHOICE.schema), lambda done: [_CHOICE.data(each) for each in done.choices]),
)
"""What was exchanged, the session with it, and what else there was to choose from."""
