"""Which keys of a document a reader asks for: what its page should name."""

from typing import Any

import pytest
import tomli


class _Recording(dict[str, Any]):
    """A table of a document that notes which keys it was asked for."""

    def __init__(self, values: dict[str, Any], name: str, asked: dict[str, set[str]]) -> None:
        super().__init__({key: self._of(value, key, asked) for key, value in values.items()})
        self._keys = asked.setdefault(name, set())

    @classmethod
    def _of(cls, value: Any, name: str, asked: dict[str, set[str]]) -> Any:
        if isinstance(value, dict):
            return cls(value, name, asked)
        return [cls._of(each, name, asked) for each in value] if isinstance(value, list) else value

    def __contains__(self, key: object) -> bool:
        self._keys.add(str(key))
        return super().__contains__(key)

    def __getitem__(self, key: str) -> Any:
        self._keys.add(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self._keys.add(key)
        return super().get(key, default)


def recorded(monkeypatch: pytest.MonkeyPatch, format: Any = tomli) -> dict[str, set[str]]:
    """The keys that readers will ask for from now on, by the name of the table that they are in."""
    asked: dict[str, set[str]] = {}
    real = format.loads
    monkeypatch.setattr(format, "loads", lambda text: _Recording(real(text), "", asked))
    return asked
