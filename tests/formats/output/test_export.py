"""The document of an export is the diary: read again, it folds to the same."""

import json

from hypothesis import given

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Edited, Event
from kneecli.domain.value import replace
from kneecli.formats.imports.own_export import is_own_export, read_own_export
from kneecli.formats.output.diary.export import ENTRIES, EXPORT
from support.journal import histories


@given(histories())
def test_what_is_exported_is_read_again(events: list[Event]) -> None:
    """Whatever was logged, edited and taken back: the document has what counts, exactly."""
    diary = fold(events)
    data = EXPORT.data(event for event in diary.events if isinstance(event, ENTRIES))
    text = json.dumps(data | {"entries": list(data["entries"])})
    assert is_own_export(text)
    again, unknown = read_own_export(text, "d.json")
    counting = tuple(event for event in diary.events if not isinstance(event, Edited))
    assert fold(again) == replace(diary, events=counting, corrected=())
    assert unknown == 0
