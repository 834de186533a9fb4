"""Whatever a file holds, reading it ends, and ends in texts and remarks."""

import json
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import long_run
import pytest
import samples
import survival
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.evaluate import workload

SAMPLES = samples.samples()
INPUTS = 2_000
"""In the suite; `python tests/fuzz/long_run.py` reads a hundred thousand."""


@pytest.mark.parametrize(("suffix", "content"), SAMPLES, ids=[f"{n}{suffix}" for n, (suffix, _) in enumerate(SAMPLES)])
def test_a_good_file_of_each_format_gives_its_texts(suffix, content):
    found = survival.outcome(suffix, content)
    assert not found.fault
    assert found.articles >= 1


def test_an_input_of_a_number_is_always_the_same():
    assert survival.made(8) == survival.made(8) != survival.made(9)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the system counts no peak of a parent")
def test_the_memory_told_is_that_of_the_readers_and_not_of_who_started_them():
    held = bytearray(b"x") * 700_000_000
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        told = alone.submit(workload.peak_megabytes).result()
    assert told is not None
    assert 5 < told < 600 < len(held) / 2**20


@pytest.mark.parametrize("line", ["# \n", "<!--\n", "[^1]: \n", "x\n=\n", "```\n"])
def test_many_lines_of_signs_take_no_longer_than_their_number(line):
    assert not survival.outcome(".md", (line * (240_000 // len(line))).encode()).fault


@pytest.mark.slow
def test_spoilt_files_of_all_formats_are_read_or_told():
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:  # its memory is that of the readers only
        found = list(alone.map(long_run.batch, range(0, INPUTS, long_run.BATCH)))
    assert [fault for one in found for fault in one.faults] == []
    inputs = sum((one.inputs for one in found), Counter())
    loaded = sum((one.loaded for one in found), Counter())
    assert {suffix for suffix, _ in SAMPLES} <= set(inputs)
    assert INPUTS / 10 < loaded.total() < inputs.total() == INPUTS  # the changes are neither deadly nor idle
    assert max(one.megabytes for one in found) < 1_000


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30) | st.sampled_from([samples.TEXT]),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(survival.JSON_NAMES), inner, max_size=6)
    ),
    max_leaves=25,
)


@settings(deadline=None, max_examples=150)
@given(ANY_JSON)
def test_json_of_any_shape_under_the_names_that_readers_know(value):
    found = survival.outcome(".json", json.dumps(value).encode())
    assert not found.fault
    assert found.articles or found.remarks


@settings(deadline=None, max_examples=150)
@given(ANY_JSON)
def test_a_page_that_says_anything_of_itself_is_still_read(value):
    head = f'<script type="application/ld+json">{json.dumps(value).replace("</", "<" + chr(92) + "/")}</script>'
    found = survival.outcome(".html", samples.html(head=head))
    assert not found.fault
    assert found.articles or found.remarks


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(sorted({suffix for suffix, _ in SAMPLES})), st.binary(max_size=400))
def test_any_bytes_under_any_ending_are_told(suffix, content):
    found = survival.outcome(suffix, content)
    assert not found.fault
    assert found.articles or found.remarks
