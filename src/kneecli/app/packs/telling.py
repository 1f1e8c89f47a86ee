"""What is said of a pack that was added or taken out."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from shlex import quote

from kneecli.app.packs.adding import Addition
from kneecli.app.packs.removing import Removal
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.words.wording import counted, listed

_MOST = 5


def brings(pack: Pack, figures: int) -> str:
    """What a pack brings, counted: `3 exercises, 2 pictures and 1 measure`."""
    counts = (
        (len(pack.exercises), "exercise"),
        (figures, "picture"),
        (len(pack.measures), "measure"),
        (len(pack.programmes), "programme"),
        (len(pack.goals), "goal"),
        (len(pack.reviews), "word on other exercises", "words on other exercises"),
    )
    return listed(
        [counted(n, noun) if not plural or n == 1 else f"{n} {plural[0]}" for n, noun, *plural in counts if n]
    )


def there_already(addition: Addition) -> str:
    """That a pack of this name is there, and which versions the two have."""
    earlier = addition.earlier[0]
    name, version = addition.pack.name, f" {earlier.version}" if earlier.version else ""
    return f"the pack {name}{version} is there already, in {earlier.path}; this one is {addition.pack.version}"


def added_lines(addition: Addition, kept: Sequence[Path], disabled: Collection[str]) -> Iterator[str]:
    """What was added and what it brings; `kept` is where what it replaced now lies, `disabled` what is switched off."""
    pack = addition.pack
    yield f"Added: {pack.title} ({pack.name} {pack.version}), with {brings(pack, len(addition.figures))}."
    yield f"It is in {addition.target}. `kneecli packs show {pack.name}` shows it."
    if pack.name in disabled:
        yield f"It is switched off: `kneecli packs enable {pack.name}` brings it in."
    for path in kept:
        yield f"The earlier one is kept: `kneecli packs add {quote(str(path))} --replace` brings it back."
    for sheet in addition.prescriptions:
        command = f"kneecli prescription add {quote(str(addition.target / sheet))}"
        yield f"It has a prescription, which counts only when you add it: `{command}`"
    if addition.left_out:
        named = [*addition.left_out[:_MOST], *(["more"] if len(addition.left_out) > _MOST else [])]
        yield f"Left out, since a pack has no need of such files: {listed(named)}."
    if addition.advice:
        pieces = "is 1 piece" if addition.advice == 1 else f"are {addition.advice} pieces"
        yield f"There {pieces} of advice for its author: `kneecli packs check {quote(str(addition.source))}`"


def removed_lines(removal: Removal, kept: Path | None) -> Iterator[str]:
    """What was taken out, how it comes back, and what was done of it; `kept` is None in a dry run."""
    yield f"Taken out: {removal.dropped.name}, from {removal.dropped.path}."
    if kept:
        yield f"It is kept: `kneecli packs add {quote(str(kept))}` brings it back."
    if removal.done:
        named = [f"{id} ({counted(days, 'day')})" for id, days in removal.done[:_MOST]]
        more = len(removal.done) - _MOST
        listing = listed([*named, *([f"{more} more"] if more > 0 else [])])
        yield f"What you did of it stays in `kneecli history`, and is planned no more: {listing}."
    if removal.programme:
        yield f"{removal.programme} is its programme: plans go on without it. `kneecli programme stop` ends it."
