"""A pack file: TOML text to a `Pack`, with every fault of the file in one go (docs/packs/pack-format.md)."""

import re
from typing import Any

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.exercise import Dose, Energy, Exercise, KneeDemand, Pack, Rung, Source
from kneecli.domain.catalogue.ladder import ladder_faults
from kneecli.domain.catalogue.review import Written
from kneecli.domain.problem import FileFault, Problem
from kneecli.formats.pack.review import read_review
from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.toml_text import read_toml_text

API = 1

MOST_BYTES = 4_000_000
"""A pack file larger than this is not read; the built-in ones are below a tenth of a megabyte."""

_VERSION = re.compile(r"\d+\.\d+\.\d+(?:[-+.][0-9A-Za-z.-]+)?")
_TAG = re.compile(r"[A-Z][A-Z0-9-]{1,19}")
_FIGURES = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9._-]*/)?[A-Za-z0-9][A-Za-z0-9._-]*\.toml")
_MOST_SECONDS = 3600
_MOST_CUE = 380
"""A rung's cue gets words in front of it in a plan, where no text is longer than `MOST_TEXT`."""


def read_pack(text: str, file: str) -> Pack:
    """The pack that this text describes. `file` is the name used in messages.

    Raises FileFault with every fault that was found, each with its line and cure.
    """
    document = read_toml_text(text, file)
    faults = Faults(file, TomlLines(text).line)
    pack = pack_in(Table(document, (), faults))
    if problems := faults.problems():
        raise FileFault(problems)
    return pack


def pack_in(root: Table) -> Pack:
    """The pack in this table. Faults are noted in the table; the result counts only when there are none.

    Raises FileFault for a file of a later api.
    """
    head = root.table("pack")
    api = _api(head)
    name = head.name("name")
    sources = tuple(_source(table) for table in root.tables("source"))
    reviews = tuple(read_review(table) for table in root.tables("review"))
    tables = root.tables("exercise", least=0 if reviews else 1)
    exercises = tuple(_exercise(table, name) for table in tables)
    pack = _head(head, name, api, exercises, sources, reviews)
    root.finish()
    _check_names(tables, exercises, {source.tag for source in sources})
    return pack


def _api(table: Table) -> int:
    """The api that the file is written for. Raises FileFault for a later one, whose keys this version does not know."""
    api = table.number("api", 1, 1000)
    if api > API:
        cure = f"This kneecli reads packs of api {API}: install a newer one."
        raise FileFault(Problem(f"`api` is {api}", cure, table.where("api")))
    return api


def claims_of_the_article(pack: Pack) -> tuple[Problem, ...]:
    """A problem for each exercise that claims to be the article's, which only exercises of built-in packs may do."""
    return tuple(claim for exercise in pack.exercises if (claim := claim_of_the_article(exercise)))


def claim_of_the_article(exercise: Exercise) -> Problem | None:
    """The problem of an exercise that claims to be the article's though its pack is not built in; else None."""
    if exercise.origin == words.ORIGINS[-1] and exercise.article_number is None:
        return None
    cure = "Take out `origin`, `article_number` and `article_dose`."
    return Problem(f"{exercise.id} is not from the article that kneecli starts from", cure)


def _head(
    table: Table,
    name: str,
    api: int,
    exercises: tuple[Exercise, ...],
    sources: tuple[Source, ...],
    reviews: tuple[Written, ...],
) -> Pack:
    version = table.text("version", most=40)
    if version and not _VERSION.fullmatch(version):
        table.note("version", f"`version` is {version!r}", "Write three numbers, such as 1.0.0.")
    pack = Pack(
        name=name,
        title=table.text("title"),
        version=version,
        api=api,
        licence=table.text("licence", most=60),
        authors=table.texts("authors", least=1),
        language=table.text("language", most=12),
        exercises=exercises,
        sources=sources,
        reviews=reviews,
        figures=_figures(table),
    )
    table.finish()
    return pack


def _figures(table: Table) -> str:
    """The file of figures. It is in a folder below the pack's file, so that it is not taken for a pack."""
    figures = table.text("figures", "", most=100)
    if figures and not _FIGURES.fullmatch(figures):
        table.note(
            "figures",
            f"`figures` is {figures!r}",
            "Name a .toml file in a folder beside this one: `figures/mine.toml`.",
        )
    return figures


