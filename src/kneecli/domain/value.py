"""Values: what `dataclasses` makes, made without compiling anything.

`dataclasses` writes the methods of each class as text and compiles them, half a millisecond a class at every start.
kneecli has dozens of values and starts for every command; so here all values share a few methods that go by the
class's fields. It is a drop-in: `dataclass`, `field`, `replace`, `fields` and `asdict` mean what they mean there, and
type checkers are told that they are those of the standard library.

What is not here is what no value of kneecli uses: ordering, keyword-only fields, `InitVar` and `ClassVar`.
"""

from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["asdict", "dataclass", "field", "fields", "is_dataclass", "replace"]

if TYPE_CHECKING:
    from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
else:
    _NOTHING = object()

    class Field:
        """One field of a class: its default, and where it counts."""

        __slots__ = ("compare", "default", "factory", "init", "name", "repr")

        def __init__(self, default=_NOTHING, *, default_factory=None, init=True, repr=True, compare=True) -> None:
            self.default, self.factory = default, default_factory
            self.init, self.repr, self.compare = init, repr, compare
            self.name = ""

    def field(*, default=_NOTHING, **more) -> Field:
        """A field with more to say than its default."""
        return Field(default, **more)

    def dataclass(cls=None, /, *, frozen=False, slots=False):
        """The class as a value: what it holds is what its annotations name."""
        return (lambda made: _made(made, frozen, slots)) if cls is None else _made(cls, frozen, slots)

    def fields(value) -> tuple[Field, ...]:
        """The fields of a value or of its class, in order."""
        return tuple(value.__fields__)

    def is_dataclass(value) -> bool:
        """Whether this is a value, or the class of one."""
        return hasattr(value, "__fields__")

    def replace(value, /, **changes):
        """The same value with other contents for these fields."""
        if unknown := changes.keys() - value._given:
            raise TypeError(f"{type(value).__name__} has no {', '.join(unknown)}")
        return _rebuilt(type(value), {each.name: getattr(value, each.name) for each in value.__fields__} | changes)

    def asdict(value) -> dict[str, Any]:
        """The value as a dict, with the values in it as dicts."""
        return {each.name: _plain(getattr(value, each.name)) for each in value.__fields__}

    def _plain(value):
        if is_dataclass(value):
            return asdict(value)
        if isinstance(value, dict):
            return {key: _plain(each) for key, each in value.items()}
        return type(value)(map(_plain, value)) if isinstance(value, (list, tuple)) else value

    def _made(cls, frozen: bool, slots: bool):
        """The class with its fields, and the methods that all values share."""
        own = list(cls.__dict__.get("__annotations__", ()))  # noqa: RUF063 - inspect takes longer than all the rest
        found = {each.name: each for base in cls.__mro__[:0:-1] for each in base.__dict__.get("__fields__", ())}
        for name in own:
            default = cls.__dict__.get(name, _NOTHING)
            found[name] = default if isinstance(default, Field) else Field(default)
            found[name].name = name
        body = {name: each for name, each in cls.__dict__.items() if name not in ("__dict__", "__weakref__", *own)}
        if slots:
            body["__slots__"] = tuple(own)
        given = [each for each in found.values() if each.init]
        methods = _FROZEN if frozen else _OPEN
        compared = [each.name for each in found.values() if each.compare]
        body = (
            methods
            | body
            | {
                "__fields__": tuple(found.values()),
                "__match_args__": tuple(each.name for each in given),
                "_given": {each.name for each in given},
                "_defaults": {each.name: each.default for each in given if each.default is not _NOTHING},
                "_factories": {each.name: each.factory for each in given if each.factory},
                "_later": {each.name: each.factory for each in found.values() if each.factory and not each.init},
                "_compared": attrgetter(*compared) if compared else lambda _: (),
            }
        )
        made = type(cls)(cls.__name__, cls.__bases__, body)
        made.__qualname__ = cls.__qualname__
        return made

    _put = object.__setattr__

    def _init(self, *args, **given) -> None:
        cls = type(self)
        names = cls.__match_args__
        values = dict(zip(names, args, strict=False)) | given
        each_once = len(values) == len(args) + len(given)
        if len(values) < len(names):
            values = cls._defaults | values
            for name, make in cls._factories.items():
                if name not in values:
                    values[name] = make()
        if not each_once or len(values) != len(names) or (given and not given.keys() <= cls._given):
            raise TypeError(f"{cls.__name__}() holds {', '.join(names)}, not {args} and {given}")
        for name, value in values.items():
            _put(self, name, value)
        for name, make in cls._later.items():
            _put(self, name, make())
        if post := getattr(self, "__post_init__", None):
            post()

    def _eq(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return self._compared(self) == self._compared(other)

    def _hash(self) -> int:
        return hash(type(self)._compared(self))

    def _repr(self) -> str:
        shown = (f"{each.name}={getattr(self, each.name)!r}" for each in self.__fields__ if each.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _refuse(self, name, *_) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} can't be changed")

    def _reduce(self):
        return _rebuilt, (type(self), {each.name: getattr(self, each.name) for each in self.__fields__})

    def _rebuilt(cls, values):
        made = cls.__new__(cls)
        for name, value in values.items():
            _put(made, name, value)
        return made

    _OPEN = {"__init__": _init, "__repr__": _repr, "__eq__": _eq, "__hash__": None, "__reduce__": _reduce}
    _FROZEN = _OPEN | {"__hash__": _hash, "__setattr__": _refuse, "__delattr__": _refuse}
