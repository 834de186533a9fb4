"""Train the embedded German model anew: `python -m framing.embed.train TRAINING_FOLDER OUT_FOLDER`.

Reads every `*.jsonl.xz` of the folder and writes `weights.npz` and `tokenizer.json`, as they lie in
`framing/embed/model/`. Needs neither torch nor a GPU. The 55,726 documents of the shipped model took 11.5 minutes
on two cores shared with other work, and 3 GB of memory at the peak, in the SVD.

Seeded: the same text, on the same machine with the same library versions and number of threads, gives the same bytes.
Elsewhere sums are added up in another order, and the last digits differ, the quality does not.

1. 32,000 word pieces (WordPiece, lower case, NFKC).
2. Documents cut into chunks of up to 110 pieces; first vectors from an SVD of their tf-idf.
3. 3,000 steps over 1,024 pairs of passages that belong together, against each other's strangers.
4. Stored in four bits a number.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from framing.embed import int4, training_text, wordpieces
from framing.embed.contrastive import Trainer, first_vectors
from framing.embed.pairs import Pairs
from framing.embed.static import TOKENIZER, WEIGHTS, StaticEncoder
from framing.embed.training_text import UNKNOWN, Say
from framing.errors import FramingError, IngestError

_SAY_EVERY = 100  # steps


@dataclass(frozen=True, slots=True)
class Recipe:
    """Every dial of the training; the defaults made the shipped model."""

    pieces: int = 32_000
    dims: int = 512
    """256 lose .015 to .04 average precision over all pairs; four bits a number make room for 512."""
    first_chunks: int = 200_000
    """So many chunks are enough for the first vectors."""
    steps: int = 3_000
    pairs: int = 1_024
    """A step; each pair has the others as strangers."""
    rate: float = 3e-3
    sharpness: float = 20.0
    drop: float = 0.1
    """Share of the word pieces that each side loses."""
    seed: int = 7


def train(folder: Path, *, recipe: Recipe = Recipe(), say: Say = lambda line: None) -> StaticEncoder:
    """A model made from the text in this folder; raises IngestError where that is missing or broken."""
    rng = np.random.default_rng(recipe.seed)
    documents = training_text.read(folder, say=say)
    say("finding word pieces")
    tokenizer = wordpieces.train(documents, size=recipe.pieces)
    text = training_text.as_pieces(documents, tokenizer, say=say)
    del documents
    pieces = tokenizer.get_vocab_size()
    if not len(text.pieces):
        raise IngestError(f"{folder}: the training text holds no words.")
    pairs = Pairs(text, pieces=pieces, drop=recipe.drop, rng=rng)
    say(f"{len(text.pieces):,} word pieces of {pieces:,} kinds in {pairs.chunk_count():,} chunks; first vectors")
    vectors = first_vectors(pairs.chunks(recipe.first_chunks), pieces=pieces, dims=recipe.dims, rng=rng)
    trainer = Trainer(vectors, rate=recipe.rate, sharpness=recipe.sharpness, steps=recipe.steps)
    losses: list[float] = []
    for step in range(1, recipe.steps + 1):
        losses.append(trainer.step(pairs.batch(recipe.pairs)))
        if step % _SAY_EVERY == 0 or step == recipe.steps:
            say(f"step {step:,} of {recipe.steps:,}, loss {np.mean(losses):.3f}")
            losses.clear()
    # sentence-transformers counts unknown pieces, model2vec does not: of zeros, they are the same to both.
    vectors[UNKNOWN] = 0
    return StaticEncoder(tokenizer, vectors)


def save(model: StaticEncoder, folder: Path) -> None:
    """Write the model as it is shipped: `static.load` reads it back, in four bits a number."""
    folder.mkdir(parents=True, exist_ok=True)
    codes, scales = int4.pack(model.weights)
    with (folder / WEIGHTS).open("wb") as file:
        np.savez(file, codes=codes, scales=scales)
    (folder / TOKENIZER).write_text(model.tokenizer.to_str(), encoding="utf-8")


def main(arguments: list[str] | None = None) -> int:
    """Run the training from the command line."""
    parser = argparse.ArgumentParser(prog="python -m framing.embed.train", description="Train the embedded model anew.")
    parser.add_argument("training", type=Path, metavar="TRAINING_FOLDER", help="holds *.jsonl.xz")
    parser.add_argument("out", type=Path, metavar="OUT_FOLDER", help="gets weights.npz and tokenizer.json")
    given = parser.parse_args(arguments)

    def say(line: str) -> None:
        sys.stderr.write(line + "\n")
        sys.stderr.flush()

    try:
        save(train(given.training, say=say), given.out)
    except FramingError as fault:
        say(str(fault))
        return 1
    say(f"Written: {given.out / WEIGHTS} and {given.out / TOKENIZER}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
