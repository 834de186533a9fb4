"""The model that is shipped: a vector for each of 32,000 word pieces; a text is the mean of its pieces.

Needs neither torch nor a network. The same model as a real `SentenceTransformer`: `sentence_transformer`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from framing.embed import int4
from framing.embed.vectors import Vectors, unit
from framing.errors import EncoderError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer
    from tokenizers import Tokenizer

WEIGHTS = "weights.npz"
TOKENIZER = "tokenizer.json"

_BATCH = 512
"""Texts tokenised at a time: more is no faster and takes memory."""


class StaticEncoder:
    """A text as the mean of its word pieces' vectors: no word order, no negation, no roles.

    Good for "the same story", not for who did what to whom. A word alone gets a vector, too. Vectors of two
    calls, and of two projects, can be compared.
    """

    def __init__(self, tokenizer: Tokenizer, weights: Vectors) -> None:
        if tokenizer.get_vocab_size() != len(weights):
            raise EncoderError(
                f"The tokenizer knows {tokenizer.get_vocab_size()} word pieces, the weights have {len(weights)} rows: "
                "they do not belong together."
            )
        self.tokenizer = tokenizer
        self.weights = weights
        """Shape (n_pieces, n_dims)."""

    def encode(self, sentences: list[str], /) -> Vectors:
        """Vectors of shape (n_texts, n_dims), of length 1.

        A text without any known word piece (empty, only emoji) gets a vector of zeros. The whole text counts,
        however long.
        """
        vectors = np.zeros((len(sentences), self.weights.shape[1]), dtype=np.float32)
        for start in range(0, len(sentences), _BATCH):
            found = self.tokenizer.encode_batch_fast(sentences[start : start + _BATCH], add_special_tokens=False)
            for row, encoding in enumerate(found, start=start):
                if pieces := encoding.ids:
                    vectors[row] = self.weights[pieces].sum(axis=0)
        return unit(vectors)


@cache
def builtin() -> StaticEncoder:
    """The German model that is shipped (512 dimensions); loaded once, in about a third of a second."""
    with as_file(files("framing.embed") / "model") as folder:
        return load(folder)


def load(folder: Path) -> StaticEncoder:
    """The model in a folder that `framing.embed.train` has written.

    Raises EncoderError where the folder holds none, or a broken one.
    """
    from tokenizers import Tokenizer

    try:
        with np.load(folder / WEIGHTS, allow_pickle=False) as stored:
            weights = int4.unpack(stored["codes"], stored["scales"])
        tokenizer = Tokenizer.from_str((folder / TOKENIZER).read_text(encoding="utf-8"))
    except Exception as fault:  # tokenizers raises Exception itself, numpy half a dozen kinds
        raise EncoderError(f"{folder}: no model of this tool, or a broken one ({fault}).") from fault
    return StaticEncoder(tokenizer, weights)


def sentence_transformer() -> SentenceTransformer:
    """The shipped model as a `SentenceTransformer`, for whoever wants to train it on, or use it elsewhere.

    Gives the vectors of `builtin().encode` (to 1e-6); an empty text gets zeros. Imports torch, which takes
    seconds. A static embedding as in sentence-transformers' `StaticEmbedding`.
    """
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, StaticEmbedding
    from tokenizers import Tokenizer

    model = builtin()
    # Copies: whoever trains on must not change the vectors that this process groups with.
    tokenizer = Tokenizer.from_str(model.tokenizer.to_str())
    pieces = StaticEmbedding(tokenizer, embedding_weights=model.weights.copy())
    return SentenceTransformer(modules=[pieces, Normalize()], device="cpu")
