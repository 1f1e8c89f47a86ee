"""`kneecli remind`: a line or nothing, and a code that a script can go by."""

from pathlib import Path

from support.cli import kneecli
from support.home import lived
from support.journal import did


def test_a_line_when_something_is_due(tmp_path: Path) -> None:
    """One line on stdout with code 0; the code is 4 and nothing is said when nothing is due."""
    ran = kneecli("remind", home=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, "Due today: a session (`kneecli plan`).\n", "")
    lived(tmp_path, did(0, plan="p"))
    ran = kneecli("remind", home=tmp_path)
    assert (ran.code, ran.out, ran.err) == (4, "", "")


def test_the_code_is_that_of_the_json(tmp_path: Path) -> None:
    """With `--json` there is always a document, and the same code."""
    lived(tmp_path, did(0, plan="p"))
    ran = kneecli("remind", "--json", home=tmp_path)
    assert (ran.code, ran.data["due"], ran.data["text"]) == (4, [], None)
    ran = kneecli("remind", "--json", "--date", "tomorrow", home=tmp_path)
    assert (ran.code, ran.data["due"]) == (0, ["morning-pain", "check-in"])
