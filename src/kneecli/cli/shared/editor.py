"""Texts in the person's editor: a draft is edited until it has no faults, the settings for one."""

import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from kneecli.app.context import Context
from kneecli.cli.shared.asking.yes_or_no import says_yes
from kneecli.cli.shared.talk import Talk
from kneecli.domain.problem import CouldNot, FileFault, Problem
from kneecli.formats.settings.config import read_config
from kneecli.formats.settings.template import config_template
from kneecli.store.files import read_text
from kneecli.store.settings import change_settings

USUAL_EDITORS = ("nano", "vi", "vim", "emacs", "notepad.exe")


def edit_settings(ctx: Context, talk: Talk) -> None:
    """Has the settings edited until they have no faults, or the person gives up. Raises FileFault or CouldNot."""
    file = ctx.places.config_file
    before = read_text(file)
    start = config_template({}) if before is None else before
    cure = "Say which one in EDITOR, or use `kneecli config set KEY VALUE`."
    text = edited(talk, start, str(file), lambda text: read_config(text, str(file)), cure)
    if text == start:
        talk.confirm("Nothing was changed.")
        return
    change_settings(file, lambda now: _unless_changed(now, before or "", text, file))
    talk.confirm(f"Saved in {file}.")


def edited(talk: Talk, start: str, name: str, check: Callable[[str], object], without_editor: str) -> str:
    """The text after the person has edited it. `check` raises FileFault for one with faults; then they may mend it.

    `without_editor` is the cure where there is no editor. Raises FileFault or CouldNot.
    """
    editor = _editor(talk, name, without_editor)
    descriptor, path = tempfile.mkstemp(prefix="kneecli-", suffix=".toml")  # private: it tells of the person
    os.close(descriptor)
    draft = Path(path)
    try:
        return _edited(talk, editor, draft, start, check)
    finally:
        draft.unlink(missing_ok=True)


def _edited(talk: Talk, editor: list[str], draft: Path, start: str, check: Callable[[str], object]) -> str:
    """The text after editing, without faults. Raises FileFault when the person leaves faults in it."""
    draft.write_text(start, encoding="utf-8")
    while True:
        _run(editor, draft)
        text = read_text(draft) or ""
        try:
            check(text)
        except FileFault as faults:
            if text == start or not talk.may_ask or not _wants_to_mend(talk, faults):
                raise
        else:
            return text


def _run(editor: list[str], draft: Path) -> None:
    try:
        code = subprocess.run([*editor, str(draft)], check=False).returncode
    except OSError as error:
        what = f"can't start the editor: {error.strerror}"
        raise CouldNot(Problem(what, "Say which one in EDITOR, such as EDITOR=nano.", editor[0])) from None
    if code:
        raise CouldNot(Problem(f"the editor ended with {code}", "Nothing was changed.", editor[0]))


def _editor(talk: Talk, name: str, cure: str) -> list[str]:
    """The command that starts the person's editor. Raises CouldNot when there is none, or nobody to use it."""
    for variable in ("VISUAL", "EDITOR"):
        if command := os.environ.get(variable, "").strip():
            try:
                return shlex.split(command)
            except ValueError:
                raise CouldNot(Problem("a quotation mark is missing in it", "Mend it.", variable)) from None
    usual = next((editor for editor in USUAL_EDITORS if shutil.which(editor)), None)
    if usual is None or not talk.may_ask:
        raise CouldNot(Problem("there is no editor to open", cure, name))
    return [usual]


def _wants_to_mend(talk: Talk, faults: FileFault) -> bool:
    """Shows the faults, and asks whether to edit again."""
    for problem in faults.problems:
        talk.note(f"kneecli: {problem}")
    return says_yes("Edit again?", usually=True)


def _unless_changed(now: str, before: str, text: str, file: Path) -> str:
    """The new text, unless the file was changed by something else meanwhile. Raises CouldNot."""
    if now != before:
        cure = "Run `kneecli config edit` again; nothing was changed."
        raise CouldNot(Problem("the settings were changed elsewhere meanwhile", cure, str(file)))
    return text
