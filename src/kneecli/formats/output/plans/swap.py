"""A swap in today's plan, as JSON (docs/users/json.md)."""

from collections.abc import Sequence

from kneecli.domain.session.exchange import KINDS, Choice
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import SWAP_SCOPES, SwapScope
from kneecli.formats.plan.keys import ITEM
from kneecli.formats.writing.json_schema import DATE, FLAG, TEXT, WHOLE, one_of, rows
from kneecli.formats.writing.keys import Keys, tag


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A swap: which exercise, for how long, in which file, and for which of the choices (`taken`)."""

    exercise: str
    scope: SwapScope
    file: str
    taken: Choice
    choices: Sequence[Choice]
    dry_run: bool = False


_CHOICE = Keys[Choice](
    ("exercise", TEXT, lambda choice: choice.item.exercise),
    ("name", TEXT, lambda choice: choice.item.shown_name),
    ("kind", one_of(KINDS), lambda choice: choice.kind),
    ("seconds", WHOLE, lambda choice: choice.item.seconds),
)

SWAP = Keys[Exchanged](
    tag("kneecli.swap/1"),
    ("date", DATE, lambda exchanged: exchanged.taken.session.date.isoformat()),
    ("plan", TEXT, lambda exchanged: exchanged.taken.session.id),
    ("file", TEXT, lambda exchanged: exchanged.file),
    ("exercise", TEXT, lambda exchanged: exchanged.exercise),
    ("into", TEXT, lambda exchanged: exchanged.taken.item.exercise),
    ("scope", one_of(SWAP_SCOPES), lambda exchanged: exchanged.scope),
    ("minutes", WHOLE, lambda exchanged: exchanged.taken.session.minutes),
    ("seconds", WHOLE, lambda exchanged: exchanged.taken.session.seconds),
    ("item", ITEM.schema, lambda exchanged: ITEM.data(exchanged.taken.item)),
    ("choices", rows(_CHOICE.schema), lambda exchanged: list(map(_CHOICE.data, exchanged.choices))),
    ("dry_run", FLAG, lambda exchanged: exchanged.dry_run),
)
"""What was swapped, the session after it, and all choices there were."""
