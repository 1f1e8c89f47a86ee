"""Changing single keys of a TOML text in place; comments, order and all else stay as they are."""

import re
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from kneecli.formats.reading.toml_lines import TOKEN
from kneecli.formats.reading.toml_text import toml_document

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


def with_setting(text: str, key: str, value: object) -> str:
    """The text with this key, one at the top level, set to the value; a new key goes below the others.

    A value is text, a number, true or false, or a list or tuple of these. In a list that is there already, the
    entries that stay keep their places and comments. A key that has this value already leaves the text as it is;
    a new one takes the place of its example, `# key = …` and nothing else, if the text has one. Raises ValueError
    when the text is no TOML, when what came of it would not say just that, or when a comment would be lost other than
    behind an entry that goes.
    """
    plain = list(value) if isinstance(value, tuple) else value
    before = toml_document(text)
    if key in before and _same(before[key], plain):
        return text
    wanted = before | {key: plain}
    if key not in before:
        placed = _in_its_place(text, key, plain)
        if _says(placed, wanted):
            return placed
    edited = _edited(text, lambda document: _set(document, key, plain), wanted)
    if _comments(text, plain) - _comments(edited):
        raise ValueError("a comment would be lost")
    return edited


def without_setting(text: str, key: str) -> str:
    """The text without this key and without the rest of its line. Raises ValueError like `with_setting`."""
    before = toml_document(text)
    if key not in before:
        return text
    return _edited(text, lambda document: document.remove(key), {name: before[name] for name in before if name != key})


def toml_value(value: object) -> str:
    """The value as it stands behind the `=` of a settings file, on one line."""
    import tomlkit

    return tomlkit.item(list(value) if isinstance(value, tuple) else value).as_string()


def _in_its_place(text: str, key: str, value: Any) -> str:
    """The text with the first example of this key, on a line of its own, replaced by the value.

    A line into which someone has written more than the example is left as it is.
    """
    for line in re.finditer(rf"^# ({key} = .*)$", text, flags=re.MULTILINE):
        if not _comments(line[1]) and _is_toml(line[1]):
            return f"{text[: line.start()]}{key} = {toml_value(value)}{text[line.end() :]}"
    return text


def _says(text: str, wanted: dict[str, Any]) -> bool:
    try:
        return toml_document(text) == wanted
    except ValueError:
        return False


def _is_toml(text: str) -> bool:
    try:
        toml_document(text)
    except ValueError:
        return False
    return True


def _edited(text: str, edit: "Callable[[TOMLDocument], object]", wanted: dict[str, Any]) -> str:
    """The text after the edit. Raises ValueError unless its values are exactly those that are wanted."""
    import tomlkit  # only a change of the settings needs it

    try:
        document = tomlkit.parse(text if text.endswith("\n") or not text else f"{text}\n")
        edit(document)
        edited = tomlkit.dumps(document)
    except RecursionError as error:
        raise ValueError(f"it is nested too deeply: {error}") from None
    if not _says(edited, wanted):
        raise ValueError("the text can't be changed in place")
    return edited


def _set(document: "TOMLDocument", key: str, value: Any) -> None:
    there = document.get(key)
    if isinstance(there, list) and isinstance(value, list):
        for each in [each for each in there.unwrap() if each not in value]:  # type: ignore[attr-defined]
            there.remove(each)
        there.extend(each for each in value if each not in there)
        if there == value:
            return
    document[key] = value


def _same(one: Any, other: Any) -> bool:
    """Whether both are the same value of the same type; for Python, 1 is True and 1.0."""
    return repr(one) == repr(other)


def _comments(text: str, staying: object = None) -> Counter[str]:
    """How often each comment is in the text. With `staying`, a list's entries that stay, removed lines don't count."""
    found = (each for each in re.finditer(TOKEN, text) if each[0].startswith("#"))
    return Counter(
        each[0].rstrip()
        for each in found
        if not isinstance(staying, list) or _stays(text[text.rfind("\n", 0, each.start()) + 1 : each.start()], staying)
    )


def _stays(line: str, staying: list[Any]) -> bool:
    """Whether an entry on this line stays. A line without readable entries stays, too."""
    try:
        entries = toml_document(f"it = [{line.strip().removesuffix(']')}]")["it"]
    except ValueError:
        return True
    return not entries or any(entry in staying for entry in entries)