def _source(table: Table) -> Source:
    tag = table.text("tag", most=20)
    if tag and not _TAG.fullmatch(tag):
        table.note("tag", f"`tag` is {tag!r}", "Write capitals and digits, such as WHO20.")
    source = Source(
        tag=tag,
        title=table.text("title"),
        by=table.text("by"),
        year=table.text("year", most=20),
        grade=table.choice("grade", words.SOURCE_GRADES),
        url=table.text("url", "", most=600),
    )
    table.finish()
    return source


def _exercise(table: Table, pack: str) -> Exercise:
    name = table.name("id")
    mode, dose = _dose(table.table("dose"))
    rungs = tuple(_rung(rung, mode) for rung in table.tables("rung", least=1))
    exercise = Exercise(
        id=name,
        name=table.text("name", most=60),
        pack=pack,
        aliases=table.texts("aliases"),
        category=table.choice("category", words.CATEGORIES),
        origin=table.choice("origin", words.ORIGINS, "complement"),
        article_number=table.optional_number("article_number", 1, 9),
        article_dose=table.text("article_dose", ""),
        family=table.name("family", name or "unknown"),
        target=table.choice("target", words.TARGETS),
        phases=table.choices("phases", words.PHASES, needed=True),
        position=table.choice("position", words.POSITIONS),
        environment=table.choice("environment", words.ENVIRONMENTS, "land"),
        laterality=table.choice("laterality", words.LATERALITIES),
        primary=table.choices("primary", words.MUSCLES, needed=True),
        secondary=table.choices("secondary", words.MUSCLES),
        equipment=table.needs("equipment", words.EQUIPMENT),
        cues=table.texts("cues", least=2, most=6),
        if_too_hard=table.text("if_too_hard", ""),
        cautions=table.choices("cautions", words.CAUTIONS),
        caution_basis=table.texts("caution_basis"),
        easier=table.name("easier") if table.has("easier") else None,
        stands_in_for=table.name("stands_in_for") if table.has("stands_in_for") else None,
        harder=table.name("harder") if table.has("harder") else None,
        sources=table.texts("sources", least=1),
        default_rung=table.number("default_rung", 1, max(1, len(rungs))),
        doubts=table.texts("doubts"),
        energy=_energy(table.table("energy")) if table.has("energy") else None,
        dose=dose,
        knee=_knee(table.table("knee")),
        rungs=rungs or (Rung(label=""),),
    )
    _check_ladder(table, exercise)
    table.finish()
    return exercise


def _dose(table: Table) -> tuple[str, Dose]:
    mode = table.choice("mode", words.DOSE_MODES)
    timed = mode == "duration"
    dose = Dose(
        mode=mode,
        sets=(1, 1) if timed else table.span("sets", 1, 10),
        reps=table.span("reps", 1, 100) if mode == "reps" else None,
        hold_s=_hold_span(table, mode),
        minutes=table.span("minutes", 1, 180) if timed else None,
        move_s=table.number("move_s", 1, 60) if mode == "reps" else 0,
        rest_s=table.span("rest_s", 0, 600, (0, 0)),
        days_per_week=table.span("days_per_week", 1, 7),
        recovery_h=table.number("recovery_h", 0, 168, 0),
        effort=table.optional_span("effort", 0, 10),
        open_ended=table.flag("open_ended"),
    )
    table.finish()
    return mode, dose


def _hold_span(table: Table, mode: str) -> tuple[int, int] | None:
    if mode == "hold":
        return table.span("hold_s", 1, _MOST_SECONDS)
    return table.optional_span("hold_s", 0, 120) if mode == "reps" else None


def _knee(table: Table) -> KneeDemand:
    knee = KneeDemand(
        load=table.choice("load", words.KNEE_LOADS),
        flexion_deg=table.number("flexion_deg", 0, 160),
        weight_bearing=table.flag("weight_bearing"),
        deep_flexion=table.flag("deep_flexion"),
        kneeling=table.flag("kneeling"),
        note=table.text("note", ""),
    )
    table.finish()
    return knee


def _energy(table: Table) -> Energy:
    energy = Energy(
        code=table.text("code", most=10),
        met=table.decimal("met", 0.5, 25) or 1.0,
        edition=table.number("edition", 1990, 2100),
        proxy=table.flag("proxy"),
        also=table.text("also", ""),
    )
    table.finish()
    return energy


