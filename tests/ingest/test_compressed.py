"""Compressed files: whole, in several streams, cut off, damaged, and bombs."""

import bz2
import contextlib
import gzip
import lzma
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import IngestError
from framing.ingest import compressed
from framing.ingest.limits import Limits

LIMITS = Limits()
PACKERS = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}
each = pytest.mark.parametrize("suffix", PACKERS)


@each
@settings(max_examples=50, deadline=None)
@given(st.lists(st.binary(min_size=1, max_size=300), min_size=1, max_size=4))
def test_what_was_packed_comes_back_in_one_stream_or_several(suffix, pieces):
    raw = b"".join(PACKERS[suffix](piece) for piece in pieces)
    assert compressed.unpacked(raw, name=f"a.txt{suffix}", limits=LIMITS) == b"".join(pieces)
    padded = compressed.unpacked(raw + bytes(7), name=f"a.txt{suffix}", limits=LIMITS)
    assert padded == b"".join(pieces)


def test_another_name_leaves_the_bytes_as_they_are():
    assert compressed.unpacked(b"abc", name="a.txt", limits=LIMITS) == b"abc"


@each
@pytest.mark.parametrize("cut", [1, 4, 20])
def test_a_file_that_was_cut_off_is_told(suffix, cut):
    raw = PACKERS[suffix](b"Der Rat von Norderau hat getagt. " * 9)
    with pytest.raises(IngestError, match="damaged"):
        compressed.unpacked(raw[:-cut], name=f"a{suffix}", limits=LIMITS)


@each
def test_a_bomb_is_noticed(suffix):
    raw = PACKERS[suffix](bytes(20_000_000))
    with pytest.raises(IngestError, match="more than 200 times its size"):
        compressed.unpacked(raw, name=f"a{suffix}", limits=LIMITS)
    with pytest.raises(IngestError, match="more than 1 MB"):
        compressed.unpacked(raw, name=f"a{suffix}", limits=Limits(unpacked_bytes=1_500_000, unpacked_ratio=10**9))


@each
@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=100), st.booleans())
def test_any_bytes_are_unpacked_or_told(suffix, raw, headed):
    with contextlib.suppress(IngestError):
        compressed.unpacked((PACKERS[suffix](b"")[:10] if headed else b"") + raw, name=f"a{suffix}", limits=LIMITS)


def test_behind_a_damaged_stream_reading_goes_on():
    packed = [gzip.compress(f"Satz {n}. ".encode() * 20) for n in range(3)]
    packed[1] = packed[1][:12] + b"\xff\xff\xff" + packed[1][15:]
    found = list(compressed.stretches(b"".join(packed), name="a.gz", limits=LIMITS))
    assert found[0].content.startswith(b"Satz 0. ")
    assert "damaged" in found[0].fault
    assert found[-1] == compressed.Stretch(b"Satz 2. " * 20)


def test_a_file_full_of_damaged_streams_comes_to_an_end():
    found = list(compressed.stretches(b"\x1f\x8b\x08kaputt" * 1000, name="a.gz", limits=LIMITS))
    assert "what follows was not read" in found[-1].fault


@pytest.mark.parametrize("encoding", ["br", "zstd", "x" * 30])
def test_a_page_packed_in_an_unknown_way_is_told(encoding):
    with pytest.raises(IngestError, match="cannot be read; save it unpacked"):
        compressed.web_body(b"abc", encoding, LIMITS)


def test_a_page_that_is_a_bomb_is_told():
    with pytest.raises(IngestError, match="times its size"):
        compressed.web_body(zlib.compress(bytes(20_000_000)), "deflate", LIMITS)
