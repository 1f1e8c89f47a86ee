"""The names of cautions as people write them."""

_SHORT = {"mcl": "MCL", "acl": "ACL"}


def caution_name(caution: str) -> str:
    """`acute MCL sprain` for `acute-mcl-sprain`."""
    return " ".join(_SHORT.get(word, word) for word in caution.split("-"))
