"""`kneecli init`: the first settings, with eight questions at most, all of which may be skipped."""

from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer

from kneecli.app.context import Context
from kneecli.app.settings_change import changed_settings
from kneecli.cli.shared.ask_knee import USUAL_QUESTION, usual_level
from kneecli.cli.shared.options import AsJson, DryRun
from kneecli.cli.shared.settings_answer import answer_change
from kneecli.cli.shared.talk import given, wrapped
from kneecli.domain.knee.pain import MOST_USUAL_PAIN
from kneecli.domain.nearest import nearest
from kneecli.domain.problem import CouldNot, Problem, WrongUsage
from kneecli.domain.vocabulary import CAUTIONS, EQUIPMENT, HOUSEHOLD
from kneecli.formats.settings.as_written import settings_in_force
from kneecli.formats.settings.config import checked
from kneecli.formats.settings.edit import toml_value, with_setting
from kneecli.formats.settings.keys import BY_NAME
from kneecli.formats.settings.template import config_template
from kneecli.store.files import read_text

EXAMPLES = """Examples:

  kneecli init               asks; Enter leaves what is in brackets

  kneecli init --defaults    asks nothing

  kneecli init --minutes 25 --no-floor --owns band
"""

QUESTIONS = (
    ("minutes", "How many minutes may a session take?"),
    ("floor", "Do you get down to the floor, and up again?"),
    ("start", "Begin at each exercise's usual form, or gentle?"),
    ("owns", "What do you have, besides what most homes have?"),
    ("cautions", "Is there anything to be careful with?"),
    ("usual_pain", USUAL_QUESTION),
    ("knee", "Which knee is the sore one: left, right or both?"),
    ("step_heights_cm", "How high is the step that you can use, such as your stair's?"),
)
"""The settings that are asked for."""

SHOWN = {"owns": [each for each in EQUIPMENT if each not in HOUSEHOLD], "cautions": CAUTIONS}
"""The words that are shown with a question."""


def add_to(app: typer.Typer) -> None:
    """Adds the command."""
    app.command(epilog=EXAMPLES)(init)


def init(
    context: typer.Context,
    minutes: Annotated[
        int | None, typer.Option("--minutes", "-m", metavar="N", help="How long a session may be: 5 to 180.")
    ] = None,
    floor: Annotated[bool | None, typer.Option("--floor/--no-floor", help="Whether you get down to it.")] = None,
    start: Annotated[str | None, typer.Option(metavar="WORD", help="usual or gentle.")] = None,
    owns: Annotated[list[str] | None, typer.Option(metavar="NAME", help="I have this; may be repeated.")] = None,
    cautions: Annotated[
        list[str] | None, typer.Option("--caution", metavar="NAME", help="I must avoid this; may be repeated.")
    ] = None,
    units: Annotated[str | None, typer.Option(metavar="WORD", help="metric or imperial.")] = None,
    knee: Annotated[str | None, typer.Option(metavar="SIDE", help="Your sore knee: left, right or both.")] = None,
    usual_pain: Annotated[
        int | None, typer.Option(metavar="N", help="Your knee's pain on an ordinary day: 0 to 5.")
    ] = None,
    age: Annotated[int | None, typer.Option(metavar="N", help="Your age: 18 to 120.")] = None,
    defaults: Annotated[bool, typer.Option("--defaults", help="Ask nothing.")] = False,
    as_json: AsJson = False,
    dry_run: DryRun = False,
) -> None:
    """Write your settings: eight questions, each with a default.

    What is said by options is not asked for. Settings that are there already are never thrown away.
    """
    ctx, talk = given(context, as_json=as_json, dry_run=dry_run)
    options = {
        "minutes": minutes,
        "floor": floor,
        "start": start,
        "units": units,
        "usual_pain": usual_pain,
        "knee": knee,
        "age": age,
    }
    said: dict[str, Any] = {name: value for name, value in options.items() if value is not None}
    said |= {name: BY_NAME[name].said(value) for name, value in (("owns", owns), ("cautions", cautions)) if value}
    checked(said, lambda name: f"--{'caution' if name == 'cautions' else name.replace('_', '-')}")
    asks = talk.may_ask and not defaults and not said
    _refuse_silent_change(ctx, asks=asks)
    if asks:
        try:
            said = _asked(ctx)
        except EOFError:
            print("\nStopped here; nothing was written.")
            return
    elif not said and not defaults:
        cure = "Say it with options, such as --minutes 20, or take the defaults with --defaults."
        raise WrongUsage(Problem("there is nobody to ask", cure, "init"))
    changes = changed_settings(ctx, _changed(said))
    lines = [f"{each.key} = {toml_value(each.after)}" for each in changes] if dry_run else []
    saved = f"Saved in {ctx.places.config_file}. `kneecli plan` makes your first session."
    answer_change(ctx, talk, changes, *lines, saved)


