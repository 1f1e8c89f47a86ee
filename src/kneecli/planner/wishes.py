"""What is wished for in one session."""

from typing import TYPE_CHECKING

from kneecli.domain.value import dataclass

if TYPE_CHECKING:
    from kneecli.domain.catalogue.review import Review


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for in this one session, beside the person's settings.

    `new_ids` are the exercises that got harder today, `eased_ids` easier; the session says so. `notes` are further
    sentences for its head. `reviews` are what packs have to say about exercises. `usual_minutes`: nobody asked for the
    minutes; then those of a programme go before. `only_prescribed`: nothing else has its turn.
    """

    minutes: int
    only_packs: frozenset[str] = frozenset()
    with_ids: frozenset[str] = frozenset()
    without_ids: frozenset[str] = frozenset()
    new_ids: frozenset[str] = frozenset()
    eased_ids: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()
    reviews: "tuple[Review, ...]" = ()
    usual_minutes: bool = False
    only_prescribed: bool = False
