"""Values: what `dataclasses` makes, made without compiling anything.

`dataclasses` writes the methods of each class as text and compiles them, half a millisecond a class at every start.
kneecli has dozens of values and starts for every command; so here all values share a few methods that go by the
class's fields. It is a drop-in: `dataclass`, `field`, `replace`, `fields` and `asdict` mean what they mean there, and
type checkers are told that they are those of the standard library.

A value that is frozen and has slots, as nearly all are, is a tuple with names: it is made, compared and hashed in C.
Unlike a named tuple it equals no other tuple and has no order.

What is not here is what no value of kneecli uses: ordering, keyword-only fields, `InitVar` and `ClassVar`; and in a
tuple with names no `__post_init__` and no field that is not an argument.

This leans on how Python keeps a class. On a Python newer than those it was tried on, the values are those of the
standard library: slower to start, and sure to work.
"""

import sys
from functools import partial
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any

__all__ = ["asdict", "contents", "dataclass", "field", "fields", "is_dataclass", "maker", "plain", "replace"]

NEWEST_TRIED = (3, 15)
"""The newest Python that all tests were run on. One newer may keep a class in another way, as 3.14 did."""

if TYPE_CHECKING or sys.version_info[:2] > NEWEST_TRIED:
    from collections.abc import Callable, Sequence
    from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
    from typing import TypeVar

    def contents(value: Any) -> list[Any]:
        """What the fields of a value hold, in order."""
        return [getattr(value, each.name) for each in fields(value)]

    def plain(value: Any) -> tuple[Any, ...]:
        """The same of a value that is a tuple with names, as a tuple without: to compare it takes no time."""
        return tuple(contents(value))

    Made = TypeVar("Made")

    def maker(kind: type[Made]) -> "Callable[[Sequence[Any]], Made]":
        """What makes values of this kind of all their contents, in order: faster than a call of the kind."""
        return lambda held: kind(*held)

