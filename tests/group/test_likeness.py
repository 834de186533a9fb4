"""The learnt weights: a table that can be read, and what they make of a pair."""

from importlib.resources import files

import numpy as np
import pytest

from framing.errors import ResourceError
from framing.group import likeness
from framing.group.signals import SIGNALS

TABLE = (files("framing.group") / "weights.csv").read_text(encoding="utf-8")


def of(**values):
    """Signs of one pair; those not named are 0."""
    return np.array([[values.get(sign, 0.0) for sign in SIGNALS]], dtype=np.float32)


def weights(short, long):
    """Weights of a single sign, `rarest`, and an intercept."""
    count = len(SIGNALS)

    def column(value, intercept):
        found = np.zeros(count + 1)
        found[SIGNALS.index("rarest")], found[-1] = value, intercept
        return found

    return likeness.Weights(np.zeros(count), np.ones(count), column(*short), column(*long))


def test_the_table_that_is_shipped_has_a_number_for_every_sign():
    learnt = likeness.learnt()
    assert learnt.mean.shape == learnt.spread.shape == (len(SIGNALS),)
    assert learnt.short.shape == learnt.long.shape == (len(SIGNALS) + 1,)
    assert np.isfinite([*learnt.mean, *learnt.spread, *learnt.short, *learnt.long]).all()
    assert (learnt.spread > 0).all()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda lines: [line for line in lines if not line.startswith("rarest,")], "the signals must be wording"),
        (lambda lines: lines[:-1], "the signals must be wording"),
        (lambda lines: [line.replace("second_rarest,", "zweite,") for line in lines], "the signals must be wording"),
        (lambda lines: [*lines[:-1], "intercept,0,eins,0,0,"], "column spread: each row needs a number .*eins"),
        (lambda lines: [*lines[:-1], "intercept,0,1"], "column short: each row needs a number"),
        (lambda lines: [line.replace(",long", ",lang") for line in lines], "column long: each row needs a number"),
        (lambda lines: [], "the signals must be wording"),
    ],
)
def test_a_wrong_row_is_named(change, message):
    with pytest.raises(ResourceError, match=message):
        likeness.parse("\n".join(change(TABLE.splitlines())))


def test_a_rarer_shared_word_makes_a_pair_surer_and_nothing_makes_it_surer_than_five():
    known = weights((1, -2), (1, -2))
    sure = [float(likeness.log_odds(of(rarest=rarest), known)[0]) for rarest in (0, 2, 4, 90, -90)]
    assert sure == [-2, 0, 2, 5, -5]


@pytest.mark.parametrize(
    ("letters", "share"),
    [
        (10, 0),
        (likeness.SHORT, 0),
        (np.sqrt(likeness.SHORT * likeness.LONG), 0.5),
        (likeness.LONG, 1),
        (90_000, 1),
    ],
)
def test_headlines_and_articles_have_weights_of_their_own_and_what_lies_between_takes_of_both(letters, share):
    pair = of(shorter=np.log(letters), rarest=1)
    assert likeness.share_of_length(pair) == pytest.approx([share], abs=1e-5)
    assert likeness.log_odds(pair, weights((2, 0), (-2, 0))) == pytest.approx([2 - 4 * share], abs=1e-4)


def test_log_odds_as_a_probability():
    assert likeness.probability(np.array([-5.0, 0.0, 5.0])) == pytest.approx([0.0067, 0.5, 0.9933], abs=1e-4)


def test_no_pair_is_no_fault():
    assert likeness.log_odds(np.zeros((0, len(SIGNALS)), np.float32), likeness.learnt()).shape == (0,)
