"""kneecli's own plugin: the reviews written in pack files."""

from collections.abc import Mapping, Sequence
from typing import Any

from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.review import Review, applying_reviews
from kneecli.plugins.hookspecs import hookimpl


class OurHooks:
    """A plugin like any other. `packs` are those whose files have reviews."""

    def __init__(self, packs: Sequence[Pack] = ()) -> None:
        self._packs = packs

    @hookimpl
    def kneecli_review(self, exercises: Sequence[Mapping[str, Any]], person: Mapping[str, Any]) -> list[Review]:
        """The reviews of this person's exercises that the `[[review]]` tables of pack files give."""
        known = {exercise["id"] for exercise in exercises}
        return [
            review
            for pack in self._packs
            for review in applying_reviews(
                pack.name, pack.reviews, known, person["pain"], person["age"], frozenset(person["cautions"])
            )
        ]
