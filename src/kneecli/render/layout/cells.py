"""How many columns a text takes: one for most letters, two for wide ones, none for marks that combine with a letter."""


def cell_count(text: str) -> int:
    """The columns of a text that is on one line."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # few texts need it

    return cell_len(text)


def folded(text: str, columns: int) -> list[str]:
    """The text in pieces of at most so many columns; what belongs to one letter stays together."""
    if text.isascii():
        return [text[at : at + columns] for at in range(0, len(text), columns)]
    from rich.cells import chop_cells

    return chop_cells(text, columns)
