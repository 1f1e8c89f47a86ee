"""The commands that write, with what each needs to be there before."""

from pathlib import Path

from support.bundles import zipped
from support.cli import kneecli
from support.packs import drop_in, pack_text
from support.programmes import PACK as PROGRAMMES

WRITING: tuple[tuple[str, str], ...] = (
    ("log", "log bridge --pain 1 --note é"),
    ("log", "log --all"),
    ("log", "log today.md"),
    ("log", "log step-up --pain 7 --effort 9"),
    ("pain", "pain 2 --morning"),
    ("pain", "pain 7 --swelling moderate"),
    ("measure", "measure worst-pain 4"),
    ("measure", "measure activity stairs 3 --note é"),
    ("programme", "programme start small"),
    ("goal", "goal add stairs"),
    ("goal", "goal up hill"),
    ("goal", "goal reached hill"),
    ("programme", "programme pause"),
    ("programme", "programme stop"),
    ("calendar", "calendar -o knee.ics"),
    ("undo", "undo"),
    ("undo", "undo {entry}"),
    ("edit", "edit {entry} --pain 3 --reps 8"),
    ("import", "import strong.csv"),
    ("import", "import strong.csv --map mine.toml --unit lb"),
    ("rung", "progress bridge --up"),
    ("rung", "progress step-up --rung 9"),
    ("screen", "screen --sign hot-knee"),
    ("screen", "screen --none"),
    ("swap", "swap {item} --plan today.md"),
    ("packs-new", "packs new calm-hips"),
    ("packs-new", "packs new calm-hips --file --into made"),
    ("packs-add", "packs add calm.zip"),
    ("packs-add", "packs add extra.toml --replace"),
    ("packs-remove", "packs remove extra"),
    ("settings-change", "packs disable yoga"),
    ("settings-change", "packs enable extra"),
    ("settings-change", "packs enable stretching"),
    ("settings-change", "config set minutes 25"),
    ("settings-change", "config set owns ball"),
    ("settings-change", "config add owns foam-pad"),
    ("settings-change", "config remove owns band"),
    ("settings-change", "config unset owns"),
    ("settings-change", "own ankle-weight .5 2lb"),
    ("settings-change", "own foam-pad"),
    ("plan", "plan --minutes 15"),
)
"""Each with the name of the schema of its JSON."""

STRONG_FILE = """\
Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
2026-01-10 18:00:00,Legs,35m,Glute Bridge,1,2.5,10,0,0,,,7
2026-01-10 18:00:00,Legs,35m,Leg Press,1,60,10,0,0,,,7
"""
"""What another program has exported."""

ON_NOTHING: tuple[tuple[str, str], ...] = (
    ("settings-change", "init --minutes 25 --owns band --caution wrist-pain"),
    ("settings-change", "init --defaults"),
    ("settings-change", "config set minutes 25"),
    ("settings-change", "own band red green"),
    ("pain", "pain 3"),
    ("screen", "screen --none"),
    ("log", "log bridge"),
    ("plan", "plan"),
)
"""The same where there is no file yet."""


def a_home(folder: Path) -> Path:
    """The home of someone who has logged, has settings and packs, and a plan that is not ticked beside it."""
    home = folder / "home"
    home.mkdir()
    (home / "config.toml").write_text('disabled_packs = ["extra"]\nowns = ["band"] # mine\n')
    drop_in(home, "extra.toml", pack_text())
    drop_in(home, "courses.toml", PROGRAMMES)
    for words in (
        ("goal", "add", "hill", "--step", "half", "--step", "top"),
        ("log", "bridge", "--pain", "1"),
        ("pain", "1"),
        ("plan",),
        ("plan", "-o", str(folder / "today.md")),
    ):
        assert kneecli(*words, home=home).code == 0
    (folder / "strong.csv").write_text(STRONG_FILE)
    (folder / "extra.toml").write_text(pack_text(title="A newer one"))
    (folder / "calm.zip").write_bytes(zipped({"pack.toml": pack_text("calm", "calm-tap")}))
    return home


def as_typed(line: str, folder: Path) -> list[str]:
    """The words of a line, with an exercise of the plan that can be exchanged in its place."""
    plan = folder / "today.md"
    if "{item}" in line:
        from kneecli.store.plans import read_plan_file

        items = (item.exercise for item in read_plan_file(plan).session.items)
        swap = "swap", "--plan", str(plan), "--dry-run"
        line = line.replace(
            "{item}", next(item for item in items if kneecli(*swap, item, home=folder / "home").code == 0)
        )
    if "{entry}" in line:
        line = line.replace("{entry}", kneecli("history", "--fields", "entry", home=folder / "home").out.split()[0])
    if line in ("programme pause", "programme stop"):
        assert kneecli("programme", "start", "small", home=folder / "home").code == 0
    if line == "log today.md":
        plan.write_text(plan.read_text().replace("- [ ]", "- [x]", 1))
    return line.split()
