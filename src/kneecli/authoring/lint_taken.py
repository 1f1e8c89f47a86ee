"""Names and ids of a pack that another pack has: kneecli would leave the pack out. And aliases that another has."""

import re
from collections.abc import Collection, Iterator, Sequence

from kneecli.authoring.lint_rules import Advice
from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.catalogue.pack_ids import ids_of
from kneecli.formats.pack.pack import claim_of_the_article

RULE = "taken"

_LIKE_AN_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def taken(pack: Pack, others: Sequence[Pack], names: Collection[str]) -> Iterator[Advice]:
    """Each clash with one of the other packs, or with a name that is taken, with its place in the whole file."""
    if pack.name in names:
        what = f"there is a pack {pack.name!r} already"
        yield Advice(RULE, ("pack", "name"), what, "Give it another name.")
    owners = {(kind, id): other.name for other in others for kind, _, id in ids_of(other)}
    for index, exercise in enumerate(pack.exercises):
        if names and (claim := claim_of_the_article(exercise)):
            yield Advice(RULE, ("exercise", index, "origin"), claim.what, claim.cure)
    for kind, index, id in ids_of(pack):
        owner = owners.get((kind, id), pack.name)
        if owner != pack.name:
            what = f"the {kind} {id!r} is there already, in the pack {owner!r}"
            yield Advice(RULE, (kind, index, "id"), what, f"Give it another id, such as {pack.name}-{id}.")


def alias_taken(pack: Pack, others: Sequence[Pack]) -> Iterator[Advice]:
    """Advice on each alias that looks like an earlier id and is one that another pack has, with its place."""
    theirs: dict[str, Exercise] = {}
    for exercise in (each for other in others if other.name != pack.name for each in other.exercises):
        theirs |= dict.fromkeys((exercise.id, *filter(_LIKE_AN_ID.fullmatch, exercise.aliases)), exercise)
    for index, exercise in enumerate(pack.exercises):
        for key, names in (("aliases", filter(_LIKE_AN_ID.fullmatch, exercise.aliases)), ("id", (exercise.id,))):
            for name in names:
                if (other := theirs.get(name)) and not (key == "id" and other.id == name):
                    what = f"{exercise.id}: {name!r} is the id or an alias of {other.id} in the pack {other.pack!r}"
                    cure = (
                        "Take an id that is nobody else's; an alias is for what people say, and for your own old ids."
                    )
                    yield Advice("alias", ("exercise", index, key), what, cure)