def _rung(table: Table, mode: str) -> Rung:
    load = table.decimal("load_kg", 0.1, 100)
    rung = Rung(
        label=table.text("label", most=60),
        **_rung_dose(table, mode),
        load_kg=load,
        load_with=table.choice("load_with", words.LOADED_WITH) if table.has("load_with") or load else None,
        step_cm=table.optional_number("step_cm", 1, 60),
        seat_cm=table.optional_number("seat_cm", 20, 80),
        band=table.choice("band", words.BANDS) if table.has("band") else None,
        knee_flexion_deg=table.optional_number("knee_flexion_deg", 0, 160),
        support=table.choice("support", words.SUPPORTS) if table.has("support") else None,
        stance=table.choice("stance", words.STANCES) if table.has("stance") else None,
        watts=table.optional_number("watts", 5, 500),
        days_per_week=table.optional_number("days_per_week", 1, 7),
        form=table.text("form", most=60) if table.has("form") else None,
        title=table.text("title", most=60) if table.has("title") else None,
        cue=table.text("cue", most=_MOST_CUE) if table.has("cue") else None,
        cues=table.texts("cues", least=2, most=6) if table.has("cues") else None,
        move_s=table.optional_number("move_s", 1, 60),
        recovery_h=table.optional_number("recovery_h", 0, 168),
        phases=table.choices("phases", words.PHASES, needed=True) if table.has("phases") else None,
        position=table.choice("position", words.POSITIONS) if table.has("position") else None,
        laterality=table.choice("laterality", words.LATERALITIES) if table.has("laterality") else None,
        knee_load=table.choice("knee_load", words.KNEE_LOADS) if table.has("knee_load") else None,
        kneeling=table.flag("kneeling") if table.has("kneeling") else None,
        secondary=table.choices("secondary", words.MUSCLES) if table.has("secondary") else None,
        equipment=table.needs("equipment", words.EQUIPMENT) if table.has("equipment") else None,
        cautions=table.choices("cautions", words.CAUTIONS) if table.has("cautions") else None,
    )
    if load is None and rung.load_with:
        table.note("load_with", "`load_with` stands without `load_kg`", "Write the load in kg, or take it out.")
    table.finish()
    return rung


def _rung_dose(table: Table, mode: str) -> dict[str, Any]:
    if mode == "duration":
        return {"minutes": table.number("minutes", 1, 180)}
    if mode == "hold":
        return {"sets": table.number("sets", 1, 10), "hold_s": table.number("hold_s", 1, _MOST_SECONDS)}
    return {
        "sets": table.number("sets", 1, 10),
        "reps": table.number("reps", 1, 100),
        "hold_s": table.optional_number("hold_s", 0, 120),
    }


def _check_ladder(table: Table, exercise: Exercise) -> None:
    """Notes rungs that are easier than the one below, and labels that are used twice."""
    for number, fault in ladder_faults(exercise):
        cure = "Put the rungs in order, or give the harder variant its own `form`."
        table.faults.note((*table.path, "rung", number - 1), f"rung {number} of {exercise.id}: {fault}", cure)
    labels = [rung.label for rung in exercise.rungs]
    for index, label in enumerate(labels):
        if label and label in labels[:index]:
            cure = "Say in the label what is different at this rung."
            table.faults.note((*table.path, "rung", index, "label"), f"label {label!r} stands twice", cure)
    standard = exercise.rungs[min(exercise.default_rung, len(exercise.rungs)) - 1]
    if (standard.knee_load or exercise.knee.load) == "high":
        table.note(
            "default_rung",
            "the default rung has a high knee load",
            "Nobody may start there: choose a lower one.",
        )


def _check_names(tables: list[Table], exercises: tuple[Exercise, ...], tags: set[str]) -> None:
    """Notes ids that are used twice and source tags that are not defined."""
    seen: set[str] = set()
    for table, exercise in zip(tables, exercises, strict=True):
        if exercise.id and exercise.id in seen:
            table.note("id", f"the id {exercise.id!r} stands twice", "Give every exercise its own id.")
        seen.add(exercise.id)
        for key, used in (("sources", exercise.sources), ("caution_basis", exercise.caution_basis)):
            for tag in used:
                if tag not in tags and not (key == "caution_basis" and tag == "general"):
                    table.note(key, f"the source {tag!r} is not defined", f'Add a [[source]] with tag = "{tag}".')
