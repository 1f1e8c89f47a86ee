"""Taking a pack out of the packs folder. It is kept aside, and what was done of it stays in the diary."""

from pathlib import Path

from kneecli.app.context import Context
from kneecli.app.packs.dropped import Dropped, dropped_packs
from kneecli.domain.nearest import nearest
from kneecli.domain.problem import CouldNot, Problem, WrongUsage
from kneecli.domain.programme.course import course_on
from kneecli.domain.value import dataclass
from kneecli.domain.words.wording import listed
from kneecli.plugins.installer import installer
from kneecli.store.packs.folder import put_aside


@dataclass(frozen=True, slots=True)
class Removal:
    """A pack that is taken out. `done` has the days on which each of its exercises was done, by id.

    `programme` is the name of the programme that runs or is paused, where it is one of the pack's; else empty.
    """

    dropped: Dropped
    done: tuple[tuple[str, int], ...]
    programme: str = ""


def removal(ctx: Context, name: str) -> Removal:
    """The pack that goes by this name or file. Raises WrongUsage for none, and CouldNot for one of a package."""
    packs = dropped_packs(ctx)
    found = [each for each in packs if each.name == name]
    found = found or [each for each in packs if name in (each.path.name, each.path.stem, str(each.path))]
    if len(found) > 1:
        files = listed([each.path.name for each in found], "or")
        raise WrongUsage(Problem(f"{len(found)} packs go by {name!r}", f"Name the file: {files}.", "pack"))
    if not found:
        _refuse_other(ctx, name)
        known = [each.name for each in packs]
        cure = nearest(name, known) or (f"There is {listed(known)}." if known else "None was dropped in.")
        raise WrongUsage(Problem(f"no pack {name!r} lies in the packs folder", cure, "pack"))
    return Removal(found[0], _done(ctx, found[0]), _programme(ctx, found[0]))


def removed(ctx: Context, removal: Removal) -> Path | None:
    """Takes it out; returns where it is kept, or None in a dry run. Raises CouldNot."""
    if ctx.dry_run:
        return None
    return put_aside(removal.dropped.path, removal.dropped.kept_as)


def _refuse_other(ctx: Context, name: str) -> None:
    """Raises CouldNot for a pack that came in a package, which its installer takes out."""
    loaded = ctx.packs.loaded
    origins = [each.origin for each in loaded.packs if name in (each.pack.name, each.origin.distribution)]
    others = [(each.name, each.origin) for each in loaded.disabled]
    others += [(each.name, each.origin) for each in loaded.broken]
    others += [(each.name, each.origin) for each in loaded.without_packs]
    origins += [origin for own, origin in others if name in (own, origin.distribution)]
    for origin in origins:
        if origin.is_built_in:
            cure = f"`kneecli packs disable {name}` leaves it out of all plans."
            raise CouldNot(Problem(f"the pack {name} came with kneecli", cure))
        if origin.distribution:
            cure = f"`{installer().uninstall(origin.distribution)}` takes it out."
            raise CouldNot(Problem(f"the pack {name} came with the package {origin}", cure))


def _done(ctx: Context, dropped: Dropped) -> tuple[tuple[str, int], ...]:
    if dropped.pack is None:
        return ()
    diary = ctx.journal.whole()
    days = ((each.id, {time.date for time in diary.done(each.id, ctx.today)}) for each in dropped.pack.exercises)
    return tuple((id, len(dates)) for id, dates in days if dates)


def _programme(ctx: Context, dropped: Dropped) -> str:
    course = course_on(ctx.journal.diary.programmes, ctx.today)
    own = {each.id for each in dropped.pack.programmes} if dropped.pack else set()
    return course.name if course and course.programme in own else ""
