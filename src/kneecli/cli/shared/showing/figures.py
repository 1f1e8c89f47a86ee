"""A picture for a command, on stdout or in a file."""

from kneecli.app.plans.pictures import is_picture
from kneecli.cli.shared.showing.target import Target


def put_svg(svg: str, target: Target) -> None:
    """Writes the SVG to stdout, or puts it in the file, in place of an earlier SVG.

    Raises CouldNot when something else is there.
    """
    if target.file is None:
        print(svg, end="")
        return
    from kneecli.store.files import replace_own

    replace_own(target.file, svg, is_picture, "a picture that kneecli drew")
