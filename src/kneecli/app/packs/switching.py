"""Switching packs on and off: kept in the settings, and honoured before anything of a pack is imported."""

from collections.abc import Callable, Iterable

from kneecli.app.context import Context
from kneecli.app.settings_change import changed_settings
from kneecli.domain.catalogue.installed import LoadedPack
from kneecli.domain.nearest import nearest
from kneecli.domain.problem import Problem, WrongUsage
from kneecli.domain.value import dataclass
from kneecli.formats.settings.config import read_config
from kneecli.formats.settings.difference import SettingChanged
from kneecli.formats.settings.edit import with_setting

KEY = "disabled_packs"


@dataclass(frozen=True, slots=True)
class Switched:
    """What was changed in the settings, which may be nothing, and what there is to say of it."""

    message: str
    changes: tuple[SettingChanged, ...] = ()


def switched_on(ctx: Context, name: str) -> Switched:
    """Brings a disabled pack back. Raises WrongUsage for a name that nobody knows, FileFault and CouldNot."""
    off = ctx.settings.disabled_packs
    if name in off:
        changes = _keep(ctx, lambda kept: tuple(each for each in kept if each != name))
        return Switched(f"Enabled: {name}.", changes)
    if name not in (known := _known(ctx)):
        raise unknown_pack(name, known)
    also = f" Disabled are: {', '.join(off)}." if off else ""
    return Switched(f"{name} was not disabled.{also}")


def switched_off(ctx: Context, name: str) -> Switched:
    """Leaves a pack out everywhere. Raises WrongUsage for a name that nobody knows, FileFault and CouldNot."""
    if name in ctx.settings.disabled_packs:
        return Switched(f"{name} is disabled already.")
    key = name if name in _plugins() else _key(ctx, name)
    changes = _keep(ctx, lambda kept: (*kept, *({key} - set(kept))))
    as_what = f", as {key}, the name of its plugin" if key != name else ""
    return Switched(f"Disabled: {name}{as_what}. `kneecli packs enable {key}` brings it back.", changes)


def _plugins() -> frozenset[str]:
    """The names of plugins and of their packages, found without importing any of them."""
    from kneecli.plugins.discovery import installed_plugins

    found = installed_plugins()
    return frozenset({each.name for each in found} | {each.origin.distribution for each in found} - {"kneecli"})


def _key(ctx: Context, name: str) -> str:
    """What to write for this pack: its plugin's name when it brings nothing else, so that it is not even imported."""
    packs = {pack.pack.name: pack for pack in ctx.packs.loaded.packs}
    if name not in packs:
        if name in {each.name for each in ctx.packs.loaded.broken}:
            return name
        raise unknown_pack(name, _known(ctx))
    plugin = packs[name].origin.entry_point
    beside = [pack.pack.name for pack in packs.values() if plugin and _comes_with(pack, packs[name])]
    if not plugin or len(beside) > 1:
        if plugin:
            ctx.note(f"kneecli: {plugin} brings {' and '.join(sorted(beside))}, and is still loaded.")
        return name
    return plugin


def _comes_with(one: LoadedPack, other: LoadedPack) -> bool:
    return (one.origin.distribution, one.origin.entry_point) == (other.origin.distribution, other.origin.entry_point)


def _known(ctx: Context) -> frozenset[str]:
    """All names that a pack may be switched by."""
    loaded = ctx.packs.loaded
    return _plugins() | {pack.pack.name for pack in loaded.packs} | {each.name for each in loaded.broken}


def unknown_pack(name: str, known: Iterable[str]) -> WrongUsage:
    """What to raise for a pack that nobody knows: it names the nearest of those that there are."""
    cure = nearest(name, sorted(known)) or "`kneecli packs list` shows all."
    return WrongUsage(Problem(f"there is no pack {name!r}", cure, "pack"))


def _keep(ctx: Context, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> tuple[SettingChanged, ...]:
    """Changes the list in the settings file; what else is in it stays as it is."""

    def changed(text: str) -> str:
        return with_setting(text, KEY, change(read_config(text, KEY).disabled_packs))

    return changed_settings(ctx, changed)
