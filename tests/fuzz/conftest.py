"""So that the tests and the scripts of this folder import the same modules by the same names."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

collect_ignore = ["guided.py"]  # a script for atheris, which is in no lock file