else:
    try:
        from _collections import _tuplegetter as _entry  # what `collections.namedtuple` has: faster than a property
    except ImportError:

        def _entry(place: int, _: str) -> property:
            return property(itemgetter(place))

    _NOTHING = object()

    class Field:
        """One field of a class: its default, and where it counts."""

        __slots__ = ("compare", "default", "factory", "init", "name", "repr")

        def __init__(self, default=_NOTHING, *, default_factory=None, init=True, repr=True, compare=True) -> None:
            self.default, self.factory = default, default_factory
            self.init, self.repr, self.compare = init, repr, compare
            self.name = ""

    def field(*, default=_NOTHING, **more) -> Field:
        """A field with options besides its default."""
        return Field(default, **more)

    def dataclass(cls=None, /, *, frozen=False, slots=False):
        """The class as a value class, with a field for each of its annotations."""
        return (lambda made: _made(made, frozen, slots)) if cls is None else _made(cls, frozen, slots)

    _AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})

    def fields(value) -> tuple[Field, ...]:
        """The fields of a value or of its class, in order."""
        return tuple(_field(name, declared) for name, declared in value._declared.items())

    def _field(name: str, declared: object) -> Field:
        """The field of this name, of which its class says no more than a default, or all."""
        found = declared if type(declared) is Field else Field(declared)
        found.name = name
        return found

    def is_dataclass(value) -> bool:
        """Whether this is a value, or the class of one."""
        return hasattr(value, "_declared")

    def replace(value, /, **changes):
        """The same value with other contents for these fields."""
        cls = type(value)
        held, order = contents(value), cls._order
        for name, content in changes.items():
            if name not in order:
                raise TypeError(f"{cls.__name__} has no {name}")
            held[order[name]] = content
        return _rebuilt(cls, held)

    def contents(value) -> list[Any]:
        """What the fields of a value hold, in order."""
        if isinstance(value, tuple):
            return list(tuple.__iter__(value))  # its class may have an `__iter__` of its own
        return [getattr(value, name) for name in value._declared]

    plain = itemgetter(slice(None))

    def asdict(value) -> dict[str, Any]:
        """The value as a dict, with the values in it as dicts."""
        return dict(zip(value._declared, map(_with_dicts, contents(value)), strict=True))

    def maker(kind):
        """What makes values of this kind of all their contents, in order: of a tuple with names in C."""
        return partial(_tuple, kind) if issubclass(kind, tuple) else lambda held: kind(*held)

    def _with_dicts(value):
        if type(value) in _AS_THEY_ARE:
            return value
        if is_dataclass(value):
            return asdict(value)
        if isinstance(value, dict):
            return {key: _with_dicts(each) for key, each in value.items()}
        return type(value)(map(_with_dicts, value)) if isinstance(value, (list, tuple)) else value

    def _made(cls, frozen: bool, slots: bool):
        """The class with its fields, and the methods that all values share."""
        own = tuple(cls.__annotations__)  # without its bases', since 3.10; `__dict__` may not have them, since 3.14
        body, declared = cls.__dict__.copy(), {}
        for base in cls.__bases__[::-1]:
            declared.update(getattr(base, "_declared", ()))
        for name in own:
            declared[name] = body.pop(name, _NOTHING)
        body.pop("__dict__", None)
        body.pop("__weakref__", None)
        bases, methods = cls.__bases__, _FROZEN if frozen else _OPEN
        if frozen and slots:
            bases, methods = (_Entries,) if bases == (object,) else bases, {}
            for place, name in enumerate(declared):
                if name in own:
                    body[name] = _entry(place, "")
        if slots:
            body["__slots__"] = () if frozen else own
        made = type(cls)(cls.__name__, bases, methods | body | _described(declared))
        made.__qualname__ = cls.__qualname__
        return made

    def _described(declared: dict[str, Any]) -> dict[str, Any]:
        """The attributes of a class with these fields that the shared methods go by."""
        usual = tuple(declared.values())
        if Field in map(type, usual):
            return _with_options(declared)
        order = {name: place for place, name in enumerate(declared)}
        needed = [place for place, each in enumerate(usual) if each is _NOTHING]
        return {
            "_declared": declared,
            "__match_args__": tuple(declared),
            "_order": order,
            "_places": order,
            "_usual": usual,
            "_least": needed[-1] + 1 if needed else 0,
            "_needed": needed,
            "_factories": (),
            "_later": (),
            "_compared": None,
        }

    def _with_options(declared: dict[str, Any]) -> dict[str, Any]:
        """The same where some of the fields say more than a default."""
        all_fields = [_field(name, each) for name, each in declared.items()]
        given = [each for each in all_fields if each.init]
        compared = [each.name for each in all_fields if each.compare]
        return {
            "_declared": declared,
            "__match_args__": tuple(each.name for each in given),
            "_order": {each.name: place for place, each in enumerate(all_fields)},
            "_places": {each.name: place for place, each in enumerate(given)},
            "_usual": tuple(each.default for each in given),
            "_least": max((place for place, each in enumerate(given, 1) if each.default is _NOTHING), default=0),
            "_needed": [place for place, each in enumerate(given) if each.default is _NOTHING and not each.factory],
            "_factories": [(place, each.factory) for place, each in enumerate(given) if each.factory],
            "_later": [(each.name, each.factory) for each in all_fields if each.factory and not each.init],
            "_compared": None if len(compared) == len(all_fields) else attrgetter(*compared),
        }

    def _arguments(cls, args, given) -> list[Any]:
        """The contents of a value from the arguments of its call; a field that was not given has its default."""
        if not args and tuple(given) == cls.__match_args__:  # all of it by name, in order
            return list(given.values())
        held = [*args, *cls._usual[len(args) :]]
        for name, content in given.items():
            place = cls._places.get(name, -1)
            if place < len(args):  # unknown, or given twice
                raise _wrong_call(cls, args, given)
            held[place] = content
        for place in cls._needed:
            if held[place] is _NOTHING:
                raise _wrong_call(cls, args, given)
        if len(held) != len(cls._usual):
            raise _wrong_call(cls, args, given)
        for place, make in cls._factories:
            if held[place] is _NOTHING:
                held[place] = make()
        return held

    def _wrong_call(cls, args, given) -> TypeError:
        return TypeError(f"{cls.__name__}() holds {', '.join(cls.__match_args__)}, not {args} and {given}")

    _put, _tuple, _same = object.__setattr__, tuple.__new__, tuple.__eq__

    def _new(cls, *args, **given):
        if not given and cls._least <= len(args) <= len(cls._usual):  # nothing to look for
            return _tuple(cls, args + cls._usual[len(args) :])
        return _tuple(cls, _arguments(cls, args, given))

    def _init(self, *args, **given) -> None:
        cls = type(self)
        for name, content in zip(cls.__match_args__, _arguments(cls, args, given), strict=True):
            _put(self, name, content)
        for name, make in cls._later:
            _put(self, name, make())
        if post := getattr(self, "__post_init__", None):
            post()

    def _rebuilt(cls, held):
        """A value of this class with these contents."""
        if issubclass(cls, tuple):
            return _tuple(cls, held)
        made = cls.__new__(cls)
        for name, content in zip(cls._declared, held, strict=True):
            _put(made, name, content)
        return made

    def _counting(self):
        """The contents that count when values are compared."""
        compared = type(self)._compared
        return tuple(contents(self)) if compared is None else compared(self)

    def _eq(self, other):
        if type(other) is not type(self):
            return NotImplemented
        return _counting(self) == _counting(other)

    def _hash(self) -> int:
        return hash(_counting(self))

    def _tuple_eq(self, other):
        cls = type(self)
        if type(other) is not cls:
            return False if isinstance(other, tuple) else NotImplemented
        return _same(self, other) if cls._compared is None else cls._compared(self) == cls._compared(other)

    def _tuple_ne(self, other):
        equal = _tuple_eq(self, other)
        return equal if equal is NotImplemented else not equal

    def _tuple_hash(self) -> int:
        cls = type(self)
        return tuple.__hash__(self) if cls._compared is None else hash(cls._compared(self))

    def _no_order(*_):
        return NotImplemented

    def _repr(self) -> str:
        shown = (f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _refuse(self, name, *_) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} can't be changed")

    def _reduce(self):
        return _rebuilt, (type(self), contents(self))

    _OPEN = {"__init__": _init, "__repr__": _repr, "__eq__": _eq, "__hash__": None, "__reduce__": _reduce}
    _FROZEN = _OPEN | {"__hash__": _hash, "__setattr__": _refuse, "__delattr__": _refuse}

    class _Entries(tuple):
        """What a frozen value with slots is: a tuple with names."""

        __slots__ = ()
        __new__ = _new
        __repr__ = _repr
        __eq__, __ne__, __hash__ = _tuple_eq, _tuple_ne, _tuple_hash
        __lt__ = __le__ = __gt__ = __ge__ = _no_order
        __reduce__ = _reduce
