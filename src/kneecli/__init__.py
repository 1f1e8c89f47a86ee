"""Plan, log and progress home exercise sessions for a sore inner knee, in the terminal.

A pack's module needs at most three names from here: `hookimpl`, the marker for its hooks, and the values that these
give, `PlanFormat` and `Review`. Each is looked up when it is asked for, so that `import kneecli` imports no pluggy.
"""

TYPE_CHECKING = False  # type checkers know better; importing typing would take a tenth of the way to `main`
if TYPE_CHECKING:
    from typing import Any

    from kneecli.domain.catalogue.review import Review
    from kneecli.formats.plan.plan_format import PlanFormat
    from kneecli.plugins.hookspecs import hookimpl

__all__ = ["PlanFormat", "Review", "__version__", "hookimpl"]

__version__ = "0.1.0"

_HOMES = {
    "hookimpl": "kneecli.plugins.hookspecs",
    "PlanFormat": "kneecli.formats.plan.plan_format",
    "Review": "kneecli.domain.catalogue.review",
}


def __getattr__(name: str) -> "Any":
    if name in _HOMES:
        import importlib

        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
