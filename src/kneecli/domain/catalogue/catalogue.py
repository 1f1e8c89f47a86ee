"""Everything that is installed and enabled: the packs, their exercises, and finding one by name."""

from collections.abc import Callable, Collection, Iterable, Iterator

from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.value import dataclass


@dataclass(frozen=True)  # no slots, so that it is no tuple: iterating over it gives exercises, not fields
class Catalogue:
    """The packs, the built-in ones first. Exercise ids are unique among them."""

    packs: tuple[Pack, ...] = ()

    def __iter__(self) -> Iterator[Exercise]:
        for pack in self.packs:
            yield from pack.exercises

    def find(self, name: str, done: Callable[[], Collection[str]] = tuple) -> Exercise | None:
        """The exercise with this id, else the first with this name, else the only one that is also called so.

        Case, spaces and hyphens don't matter. A word that is an alias of several, such as `bike`, finds none, unless
        just one of them is among the ids that were done. Then come the titles of rungs, as plans show them, and
        last what is called so in the plural: `heel raises`.
        """
        wanted = _plain(name)
        exercises = tuple(self.having(wanted))
        if exercise := next((each for each in exercises if each.id == name), None):
            return exercise
        named: list[Exercise] = []
        also: list[Exercise] = []
        for exercise in exercises:
            if _plain(exercise.id) == wanted:
                return exercise
            if _plain(exercise.name) == wanted:
                named.append(exercise)
            elif wanted in map(_plain, exercise.aliases):
                also.append(exercise)
        if not (named or also):
            also = [exercise for exercise in exercises if wanted in _titles(exercise)]
        if not named and len(also) > 1:
            ids = done()
            also = [each for each in also if each.id in ids]
        if named or len(also) == 1:
            return named[0] if named else also[0]
        return None if also else self._of_plural(wanted, done)

    def _of_plural(self, wanted: str, done: Callable[[], Collection[str]]) -> Exercise | None:
        """The exercise of which this is the plural."""
        if len(wanted) <= 3 or not wanted.endswith("s") or wanted.endswith("ss"):
            return None
        found = self.find(wanted[:-1], done)
        return self.find(wanted[:-2], done) if found is None and wanted.endswith("es") else found

    def having(self, word: str) -> Iterable[Exercise]:  # noqa: ARG002 - one whose packs are closed needs it
        """All exercises that may be called so, and others."""
        return self

    def with_id(self, id: str) -> Exercise | None:
        """The exercise with this id."""
        return next((each for each in self.having(_plain(id)) if each.id == id), None)

    def name_of(self, id: str) -> str:
        """The name of the exercise with this id; the id where none has it."""
        exercise = self.with_id(id)
        return exercise.name if exercise else id

    @property
    def ids(self) -> set[str]:
        """The ids of all exercises."""
        return {exercise.id for exercise in self}

    def called(self, exercise: Exercise) -> str:
        """The shortest word that finds it: an alias of one word, such as `walk`, where no other is meant; or its id."""
        words = (each for each in exercise.aliases if each.isalpha() and len(each) < len(exercise.id))
        return min((each for each in words if self.find(each) is exercise), key=len, default=exercise.id)

    def without(self, packs: Collection[str]) -> "Catalogue":
        """The catalogue without the packs of these names."""
        return Catalogue(tuple(pack for pack in self.packs if pack.name not in packs))

    def version(self, name: str) -> str:
        """The version of the pack with this name, empty when it is not there."""
        return next((pack.version for pack in self.packs if pack.name == name), "")


def words_for(exercise: Exercise) -> set[str]:
    """All by which an exercise is found, as `Catalogue.having` is asked for it."""
    return {*map(_plain, (exercise.id, exercise.name, *exercise.aliases)), *_titles(exercise)}


def _titles(exercise: Exercise) -> set[str]:
    return {_plain(rung.title) for rung in exercise.rungs if rung.title}


def _plain(name: str) -> str:
    return name.casefold().replace("-", " ").replace("_", " ").strip()
