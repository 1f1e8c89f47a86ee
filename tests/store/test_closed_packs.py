"""Packs that are opened when something of them is asked for: the same answers, and no more opened than need be."""

import marshal

import pytest

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.value import replace
from kneecli.store.caches.closed_packs import ClosedPacks, closed
from support.catalogues import built_in

WHOLE = Catalogue(tuple(replace(pack, measures=(), programmes=(), goals=()) for pack in built_in().packs))
KEPT = closed(WHOLE.packs)


def test_it_is_the_catalogue_that_was_closed() -> None:
    """Opened, it is the same to the last value."""
    kept = ClosedPacks(marshal.loads(marshal.dumps(KEPT)))
    assert kept == WHOLE
    assert (hash(kept), kept.ids, list(kept)) == (hash(WHOLE), WHOLE.ids, list(WHOLE))
    assert kept != Catalogue()


@pytest.mark.parametrize("change", [str, str.upper, "{}s".format, "{}es".format, "the {}".format, str.title])
def test_every_word_finds_what_it_finds_in_open_packs(change: object) -> None:
    """Ids, names, aliases and titles, in other cases and in the plural; those of several, and of none."""
    words = {
        word
        for each in WHOLE
        for word in (each.id, each.name, *each.aliases, *(rung.title for rung in each.rungs if rung.title))
    }
    for word in {change(word) for word in words}:  # type: ignore[operator]
        kept = ClosedPacks(KEPT)
        assert kept.find(word) == WHOLE.find(word)
        assert kept.find(word, lambda: ["upright-bike"]) == WHOLE.find(word, lambda: ["upright-bike"])
        assert kept.with_id(word) == WHOLE.with_id(word)


def test_one_exercise_opens_one_pack(monkeypatch: pytest.MonkeyPatch) -> None:
    """Finding it, the version of its pack and all ids open no other."""
    opened, loads = list[bytes](), marshal.loads

    def counted(held: bytes) -> object:
        opened.append(held)
        return loads(held)

    monkeypatch.setattr(marshal, "loads", counted)
    kept = ClosedPacks(KEPT)
    assert [kept.version(pack.name) for pack in WHOLE.packs] == [pack.version for pack in WHOLE.packs]
    assert (kept.version("none"), kept.find("nothing at all"), opened) == ("", None, [])
    assert kept.find("Step-up") is kept.with_id("step-up") is kept.find("step up")
    assert (len(opened), len(kept.ids)) == (1, len(list(WHOLE)))
