"""Digits and words in large letters, made of blocks, or of `#` where there are no blocks."""

_FONT = {
    "0": "### # # # # # # ###",
    "1": " #  ##   #   #  ###",
    "2": "###   # ### #   ###",
    "3": "###   # ###   # ###",
    "4": "# # # # ###   #   #",
    "5": "### #   ###   # ###",
    "6": "### #   ### # # ###",
    "7": "###   #   #   #   #",
    "8": "### # # ### # # ###",
    "9": "### # # ###   # ###",
    ":": "     #       #     ",
    "L": "#   #   #   #   ###",
    "E": "### #   ##  #   ###",
    "F": "### #   ##  #   #  ",
    "T": "###  #   #   #   # ",
    "R": "##  # # ##  # # # #",
    "I": "###  #   #   #  ###",
    "G": "### #   # # # # ###",
    "H": "# # # # ### # # # #",
    " ": "                   ",
}
"""Three columns and five rows each; the rows stand behind each other, with a blank between."""

ROWS = 5


def large(text: str, *, wide: bool, unicode: bool) -> list[str]:
    """Five lines that show the text; `wide`: each block is two columns. A letter that there is none of is left out."""
    block = ("█" if unicode else "#") * (2 if wide else 1)
    blank = " " * len(block)
    letters = [_FONT[letter] for letter in text if letter in _FONT]
    lines = []
    for row in range(ROWS):
        cells = ["".join(block if dot == "#" else blank for dot in each[4 * row : 4 * row + 3]) for each in letters]
        lines.append((" " * len(block)).join(cells))
    return lines


def width_of(text: str, *, wide: bool) -> int:
    """How many columns it takes."""
    return max(0, (4 * len(text) - 1) * (2 if wide else 1))
