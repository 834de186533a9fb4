"""A project to one file and back, to a folder of open formats and back, and whether a file is sound.

`save` and `load` are all that most callers need; `state` tells `save` whether somebody else wrote meanwhile, and what
`save` returns holds the one to go on from.
"""

from framing.store.checking import Checked, check, gaps
from framing.store.faults import Fault
from framing.store.open_format import FILE, export, read_back
from framing.store.reading import load
from framing.store.tables import APPLICATION_ID, FORMAT, OLDEST
from framing.store.writing import Saved, save, state

__all__ = [
    "APPLICATION_ID",
    "FILE",
    "FORMAT",
    "OLDEST",
    "Checked",
    "Fault",
    "Saved",
    "check",
    "export",
    "gaps",
    "load",
    "read_back",
    "save",
    "state",
]
