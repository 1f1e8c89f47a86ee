"""Plan, log and progress home exercise sessions for a sore inner knee, in the terminal.

A pack's module needs one name from here: `hookimpl`, the marker for its hooks. It is looked up when it
is asked for, so that `import kneecli` does not import pluggy.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kneecli.plugins.hookspecs import hookimpl

__all__ = ["__version__", "hookimpl"]

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    if name == "hookimpl":
        from kneecli.plugins.hookspecs import hookimpl

        return hookimpl
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
