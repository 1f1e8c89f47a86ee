"""An exercise of a pack file, with its dose, what it asks of the knee, and its ladder."""

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.exercise import Dose, Energy, Exercise, KneeDemand, Rung
from kneecli.domain.catalogue.ladder import ladder_faults
from kneecli.domain.vocabulary import DoseMode
from kneecli.formats.pack.rung import MOST_HOLD_S, read_rung
from kneecli.formats.reading.checking import Table


def read_exercise(table: Table, pack: str) -> Exercise:
    """The exercise in this table, of the pack with this name."""
    name = table.name("id")
    dose = _dose(table.table("dose"))
    rungs = tuple(read_rung(rung, dose.mode) for rung in table.tables("rung", least=1))
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


def _dose(table: Table) -> Dose:
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
    return dose


def _hold_span(table: Table, mode: DoseMode) -> tuple[int, int] | None:
    if mode == "hold":
        return table.span("hold_s", 1, MOST_HOLD_S)
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
