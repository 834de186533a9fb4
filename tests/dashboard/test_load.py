"""Twenty readers at once, on a machine of two cores: nobody meets a fault, and the server stays small."""

import importlib.util
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SPEC = importlib.util.spec_from_file_location("benchmark", Path(__file__).with_name("benchmark.py"))


def test_twenty_readers_at_once_meet_no_fault(tmp_path):
    benchmark = importlib.util.module_from_spec(SPEC)
    SPEC.loader.exec_module(benchmark)
    with benchmark.serving(tmp_path) as (url, _, running):
        faults, waits = benchmark.read_at_once(url, readers=20, steps=2)
        megabytes = benchmark.megabytes(running.pid)
    assert not faults
    assert len(waits) == 20 * 2
    assert megabytes < 1500
