"""A plan's table that LibreOffice, run for real without a window, has opened and saved as CSV."""

import csv
import io
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from kneecli.domain.problem import FileFault
from kneecli.domain.value import replace
from kneecli.formats.plan.filled import FilledPlan
from kneecli.formats.plan.plan_formats import CSV
from kneecli.store.plans import read_plan_file
from support.builders import fixed_session

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not here"),
]

LANGUAGES = (
    *("bg-BG", "ca-ES", "cs-CZ", "da-DK", "de-DE", "el-GR", "en-GB", "en-US", "es-ES", "et-EE", "fi-FI", "fr-FR"),
    *("he-IL", "hr-HR", "hu-HU", "it-IT", "ja-JP", "ko-KR", "lt-LT", "lv-LV", "nb-NO", "nl-NL", "pl-PL", "pt-BR"),
    *("ro-RO", "ru-RU", "sk-SK", "sl-SI", "sv-SE", "tr-TR", "uk-UA", "zh-CN"),
)
REFUSED = ("ar-EG", "th-TH")
"""Their years, and the figures of the first, are others."""

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        *(("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("number", "datastyle")),
    )
)
STYLES = """\
<number:date-style style:name="D" number:automatic-order="true" number:format-source="language" {place}>
<number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/>
<number:text>.</number:text><number:year number:style="long"/></number:date-style>
<number:boolean-style style:name="B" {place}><number:boolean/></number:boolean-style>
<number:number-style style:name="N" {place}><number:number number:decimal-places="2"
 number:min-decimal-places="2" number:min-integer-digits="1"/></number:number-style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="D"/>
<style:style style:name="boolean" style:family="table-cell" style:data-style-name="B"/>
<style:style style:name="float" style:family="table-cell" style:data-style-name="N"/>"""


@pytest.fixture(scope="module")
def filled() -> list[list[str]]:
    """The rows of a plan that someone has ticked, with notes."""
    rows = list(csv.reader(io.StringIO(CSV.write(fixed_session()), newline="")))
    done, remark = rows[0].index("done"), rows[0].index("remark")
    for row, said in zip(rows[1:], ("pain 1", "note: müde, \u201eund wie\u201c", "10/8 reps", ""), strict=True):
        row[done], row[remark] = "TRUE" if said else "FALSE", said
    return rows


def text_of(rows: list[list[str]]) -> str:
    """The table of these rows."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    return stream.getvalue()


def saved(folder: Path, files: Sequence[Path], export: str, read_as: str = "") -> Path:
    """The folder with what LibreOffice makes of these files, with these options of its filters for CSV."""
    home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = folder / "out"
    command = ["soffice", home, "--headless", *([f"--infilter={read_as}"] if read_as else [])]
    command += ["--convert-to", f"csv:Text - txt - csv (StarCalc):{export}", "--outdir", str(out), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return out


def same(found: FilledPlan, rows: list[list[str]]) -> None:
    """The plan says what it said."""
    before = CSV.read(text_of(rows), "before.csv")
    assert found.session == before.session == replace(fixed_session(), left_out=())
    assert [(each.done, each.remark) for each in found.marks] == [(each.done, each.remark) for each in before.marks]


@pytest.mark.parametrize(
    ("read_as", "export"),
    [
        ("CSV:44,34,76,1", "44,34,76"),
        ("CSV:44,34,76,1,,1033,false,true", "9,34,76"),
        ("CSV:44,34,76,1,,1031,true", "59,34,76,1,,1031,false,true"),
        ("CSV:44,34,76,1,,1031,false,true", "59,34,76,1,,0,true,true"),
        ("CSV:44,34,76,1", "9,34,65535"),
    ],
)
def test_a_table_that_was_opened_and_saved(export: str, read_as: str, filled: list[list[str]], tmp_path: Path) -> None:
    """With commas, semicolons or tabs, in UTF-8 or UTF-16, with all texts quoted, as shown or not."""
    file = tmp_path / "today.csv"
    file.write_text(text_of(filled), encoding="utf-8")
    out = saved(tmp_path, [file], export, read_as)
    (made,) = out.iterdir()
    same(read_plan_file(made), filled)


def test_in_windows_1252(filled: list[list[str]], tmp_path: Path) -> None:
    """What has the letters of the west alone is read; quotation marks that other encodings have as letters are not."""
    file = tmp_path / "today.csv"
    file.write_text(text_of(filled), encoding="utf-8")
    with pytest.raises(FileFault, match="not UTF-8"):
        read_plan_file(saved(tmp_path, [file], "59,34,1", "CSV:44,34,76,1") / "today.csv")
    plain = [[cell.replace("\u201e", "").replace("\u201c", "") for cell in row] for row in filled]
    file.write_text(text_of(plain), encoding="utf-8")
    same(read_plan_file(saved(tmp_path, [file], "59,34,1", "CSV:44,34,76,1") / "today.csv"), plain)


@pytest.fixture(scope="module")
def by_language(filled: list[list[str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The table as each language saves it, with cells that are dates, booleans and numbers."""
    folder = tmp_path_factory.mktemp("languages")
    files = []
    for language in (*LANGUAGES, *REFUSED):
        files.append(folder / f"{language}.fods")
        files[-1].write_text(flat(filled, language), encoding="utf-8")
    return saved(folder, files, "59,34,76,1,,0,false,true")


def flat(rows: list[list[str]], language: str) -> str:
    """The table as a flat OpenDocument file, its dates, booleans and weights formatted for this language."""
    name, _, country = language.partition("-")
    styles = STYLES.format(place=f'number:language="{name}" number:country="{country}"')
    head, body = rows[0], []
    for row in rows:
        cells = "".join(_cell(column if row is not head else "", text) for column, text in zip(head, row, strict=True))
        body.append(f"<table:table-row>{cells}</table:table-row>")
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {SPACES} office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>{styles}'
        f'</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="plan">{"".join(body)}'
        "</table:table></office:spreadsheet></office:body></office:document>"
    )


def _cell(column: str, text: str) -> str:
    kinds = {"plan_date": "date", "done": "boolean", "load_kg": "float"}
    if not text:
        return "<table:table-cell/>"
    if kind := kinds.get(column):
        name, value = {"date": "date-value", "boolean": "boolean-value", "float": "value"}[kind], text.lower()
        return f'<table:table-cell table:style-name="{kind}" office:value-type="{kind}" office:{name}="{value}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in text.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_in_a_language(language: str, by_language: Path, filled: list[list[str]]) -> None:
    """Its dates, its TRUE and FALSE, its decimal point or comma."""
    same(read_plan_file(by_language / f"{language}.csv"), filled)


@pytest.mark.parametrize("language", REFUSED)
def test_a_table_with_other_years_is_refused(language: str, by_language: Path) -> None:
    """With the line, and nothing is read wrongly."""
    with pytest.raises(FileFault, match=rf"{language}\.csv:2: `plan_date` is"):
        read_plan_file(by_language / f"{language}.csv")
