"""Killed at any moment, and many at once: the project always opens, and nobody's change is lost.

The long run: FRAMING_KILLS=500 python -m pytest tests/store/test_processes.py
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork"),
]
KILLS = int(os.environ.get("FRAMING_KILLS", "30"))


def run(*arguments):
    script = Path(__file__).with_name("processes.py")
    one = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}  # a forked process has no other threads
    command = [sys.executable, script, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | one)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def test_a_killed_command_leaves_the_state_before_or_the_one_after(tmp_path):
    told = run("kill", tmp_path, KILLS)
    assert (told["neither"], told["unsound"], told["left after the next save"]) == (0, 0, 0)
    faults = ("without the file of the older format", "a backup that is not the file", "formats that are neither")
    assert [told[fault] for fault in faults] == [0, 0, 0], told
    assert told["killed while it saved"] >= KILLS / 4, told
    assert sum(count for what, count in told.items() if what.endswith(": before")) >= KILLS / 4, told


def test_of_many_at_once_nobodys_change_is_lost(tmp_path):
    told = run("race", tmp_path, 5, 8)
    assert (told["failed"], told["lost"], told["made"], told["left"]) == (0, 0, 40, 0), told
    assert told["refused and tried again"] > 0, told
    assert told["sound"]
