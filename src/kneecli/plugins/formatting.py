"""A pack's plan format, guarded: whatever its functions raise becomes an error in plain words."""

import json
from collections.abc import Mapping
from typing import Any

from kneecli.domain.problem import CouldNot, Problem, printable
from kneecli.domain.value import replace
from kneecli.formats.plan.plan_format import PlanFormat
from kneecli.plugins.guard import PackFailed, guarded


def guarded_format(format: PlanFormat) -> PlanFormat:
    """The format with guarded functions, which raise CouldNot for any error of the pack; `read` also ValueError."""
    read = None if format.read is None else lambda text: _read(format, text)
    return replace(format, write=lambda plan: _write(format, plan), read=read)


def _write(format: PlanFormat, plan: Mapping[str, Any]) -> str:
    try:
        with guarded(format.pack):
            text: object = format.write(plan)
    except PackFailed as failure:
        raise _failed(format, f"`write` {failure}") from None
    if not isinstance(text, str):
        raise _failed(format, "`write` returned something that is not a text")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise _failed(format, "`write` returned a text that UTF-8 has no bytes for") from None
    return text


def _read(format: PlanFormat, text: str) -> dict[str, Any]:
    assert format.read is not None
    refusal = ""
    data: object = None
    try:
        with guarded(format.pack):
            try:
                data = format.read(text)
            except ValueError as error:
                refusal = printable(" ".join(str(error).split()))[:400] or "no reason is given"
    except PackFailed as failure:
        raise _failed(format, f"`read` {failure}") from None
    if refusal:
        raise ValueError(refusal)
    return _plain(format, data)


def _plain(format: PlanFormat, data: object) -> dict[str, Any]:
    """The data as dicts, lists, texts and numbers, and nothing else."""
    try:
        with guarded(format.pack):
            plain: object = json.loads(json.dumps(data))
    except PackFailed as failure:
        raise _failed(format, f"`read` returned something that is no plain data: it {failure}") from None
    if not isinstance(plain, dict):
        raise _failed(format, "`read` returned something that is not a plan's data")
    return plain


def _failed(format: PlanFormat, what: str) -> CouldNot:
    words = printable(f"the format {format.name} of {format.pack}: its {what}")
    return CouldNot(Problem(words, f"Take another format; `kneecli packs show {format.pack}` says whose it is."))