def _refuse_silent_change(ctx: Context, *, asks: bool) -> None:
    """Raises CouldNot for settings that are there, unless each change is asked for."""
    if asks or not read_text(ctx.places.config_file):
        return
    cure = "`kneecli config set KEY VALUE` changes one of them, `kneecli config edit` all."
    raise CouldNot(Problem("there are settings already; they were left as they are", cure, str(ctx.places.config_file)))


def _changed(said: Mapping[str, Any]) -> Callable[[str], str]:
    """The change of the file's text: a new one has every key explained, one that is there only has these keys set."""

    def change(text: str) -> str:
        if not text.strip():
            return config_template(said)
        for key, value in said.items():
            text = with_setting(text, key, value)
        return text

    return change


def _asked(ctx: Context) -> dict[str, Any]:
    """The answers by key, without those that leave everything as it is. Raises FileFault for a file with faults."""
    file = ctx.places.config_file
    text = read_text(file) or ""
    now = {each.key.name: each.value for each in settings_in_force(text, str(file), {})}
    print(f"{len(QUESTIONS)} questions. Enter leaves what is in brackets. Ctrl-D stops: nothing is written.\n")
    answers = {name: _answer(name, question, now[name]) for name, question in QUESTIONS}
    return {name: value for name, value in answers.items() if value is not None}


def _answer(name: str, question: str, now: Any) -> Any:
    """The answer, once it is in order; None when it leaves the setting as it is."""
    prompt = f"{question} [{_words(name, now)}] > "
    if name in SHOWN:
        print(wrapped(f"{question} Any of these, or none:\n  {', '.join(SHOWN[name])}"))
        prompt = f"[{_words(name, now)}] > "
    while True:
        typed = input(prompt).strip()
        if not typed:
            return None
        said = _said(name, typed)
        if name == "usual_pain" and isinstance(said, int) and MOST_USUAL_PAIN < said <= 10:
            return usual_level(said)
        faults = _faults(name, said)
        if not faults:
            return said
        print(wrapped("\n".join(f"  {fault}" for fault in faults)))


def _said(name: str, typed: str) -> Any:
    """What was typed, as a value of this setting, not yet checked. A list has commas or spaces between its words."""
    if not BY_NAME[name].is_list:
        return BY_NAME[name].said([typed])
    if typed.lower() in ("none", "nothing", "no"):
        return []
    if BY_NAME[name].is_measured:
        entries = typed.split()
        parted = "," not in typed and all(entry[0].isdigit() for entry in entries)
        return BY_NAME[name].said(entries if parted else [typed])
    whole = typed.lower().replace(" ", "-")
    words = typed.lower().split(None if "," not in typed else ",")
    return BY_NAME[name].said([whole] if whole in BY_NAME[name].words else ["-".join(word.split()) for word in words])


def _faults(name: str, said: Any) -> list[str]:
    """What is wrong with an answer: each word that is not known is named with the nearest one that is."""
    key = BY_NAME[name]
    if key.words:
        unknown = [word for word in (said if key.is_list else [said]) if word not in key.words]
        return [f"{word!r} is not known. {nearest(word, key.words) or 'Take words from above.'}" for word in unknown]
    if key.kind == "flag" and not isinstance(said, bool):
        return ["Answer yes or no."]
    try:
        checked({name: said}, lambda _: "")
    except WrongUsage as error:
        return [f"{problem.what}. {problem.cure}" for problem in error.problems]
    return []


_OPEN = {"usual_pain": "learn it", "knee": "not said", "step_heights_cm": "not measured"}
"""What stands in the brackets where nothing is set."""


def _words(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if name in _OPEN and value in (None, "", ()):
        return _OPEN[name]
    return ", ".join(map(str, value)) or "nothing" if isinstance(value, tuple) else str(value)
