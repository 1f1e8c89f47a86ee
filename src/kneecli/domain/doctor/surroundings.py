"""What to make of what kneecli runs in: versions, terminal, locale, clock, completion."""

import datetime
from collections.abc import Iterator, Sequence

from kneecli.domain.doctor.check import Check
from kneecli.domain.doctor.facts import Clock, CompletionScript, Locale, Terminal, Versions
from kneecli.domain.doctor.versions import serves

EARLIEST = datetime.date(2024, 1, 1)
"""No clock that is right can say an earlier day to this version."""


def of_versions(versions: Versions) -> Iterator[Check]:
    """Every package that is needed has to be there, in a version that kneecli was tried with."""
    yield Check(
        "versions",
        "fine",
        f"kneecli {versions.kneecli} with Python {versions.python} on {versions.system}, "
        f"installed with {versions.installer}",
    )
    there = [f"{each.name} {each.version}" for each in versions.dependencies if each.version is not None]
    if there:
        yield Check("versions", "fine", ", ".join(there))
    for each in versions.dependencies:
        if each.version is None:
            yield Check("versions", "fault", f"the package {each.name} is missing", "Install kneecli again.")
        elif not serves(each.version, each.wanted):
            what = f"{each.name} {each.version} is none of the versions that kneecli was tried with: {each.wanted}"
            yield Check("versions", "remark", what, "Install kneecli again, or in an environment of its own.")


def of_terminal(terminal: Terminal) -> Iterator[Check]:
    """Without a terminal nothing is asked and nothing drawn."""
    streams = {"stdin": terminal.stdin, "stdout": terminal.stdout, "stderr": terminal.stderr}
    if not terminal.stdout:
        on = " and ".join(name for name, is_one in streams.items() if is_one)
        what = f"stdout is no terminal{f', {on} is one' if on else ''}: answers are documents, and nothing is asked"
        yield Check("terminal", "fine", what)
        return
    what = f"{terminal.columns} columns, {terminal.lines} lines, {'with' if terminal.colour else 'without'} colour"
    yield Check("terminal", "fine", f"{what}, TERM={terminal.term or 'not set'}, {terminal.encoding}")
    if terminal.columns < 40:
        yield Check("terminal", "remark", "the terminal is narrow", "From 80 columns on it looks as it is meant.")
    if not terminal.unicode:
        what = f"{terminal.encoding} has no pictures and not every letter; ? stands in their place"
        yield Check("terminal", "remark", what, "Take a locale with UTF-8, such as LANG=C.UTF-8.")


def of_locale(locale: Locale) -> Iterator[Check]:
    """File names in other than UTF-8 can't hold every letter."""
    yield Check("locale", "fine", f"{locale.name or 'no locale is set'}, {locale.encoding}")
    if locale.file_names.lower().replace("-", "") != "utf8":
        what = f"names of files are in {locale.file_names}"
        yield Check("locale", "remark", what, "Take a locale with UTF-8, such as LANG=C.UTF-8.")


def of_clock(clock: Clock) -> Iterator[Check]:
    """Entries are dated by the clock."""
    hours, minutes = divmod(abs(clock.offset_min), 60)
    distance = f"UTC{'-' if clock.offset_min < 0 else '+'}{hours:02}:{minutes:02}"
    yield Check("clock", "fine", f"{clock.now:%Y-%m-%d %H:%M} {clock.zone} ({distance})")
    if clock.now.date() < EARLIEST:
        yield Check("clock", "remark", "the clock is years behind", "Set it: all that you log is dated by it.")
    if clock.unknown_zone:
        cure = "Write TZ as in TZ=Europe/Berlin: without a zone the day may begin at another hour."
        yield Check("clock", "remark", f"TZ={clock.unknown_zone} is no time zone", cure)


def of_completion(scripts: Sequence[CompletionScript], shell: str) -> Iterator[Check]:
    """An old script offers what is no longer there, and not what is new."""
    for script in scripts:
        if script.state == "old":
            cure = f"`kneecli completion {script.shell} --install` puts the new one there."
            what = f"the completion script of {script.shell} in {script.file} is not that of this version"
            yield Check("completion", "remark", what, cure)
        elif script.state == "fresh":
            yield Check("completion", "fine", f"{script.shell}: {script.file}")
    if all(script.state == "none" for script in scripts):
        names = [script.shell for script in scripts]
        cure = f"`kneecli completion {shell if shell in names else 'SHELL'} --install` has the Tab key complete words."
        yield Check("completion", "fine", "not installed for any shell", cure)
