"""The schemas of exercises and packs."""

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.formats.output.json_schema import FLAG, TEXT, WHOLE, Schema, of_dataclass, one_of, or_null, rows, table


def exercises() -> Schema:
    """Of the catalogue."""
    properties = of_dataclass(Exercise)["properties"]
    rung = table({"rung": WHOLE, **of_dataclass(Rung)["properties"]})
    return rows(table({**properties, "knee_load": one_of(words.KNEE_LOADS), "rungs": rows(rung)}))


def packs() -> Schema:
    """Of the packs that are installed."""
    problem = table({"what": TEXT, "cure": TEXT, "where": TEXT})
    return rows(
        table(
            {
                "name": TEXT,
                "title": or_null(TEXT),
                "version": or_null(TEXT),
                "state": one_of(("enabled", "disabled", "broken")),
                "origin": TEXT,
                "built_in": FLAG,
                "exercises": or_null(WHOLE),
                "hooks": rows(TEXT),
                "problems": rows(problem),
            }
        )
    )
