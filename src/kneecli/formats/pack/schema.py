"""The JSON Schema of a pack file, for editors that complete and check TOML.

It is not written by hand: the reader of packs is run on tables that note each key it reads. So schema and reader always
agree. What a schema can't express, such as the order of a ladder, `kneecli packs check` reports.
"""

from kneecli.domain import vocabulary as words
from kneecli.formats.pack.pack import pack_in
from kneecli.formats.reading.noting import Noting, Schema


def pack_schema() -> Schema:
    """The schema of a pack file. Keys that depend on the dose's mode, or a measure's kind, are those of all."""
    found: Schema = {}
    modes: list[dict[str, str]] = [{"mode": mode, "kind": words.MEASURE_KINDS[0]} for mode in words.DOSE_MODES]
    kinds: list[dict[str, str]] = [{"mode": words.DOSE_MODES[0], "kind": kind} for kind in words.MEASURE_KINDS[1:]]
    for given in (*modes, *kinds):
        root = Noting(given)
        pack_in(root)
        found = _merged(found, root.schema) if found else root.schema
    title = "A pack of exercises for kneecli"
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **found}


def _merged(one: Schema, other: Schema) -> Schema:
    """A schema for whatever fits either of two: it has the keys and limits of both, and requires what both require."""
    merged = {**other, **one}
    for word, widest in (("minimum", min), ("maximum", max)):
        if word in one and word in other:
            merged[word] = widest(one[word], other[word])
    if "items" in one and "items" in other:
        merged["items"] = _merged(one["items"], other["items"])
    if "properties" in one and "properties" in other:
        ours, theirs = one["properties"], other["properties"]
        both = {key: _merged(ours[key], each) if key in ours else each for key, each in theirs.items()}
        merged["properties"] = {**ours, **both}
        merged["required"] = [key for key in one["required"] if key in other["required"]]
    return merged
