"""Four bits a number: close to what was there, and refused where it cannot be."""

import numpy as np
import pytest

from framing.embed import int4


def test_packed_vectors_point_where_they_pointed():
    before = np.random.default_rng(3).normal(size=(500, 128)).astype(np.float32)
    codes, scales = int4.pack(before)
    after = int4.unpack(codes, scales)
    assert codes.nbytes + scales.nbytes < before.nbytes / 7
    cosines = (before * after).sum(1) / np.linalg.norm(before, axis=1) / np.linalg.norm(after, axis=1)
    assert cosines.min() > 0.985
    assert cosines.mean() > 0.993


def test_numbers_that_fit_come_back_as_they_were():
    before = np.tile(np.arange(-7, 8, dtype=np.float32), 64)[:128].reshape(1, 128) * np.float32(0.5)
    assert np.array_equal(int4.unpack(*int4.pack(before)), before)


def test_packing_twice_changes_nothing_more():
    once = int4.unpack(*int4.pack(np.random.default_rng(4).normal(size=(9, 64)).astype(np.float32)))
    assert np.allclose(int4.unpack(*int4.pack(once)), once, atol=1e-3)


def test_zeros_stay_zeros():
    assert not int4.unpack(*int4.pack(np.zeros((2, 64), dtype=np.float32))).any()


def test_a_number_of_dimensions_that_does_not_fit_is_told():
    with pytest.raises(ValueError, match="multiple of 64"):
        int4.pack(np.zeros((2, 100), dtype=np.float32))
