"""What to make of the places: whether they can be reached and written to, who may read them, and the space left."""

from collections.abc import Iterator, Sequence

from kneecli.domain.doctor.check import Check, State
from kneecli.domain.doctor.facts import Place
from kneecli.domain.doctor.sizes import size_words

FULL, NEARLY_FULL = 1_000_000, 100_000_000
"""Bytes left on a disk. With less than the first nothing can be relied on to be written."""

OTHERS = 0o077
"""The permissions of all but the owner."""

NEEDED = ("data", "plans", "journal")
"""Without a place to write these, what is done is lost; settings, packs and caches can be gone without."""

CHOOSE = "Give yourself the right to write there, or choose another place with KNEECLI_HOME."


def of_places(places: Sequence[Place]) -> Iterator[Check]:
    """Each place; what is wrong with a disk, or with a folder, is said once for all that lie on it or in it."""
    disks: set[int | None] = set()
    closed: list[str] = []
    for place in places:
        yield from of_place(place)
        if place.kind in ("unreachable", "other"):
            continue
        if place.disk not in disks:
            yield from of_disk(place)
            disks |= {place.disk}
        if not place.writable and not place.path.startswith(tuple(f"{path}/" for path in closed)):
            state: State = "fault" if place.name in NEEDED else "remark"
            yield Check("places", state, f"{place.name}: {place.path} can't be written to", CHOOSE)
        if not place.writable and place.kind == "folder":
            closed.append(place.path)


def of_place(place: Place) -> Iterator[Check]:
    """A place that is missing is made when it is needed; it only has to be possible."""
    head = f"{place.name}: {place.path}"
    if place.kind == "unreachable":
        yield Check("places", "fault", f"{head} can't be reached: {place.why}", "`ls -ld` shows whose it is.")
        return
    if place.kind == "other":
        yield Check("places", "fault", f"{head} is in the way: {place.why}", "Move it, or choose another place.")
        return
    mode = "" if place.mode is None else f", {place.mode:04o}"
    missing = ", not there yet" if place.kind == "missing" else ""
    free = "" if place.free is None or place.name != "data" else f", {size_words(place.free)} free"
    locks = ", files can be locked" if place.locks else ""
    yield Check("places", "fine", f"{head}{mode}{missing}{free}{locks}")
    if place.mode is not None and place.mode & OTHERS and place.name in ("settings", "journal"):
        what = f"{head} can be read by others on this machine"
        yield Check("places", "remark", what, f"`chmod go= {place.path}` makes it private.")
    if place.locks is False:
        cure = "Nothing breaks; of two changes at the same moment one may be lost."
        yield Check("places", "remark", f"files can't be locked in {place.path}", cure)


def of_disk(place: Place) -> Iterator[Check]:
    """Whether there is room on the disk of this place."""
    if place.free is None or place.free >= NEARLY_FULL:
        return
    is_full = place.free < FULL
    left = "is full" if is_full else f"has only {size_words(place.free)} left"
    yield Check(
        "places", "fault" if is_full else "remark", f"the disk of {place.path} {left}", "Free some space on it."
    )
