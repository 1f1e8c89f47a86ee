"""Changes of a plan's CSV and TOML that leave its meaning, and such as may spoil it: what spreadsheets and editors do.

Each is `(text, chance) -> text`. Whatever comes of it has to say the same as before, or be refused.
"""

import csv
import io
import random
import re
from collections.abc import Callable, Mapping

import tomli
import tomli_w

Change = Callable[[str, random.Random], str]
Rows = list[list[str]]


def _of_rows(change: Callable[[Rows, random.Random], None]) -> Change:
    """A change of the table's cells, written with commas again."""

    def changed(text: str, chance: random.Random) -> str:
        rows = list(csv.reader(io.StringIO(text)))
        change(rows, chance)
        return _written(rows, ",", "\n", quoted=False)

    return changed


def _written(rows: Rows, delimiter: str, line_end: str, *, quoted: bool) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=csv.QUOTE_ALL if quoted else 0).writerows(
        rows
    )
    return out.getvalue()


def _as_another_program_saves(text: str, chance: random.Random) -> str:
    delimiter = chance.choice((",", ";", "\t"))
    rows = list(csv.reader(io.StringIO(text)))
    quoted = chance.choice((False, True))
    new = _written(rows, delimiter, chance.choice(("\n", "\r\n")), quoted=quoted)
    head = chance.choice(("", "", f"sep={delimiter}\n"))
    return chance.choice(("", "\ufeff")) + head + new


def _cells(pattern: str, new: Callable[[str, random.Random], str], *columns: str) -> Change:
    """Changes the cells of these columns, or of all but what people write, that look like this."""

    def change(rows: Rows, chance: random.Random) -> None:
        wanted = columns or tuple(name for name in rows[0] if name not in ("done", "remark"))
        share = chance.choice((1.0, 0.5, 0.1))
        for row in rows[1:]:
            for at, name in enumerate(rows[0][: len(row)]):
                if name in wanted and re.fullmatch(pattern, row[at]) and chance.random() < share:
                    row[at] = new(row[at], chance)

    return _of_rows(change)


def _columns_moved(rows: Rows, chance: random.Random) -> None:
    order = list(range(max(map(len, rows))))
    chance.shuffle(order)
    rows[:] = [[row[at] if at < len(row) else "" for at in order] for row in rows]


def _column_gone(rows: Rows, chance: random.Random) -> None:
    names = [at for at, name in enumerate(rows[0]) if name not in ("done", "remark")]
    at = chance.choice(names)
    rows[:] = [row[:at] + row[at + 1 :] for row in rows]


def _column_more(rows: Rows, chance: random.Random) -> None:
    at, head = chance.randint(0, len(rows[0])), chance.choice(("", "my notes", "Column1"))
    rows[:] = [[*row[:at], "" if number else head, *row[at:]] for number, row in enumerate(rows)]


def _rows_moved(rows: Rows, chance: random.Random) -> None:
    body = rows[1:]
    chance.shuffle(body)
    rows[1:] = body


def _row_twice(rows: Rows, chance: random.Random) -> None:
    rows.insert(chance.randint(1, len(rows)), list(chance.choice(rows[1:])))


def _blank_rows(rows: Rows, chance: random.Random) -> None:
    rows.insert(chance.randint(1, len(rows)), chance.choice(([], [""] * len(rows[0]), [" "])))


def _date(text: str, chance: random.Random) -> str:
    year, month, day = text.split("-")
    forms = (f"{day}.{month}.{year}", f"{day}/{month}/{year}", f"{month}/{day}/{year[2:]}", f"{day}-Nov-{year[2:]}")
    return chance.choice((*forms, "46348", "22 novembre 2026"))


def _number(text: str, chance: random.Random) -> str:
    comma = text.replace(".", ",")
    return chance.choice((comma, f"{text}.0", f"{comma},0", f" {text} ", f"'{text}", f"{text}E+00", f"0{text}", "####"))


CSV_CHANGES: Mapping[str, Change] = {
    "saved by another program": _as_another_program_saves,
    "true in another word": _cells("yes", lambda _, chance: chance.choice(("TRUE", "WAHR", "VRAI", "1", "x")), "done"),
    "dates": _cells(r"\d{4}-\d\d-\d\d", _date),
    "numbers": _cells(r"\d+(\.\d+)?", _number),
    "cells": _cells(r".+", lambda _, chance: chance.choice(("#REF!", "", "#NAME?", "=1+1", "TRUE"))),
    "capitals": _cells(r"[a-z-]+", lambda text, _: text.capitalize()),
    "columns moved": _of_rows(_columns_moved),
    "a column gone": _of_rows(_column_gone),
    "a column more": _of_rows(_column_more),
    "rows moved": _of_rows(_rows_moved),
    "a row twice": _of_rows(_row_twice),
    "blank rows": _of_rows(_blank_rows),
    "spaces": lambda text, chance: re.sub(",", lambda _: ", " if chance.random() < 0.05 else ",", text),
    "a line break gone": lambda text, chance: _without_one(text, "\n", chance),
    "a quote gone": lambda text, chance: _without_one(text, '"', chance),
    "a comma gone": lambda text, chance: _without_one(text, ",", chance),
}


