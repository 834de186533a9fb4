"""The vocabulary: which word pieces a text is cut into. Trained on half of the text, the same every time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

from framing.embed.training_text import UNKNOWN, Document

_UNKNOWN = "[UNK]"
_INSIDE = "##"
"""What a piece that does not begin a word begins with, as in every WordPiece vocabulary."""

_LONGEST_WORD = 60
"""Characters; German compounds get that long, web addresses longer."""

_MIN_COUNT = 3


def train(documents: Sequence[Document], *, size: int) -> Tokenizer:
    """A WordPiece tokenizer (lower case, NFKC) with at most so many pieces.

    The trainer numbers the pieces inside of words in the order of a hash table, and breaks ties by that number:
    so the single characters are numbered here first, and the same text gives the same vocabulary.
    """
    tokenizer = _empty({_UNKNOWN: UNKNOWN})
    characters: set[str] = set()
    normalizer = tokenizer.normalizer
    for text in _sample(documents):
        characters.update(text)
    # Normalising can make new characters out of one (½ becomes 1⁄2), so they are taken one by one.
    normal = {letter for each in characters for letter in normalizer.normalize_str(each)}
    letters = sorted(letter for letter in normal if not letter.isspace())
    given = [_UNKNOWN, *letters, *(_INSIDE + letter for letter in letters)]
    trainer = trainers.WordPieceTrainer(
        vocab_size=size, min_frequency=_MIN_COUNT, special_tokens=given, show_progress=False
    )
    tokenizer.train_from_iterator(_sample(documents), trainer)
    # The characters were "special" for the numbering only: a new tokenizer knows them as ordinary pieces.
    return _empty(tokenizer.get_vocab())


def _sample(documents: Sequence[Document]) -> Iterator[str]:
    """Titles and every second paragraph: enough to count pieces, in half the time."""
    for document in documents:
        if document.title:
            yield document.title
        yield from document.paragraphs[::2]


def _empty(vocabulary: dict[str, int]) -> Tokenizer:
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token=_UNKNOWN, max_input_chars_per_word=_LONGEST_WORD))
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Whitespace(), pre_tokenizers.Digits(individual_digits=False)]
    )
    tokenizer.decoder = decoders.WordPiece(prefix=_INSIDE)
    return tokenizer
