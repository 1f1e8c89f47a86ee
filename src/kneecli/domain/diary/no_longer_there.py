"""What the diary has of exercises that no pack has any more: the pack is gone or switched off, or has renamed them."""

import datetime
from collections.abc import Collection, Iterator

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.record import Done
from kneecli.domain.value import dataclass

MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class NoLongerThere:
    """An exercise that was done and is in no pack now: how it was done last, and on how many days it was done."""

    last: Done
    days: int


def no_longer_there(diary: Diary, catalogue: Catalogue, until: datetime.date) -> tuple[NoLongerThere, ...]:
    """The exercises done by this day that are in no pack, in the order of their ids."""
    there = {exercise.id for exercise in catalogue}
    found = ((id, diary.done(id, until)) for id in sorted(diary.logged.keys() - there))
    return tuple(NoLongerThere(times[-1].done, len({time.date for time in times})) for _, times in found if times)


def words_for(gone: Collection[NoLongerThere], catalogue: Catalogue, disabled: Collection[str] = ()) -> tuple[str, ...]:
    """A sentence for each, with what became of it and what can be done; none when there is nothing.

    `disabled` are the packs that are switched off.
    """
    if not gone:
        return ()
    head = "No pack has these any more; what you did of them stays in `kneecli history`:"
    lines = [_line(each, catalogue, disabled) for each in list(gone)[:MOST_NAMED]]
    more = len(gone) - MOST_NAMED
    return (head, *lines, *([f"- and {more} more"] if more > 0 else []))


def _line(gone: NoLongerThere, catalogue: Catalogue, disabled: Collection[str]) -> str:
    return " ".join(_sentences(gone, catalogue, disabled))


def _sentences(gone: NoLongerThere, catalogue: Catalogue, disabled: Collection[str]) -> Iterator[str]:
    did = gone.last
    days = f"{gone.days} day{'' if gone.days == 1 else 's'}"
    yield f"- {did.name} ({did.exercise}, of the pack {did.pack}): done on {days}, last at rung {did.rung}."
    own = Catalogue(tuple(pack for pack in catalogue.packs if pack.name == did.pack))
    now = own.find(did.exercise) or catalogue.find(did.exercise)
    if now:
        yield f"It is now {now.id}: `kneecli progress {now.id} --rung {min(did.rung, len(now.rungs))}` goes on there."
    elif did.pack in disabled:
        yield f"The pack is switched off: `kneecli packs enable {did.pack}` brings it back."
    elif did.pack in {pack.name for pack in catalogue.packs}:
        yield f"The pack {did.pack} is there, without it."
    else:
        yield "`kneecli packs list` shows which packs there are, and what is wrong with one that is broken."
