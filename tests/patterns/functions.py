"""Which functions that walk through a text take more than their share of a longer one? A script: prints JSON lines.

A line is a function, the kind of text and the seconds at two lengths; none where all is well.
"""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime

import growth

from framing.find import (
    agency,
    hedges,
    labels,
    loaded_words,
    mentions,
    numbers,
    quotations,
    scare_quotes,
    words,
)
from framing.ingest import clock_times, furniture, liveblog, page_blocks
from framing.language import detection, sentences, tokens
from framing.language.composed import plain
from framing.language.resources import load
from framing.model import Article, Passage

LENGTHS = (12_500, 50_000, 200_000)
PATIENCE = 10  # seconds of processor time for one kind of text
JUDGED = 0.1  # seconds of processor time at one length from which the growth up to it is judged
GERMAN = load("de")
KINDS = {
    "blanks": " ",
    "line ends": "\n",
    "empty lines": " \n",
    "brackets": "(",
    "square brackets": "[",
    "opening marks": "„",
    "straight marks": '"',
    "marks around a word": "„Ja“ ",
    "digits": "0",
    "numbers": "12.345 ",
    "clock times": "18:13 Uhr ",
    "clock lines": "18:13 Uhr Es regnet.\n",
    "dots": ".",
    "commas": "Regen, ",
    "hyphens": "a-",
    "plus signs": "+",
    "one word": "a",
    "one word in capitals": "A",
    "words": "Regen ",
    "capital words": "Kern ",
    "small words": "regnet ",
    "names": "Von der Heide ",
    "short sentences": "Es regnet. ",
    "said": "sagte er, ",
    "quoted sentences": "„Es regnet“, sagte sie. ",
    "said that": "Er sagte, dass ",
    "brackets around a word": "(dpa) ",
    "addresses": "www.abendruf.example/regen ",
    "months": "3. Mai ",
    "marks of both kinds": "„a ‚b ",
    "capital and hyphen": "Kern-",
    "letters of two characters": "a\u0308",
    "titles": "Präsident ",
    "credits and dates": "(dpa) \n\n \n3. Mai ",
    "credits without blanks": " von a(dpa) ",
}
"""A piece of text of each kind, to be repeated."""


def passage(text: str) -> Passage:
    return Passage("p", "a", "Abendruf", 0, len(text), text)


def article(text: str) -> Article:
    return Article("a", "Abendruf", "Liveblog: Regen", text, "a.txt", datetime(2026, 1, 21, 12, tzinfo=UTC), True)


FUNCTIONS: dict[str, Callable[[str], object]] = {
    "tokens.tokenize": tokens.tokenize,
    "sentences.split": lambda text: sentences.split(text, GERMAN),
    "sentences.paragraphs": lambda text: sentences.paragraphs(text, GERMAN),
    "composed.plain": plain,
    "detection.other_language": lambda text: detection.other_language(text, "de"),
    "clock_times.find": lambda text: clock_times.find(text, GERMAN),
    "furniture.inside": lambda text: furniture.inside(text, 0, len(text), GERMAN),
    "furniture.credit_at_end": lambda text: furniture.credit_at_end(text, 0, len(text), GERMAN),
    "page_blocks.cut": lambda text: page_blocks.cut(text, "Regen", GERMAN),
    "liveblog.segment": lambda text: liveblog.segment(article(text), GERMAN),
    "mentions.find": lambda text: mentions.find(passage(text), language=GERMAN),
    "quotations.find": lambda text: quotations.find(passage(text), language=GERMAN),
    "hedges.find": lambda text: hedges.find(passage(text), language=GERMAN),
    "scare_quotes.find": lambda text: scare_quotes.find(passage(text), language=GERMAN, quotations=()),
    "labels.find": lambda text: labels.find(passage(text), language=GERMAN, mentions=()),
    "loaded_words.find": lambda text: loaded_words.find(passage(text), language=GERMAN),
    "numbers.find": lambda text: numbers.find(passage(text), language=GERMAN),
    "words.find": lambda text: words.find(passage(text), language=GERMAN),
    "agency.credited": lambda text: agency.credited(passage(text), language=GERMAN),
}


def judge(ask: Callable[[str], object], piece: str) -> tuple[int, float, float] | None:
    """A length, and the seconds for a quarter of it and for it, where they grow faster than the text does."""
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        for length in LENGTHS:
            long, short = (f"Es regnet. {piece * (size // len(piece))}" for size in (length, length // growth.TIMES))
            if growth.seconds(ask, long) > JUDGED:
                took = growth.grown(ask, short, long, least=JUDGED)
                return (length, *took) if took else None
        return None
    except growth.EndlessError:
        return length, PATIENCE, PATIENCE
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def main() -> None:
    """Every function with every kind of text."""
    signal.signal(signal.SIGVTALRM, growth.give_up)
    for ask in FUNCTIONS.values():
        ask("Es regnet in Norderau.")  # word lists are loaded once
    for name, ask in FUNCTIONS.items():
        for kind, piece in KINDS.items():
            if took := judge(ask, piece):
                sys.stdout.write(json.dumps([name, kind, piece, took]) + "\n")


if __name__ == "__main__":
    main()
