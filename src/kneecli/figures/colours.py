"""The colour of each role: on a light page, on a dark one, and in a terminal of 256 or of 16 colours.

Neighbours differ in lightness as well as in hue, so that they can be told apart in grey print and by the colour-blind.
"""

ROLES: dict[str, tuple[str, str, int, str]] = {
    "skin": ("#c4824f", "#e0ab7f", 173, "yellow"),
    "skin-far": ("#ecd0b6", "#9c7a5e", 137, "yellow"),
    "shoe": ("#4a5563", "#a3aebb", 240, "bright_black"),
    "shoe-far": ("#a9b3be", "#566271", 247, "white"),
    "hair": ("#4a3528", "#8a6a52", 95, "bright_black"),
    "face": ("#3a2a20", "#2b1f18", 236, "black"),
    "shirt": ("#2a9d8f", "#35b3a3", 36, "cyan"),
    "sleeve": ("#23857a", "#2a9386", 30, "cyan"),
    "sleeve-far": ("#9fd0c8", "#246b63", 66, "cyan"),
    "legs": ("#1f4e79", "#4b8fd0", 33, "blue"),
    "legs-far": ("#93b2d0", "#2c5680", 75, "bright_blue"),
    "ghost": ("#cdd2d9", "#5d6773", 246, "bright_black"),
    "floor": ("#8d99a6", "#7d8894", 245, "bright_black"),
    "prop": ("#8592a0", "#8592a0", 245, "bright_black"),
    "prop-dark": ("#5e6b79", "#a3aebb", 243, "bright_black"),
    "soft": ("#cfd8e0", "#4a545f", 248, "white"),
    "mat": ("#b9cbd6", "#3d5160", 109, "bright_black"),
    "pillow": ("#a68bc6", "#8a6fae", 140, "magenta"),
    "strap": ("#c2185b", "#f0639b", 168, "magenta"),
    "weight": ("#8e1446", "#f0639b", 168, "magenta"),
    "ball": ("#e08a00", "#ffb84d", 214, "yellow"),
    "band-yellow": ("#d9a400", "#ffd24a", 178, "yellow"),
    "band-red": ("#c62828", "#ff6b6b", 167, "red"),
    "band-green": ("#2e7d32", "#6ccf70", 71, "green"),
    "band-blue": ("#1565c0", "#6fb1ff", 69, "blue"),
    "band-black": ("#222222", "#dddddd", 244, "bright_black"),
    "water": ("#4aa3df", "#4aa3df", 74, "bright_cyan"),
    "arrow": ("#d8431f", "#ff8a5c", 208, "bright_red"),
    "feel": ("#ffb100", "#ffc53d", 220, "bright_yellow"),
    "label": ("#3b4652", "#c6cfd8", 245, "default"),
}
"""By role: the colour on a light page, on a dark page, its number of 256, its name of 16."""

EDGES: dict[str, tuple[str, str]] = {
    "skin-far": ("#8f5f3c", "#c39c79"),
    "sleeve-far": ("#2b6f66", "#5fb5aa"),
    "legs-far": ("#34608a", "#7da5cf"),
    "shoe-far": ("#5f6873", "#98a3b0"),
    "ghost": ("#5f6873", "#98a3b0"),
}
"""The outline of pale roles, on a light and on a dark page: it is seen where a weak printer loses the pale colour."""

PAPER = ("#ffffff", "#14181d")

DETAILS = frozenset({"hair", "face"})
"""Roles that are drawn inside another shape, and so need no halo."""
