"""The packs as the cache has them: each as bytes, opened when something of it is asked for.

A command that is about one exercise opens one pack, however many there are.
"""

import functools
import marshal
from collections.abc import Iterator, Sequence

from kneecli.domain.catalogue.catalogue import Catalogue, words_for
from kneecli.domain.catalogue.exercise import Dose, Energy, Exercise, KneeDemand, Pack, Rung, Source
from kneecli.store.caches.cached import Form, packed, shared, tuple_of

Closed = tuple[str, str, tuple[str, ...], str, bytes]
"""Name and version of a pack, the ids of its exercises, all that these are called, a line each, and the pack."""


class ClosedPacks(Catalogue):
    """The catalogue of packs that are closed as yet."""

    _closed: Sequence[Closed]
    _opened: dict[int, Pack]

    def __init__(self, closed: Sequence[Closed]) -> None:
        self.__dict__.update(_closed=closed, _opened=dict[int, Pack]())

    @functools.cached_property
    def packs(self) -> tuple[Pack, ...]:
        """All packs, opened."""
        return tuple(map(self._open, range(len(self._closed))))

    def __eq__(self, other: object) -> bool:
        return self.packs == other.packs if isinstance(other, Catalogue) else NotImplemented

    def __hash__(self) -> int:
        return hash((self.packs,))

    def having(self, word: str) -> Iterator[Exercise]:
        """The exercises of the packs in which one is called so."""
        for place, (_, _, _, words, _) in enumerate(self._closed):
            if f"\n{word}\n" in words:
                yield from self._open(place).exercises

    @property
    def ids(self) -> set[str]:
        """The ids of all exercises."""
        return {id for _, _, ids, _, _ in self._closed for id in ids}

    def version(self, name: str) -> str:
        """The version of the pack with this name, empty when it is not there."""
        return next((version for pack, version, *_ in self._closed if pack == name), "")

    def _open(self, place: int) -> Pack:
        """The pack at this place, opened once."""
        if place not in self._opened:
            self._opened[place] = _PACK.make(marshal.loads(self._closed[place][-1]))
        return self._opened[place]


def closed(packs: Sequence[Pack]) -> tuple[Closed, ...]:
    """The packs, closed, for the same version of kneecli and of Python."""
    return tuple(map(_closed, packs))


def _closed(pack: Pack) -> Closed:
    words = sorted({word for exercise in pack.exercises for word in words_for(exercise)})
    ids = tuple(exercise.id for exercise in pack.exercises)
    return pack.name, pack.version, ids, "\n".join(("", *words, "")), marshal.dumps(shared(_PACK.keep(pack)))


def _reviews() -> Form:
    from kneecli.domain.catalogue.review import ConditionalReview, Review  # few packs have any

    return tuple_of(packed(ConditionalReview, review=packed(Review)))


_REVIEWS = Form(
    lambda reviews: _reviews().keep(reviews) if reviews else (), lambda kept: _reviews().make(kept) if kept else ()
)
_EXERCISE = packed(
    Exercise, dose=packed(Dose), knee=packed(KneeDemand), energy=packed(Energy), rungs=tuple_of(packed(Rung))
)
_PACK = packed(Pack, exercises=tuple_of(_EXERCISE), sources=tuple_of(packed(Source)), reviews=_REVIEWS)
KINDS = (Pack, Exercise, Rung, Dose, KneeDemand, Energy, Source)
"""The kinds of values in a closed pack."""
