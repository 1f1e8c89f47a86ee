"""What a person can do when the system refuses something: a cure for each usual refusal, and no guess for any other."""

import errno
import os
from collections.abc import Mapping

_CURES: Mapping[str, str] = {
    "ENOSPC": "Free some space on that disk, and run it again.",
    "EDQUOT": "Your share of that disk is used up: free some of it, and run it again.",
    "EFBIG": "A file may not grow so large here: `ulimit -f` shows the limit.",
    "EACCES": "Check whose it is and who may use it: `ls -ld` shows both.",
    "EPERM": "Check whose it is and who may use it: `ls -ld` shows both.",
    "EROFS": "It lies on a disk that can only be read: choose another place.",
    "ENAMETOOLONG": "Choose a shorter name.",
    "ENOTDIR": "A part of its path is a file and not a folder: check the path.",
    "EISDIR": "There is a folder of this name: choose another name.",
    "ELOOP": "Links in its path lead in a circle: check the path.",
    "EMFILE": "This run may not open more files at once: raise the limit, such as with `ulimit -n 1024`.",
    "ENFILE": "The machine has too many files open: close some programs, and run it again.",
    "ENOMEM": "The machine has no memory left: close some programs, and run it again.",
    "ENOLCK": "Files can't be locked on that disk: choose another place, such as with KNEECLI_HOME.",
    "ESTALE": "The connection to that folder was lost: connect it anew, and run it again.",
    "EIO": "The disk, or the connection to it, failed: check it, and see that you have copies of your files.",
}
"""The cure of each kind of refusal, by its name in errno.h."""


def cure(error: OSError) -> str:
    """What the person can do about it; for what is not known here, how to see more."""
    if error.errno == errno.ENOENT:
        return _cure_of_missing()
    name = errno.errorcode.get(error.errno or 0, "")
    return _CURES.get(name, "`kneecli --debug …` shows where.")


def _cure_of_missing() -> str:
    try:
        os.getcwd()  # noqa: PTH109 - Path.cwd is the same with a detour
    except OSError:
        return "The folder that you are in was deleted: go to another, such as with `cd ~`, and run it again."
    return "Check that it, and the folder that it is in, are there."
