"""What is wrong with a pack, and what could be better, on a terminal."""

from collections.abc import Iterator, Sequence

from kneecli.domain.catalogue.lint_finding import Finding
from kneecli.render.layout.room import Group, Indented, View
from kneecli.render.layout.text import Text


def check_view(findings: Sequence[Finding]) -> View:
    """Each finding with its place and its cure, and how many there are."""
    return Group(*_parts(findings))


def _parts(findings: Sequence[Finding]) -> Iterator[View]:
    for finding in findings:
        kind = Text("fault: ", "bad") if finding.is_fault else Text("advice: ", "care")
        yield Text.of((f"{finding.problem.where}: ", "name"), kind, finding.problem.what)
        if finding.problem.cure:
            yield Indented(Text(finding.problem.cure, "quiet"), 4)
    if findings:
        yield Text()
    yield Text(
        _summary(sum(finding.is_fault for finding in findings), sum(not finding.is_fault for finding in findings))
    )


def _summary(faults: int, advice: int) -> str:
    if not faults and not advice:
        return "In order: no fault, and no advice."
    counted = [_counted(faults, "fault", "faults")] if faults else ["no fault"]
    counted += [_counted(advice, "piece of advice", "pieces of advice")] if advice else []
    text = ", ".join(counted)
    return f"{text[0].upper()}{text[1:]}."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