def _without_one(text: str, sign: str, chance: random.Random) -> str:
    places = [match.start() for match in re.finditer(sign, text)]
    at = chance.choice(places) if places else 0
    return text[:at] + text[at + 1 :]


def _each_line(pattern: str, new: Callable[["re.Match[str]", random.Random], str]) -> Change:
    def change(text: str, chance: random.Random) -> str:
        share = chance.choice((1.0, 0.5, 0.1))
        return re.sub(pattern, lambda match: new(match, chance) if chance.random() < share else match[0], text)

    return change


def _keys_moved(text: str, chance: random.Random) -> str:
    """The keys of one item in another order; a list keeps its lines together."""
    head, *items = text.split("[[items]]\n")
    if not items:
        return text
    at = chance.randrange(len(items))
    keys = re.findall(r"(?ms)^\w+\s*=\s*(?:\[\n.*?^\]|[^\n]*)\n", items[at])
    chance.shuffle(keys)
    items[at] = "".join(keys) + "\n"
    return "[[items]]\n".join([head, *items])


def _items_moved(text: str, chance: random.Random) -> str:
    head, *items = text.split("[[items]]\n")
    chance.shuffle(items)
    return "[[items]]\n".join([head, *(item.rstrip("\n") + "\n\n" for item in items)])


def _written_anew(text: str, _: random.Random) -> str:
    try:
        return tomli_w.dumps(tomli.loads(text))
    except tomli.TOMLDecodeError:
        return text


def _line_gone(text: str, chance: random.Random) -> str:
    """A line that is no figure: who changes a figure of a plan means it."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    is_a_figure = re.match("(done|remark|sets|reps|hold_s|minutes|rest_s|load_kg|step_cm|seat_cm|band) =", lines[at])
    return text if is_a_figure else "\n".join(lines[:at] + lines[at + 1 :])


TOML_CHANGES: Mapping[str, Change] = {
    "line ends": lambda text, _: text.replace("\n", "\r\n"),
    "mark": lambda text, _: "\ufeff" + text,
    "comments": _each_line(r"(?m)(?<=[\w\"])$", lambda _, chance: chance.choice(("  # mine", " # done = false"))),
    "spaces": _each_line(r"(?m)^(\w+) = ", lambda match, chance: match[1] + chance.choice(("=", "  =  ", "\t= "))),
    "single quotes": _each_line(r'(?m)= "([^"\'\\\n]*)"', lambda match, _: f"= '{match[1]}'"),
    "no quotes": _each_line(r'(?m)= "([^"\'\\\n]*)"', lambda match, _: f"= {match[1]}"),
    "curled quotes": _each_line(r'"', lambda *_: "\u201c"),
    "numbers": _each_line(r"= (\d+)(?=\n)", lambda match, chance: "= " + _toml_number(match[1], chance)),
    "true in another word": _each_line(r"= true", lambda _, chance: chance.choice(("= True", '= "true"', "= 1"))),
    "keys moved": _keys_moved,
    "items moved": _items_moved,
    "written anew": _written_anew,
    "a line gone": _line_gone,
    "a line break gone": lambda text, chance: _without_one(text, "\n", chance),
    "a bracket gone": lambda text, chance: _without_one(text, r"[\[\]]", chance),
    "blank lines": _each_line(r"\n", lambda _, chance: chance.choice(("\n\n", "\n \n"))),
    "indented": _each_line(r"(?m)^(?=\w)", lambda _, chance: chance.choice(("  ", "\t"))),
}


def _toml_number(text: str, chance: random.Random) -> str:
    return chance.choice((f"+{text}", f"{text}.0", f'"{text}"', f"{text}e0", f"0x{int(text):x}", f"0{text}"))


def touched(changes: Mapping[str, Change], text: str, chance: random.Random) -> tuple[str, tuple[str, ...]]:
    """The text after one to three of these changes, and their names."""
    names = tuple(chance.choices(list(changes), k=chance.choice((1, 1, 1, 2, 3))))
    for name in names:
        text = changes[name](text, chance)
    return text, names
