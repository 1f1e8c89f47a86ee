"""What makes of a printed plan a guided session: its policy, its data, and nothing that is not the page's own."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

from kneecli.domain.words import advice
from kneecli.formats.plan.markdown.writer import write_markdown
from kneecli.formats.plan.page import guided as guided_page
from kneecli.formats.plan.page.guided import Guiding, PageItem, PageStep
from kneecli.formats.plan.page.html import is_handout, write_html
from support.builders import fixed_session, item, session

FOLDER = Path(guided_page.__file__).parent
SCRIPT = "".join((FOLDER / name).read_text(encoding="utf-8") for name in guided_page.SCRIPTS)
STYLE = (FOLDER / guided_page.STYLE).read_text(encoding="utf-8")
STEPS = (PageStep("ready", 0, "both", 0), PageStep("set", 40, "both", 1))
PLAN = fixed_session()
GUIDING = Guiding(tuple(PageItem(STEPS, 4) for _ in PLAN.items), "left", 5, SCRIPT, STYLE)
PAGE = write_html(PLAN, {}, "left", GUIDING)

ADDED = re.compile(
    r'<p class="begin".*?</p>\n|<main id="session".*</script>\n|<style>:root\{--go.*?</style>\n|; script-src[^"]*',
    re.DOTALL,
)


def _data(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="session-data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    data: dict[str, Any] = json.loads(found[1])
    return data


def test_the_page_to_print_is_as_it_was() -> None:
    """Without what is added for the session it is the page without it, to the byte."""
    assert ADDED.sub("", PAGE) == write_html(PLAN, {}, "left")
    assert is_handout(PAGE)


def test_the_policy_lets_this_script_run_and_nothing_else() -> None:
    """By its hash; nothing is fetched, no form is sent, and no handler stands in a tag."""
    (script,) = re.findall(r'<script type="module">(.*?)</script>', PAGE, re.DOTALL)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', PAGE)
    assert policy is not None
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert policy[1].split("; ") == [
        "default-src 'none'",
        "style-src 'unsafe-inline'",
        "img-src data:",
        f"script-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert not re.search(r"<[a-z][^>]*\son\w+=", PAGE)
    assert not re.search(r"https?:|@import|url\(", SCRIPT + STYLE)


def test_the_script_writes_text_and_never_markup() -> None:
    """Texts of packs go through it."""
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|import\(|fetch\(", SCRIPT)
    assert not {"</script", "<!--", "\r"} & set(re.findall(r"</script|<!--|\r", SCRIPT, re.IGNORECASE))


def test_no_text_ends_the_data() -> None:
    """Whatever a pack calls its exercise."""
    hostile = "</script><script>alert(1)</script><!-- & \u2028 \U0001f9b5"
    plan = session(item(name=hostile, cues=(hostile,), why=hostile))
    page = write_html(plan, {}, "left", Guiding((PageItem(STEPS, 4),), "left", 5, "", ""))
    assert page.count("<script") == page.count("</script>") == 2
    (shown,) = _data(page)["items"]
    assert (shown["name"], shown["cues"]) == (hostile, [hostile])


def test_the_page_carries_its_plan() -> None:
    """As Markdown that is read back, with the stop signs and the limit of pain."""
    data = _data(PAGE)
    assert data["markdown"] == write_markdown(PLAN)
    assert (data["id"], data["stop_pain"]) == (PLAN.id, 5)
    assert data["words"]["stop_at"] == list(advice.STOP_AT)


def test_a_box_is_found_for_each_item() -> None:
    """The script counts the lines that begin so; no other line of a plan does."""
    lines = write_markdown(PLAN).splitlines()
    assert sum(line.startswith("- [ ] **") for line in lines) == len(PLAN.items)
