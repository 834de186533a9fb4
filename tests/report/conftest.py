"""A story told by three outlets, made by hand: what is found in it does not depend on any rule."""

from datetime import datetime
from itertools import combinations
from zoneinfo import ZoneInfo

import pytest

from framing.compare import alignment, attribution, claims, names, wording
from framing.language import gazetteer
from framing.language.resources import load
from framing.language.sentences import split
from framing.model import (
    Article,
    Findings,
    Furniture,
    FurnitureKind,
    Hedge,
    Mention,
    Passage,
    Quotation,
    Span,
    Story,
)
from framing.pipeline import Comparison

BERLIN = ZoneInfo("Europe/Berlin")
A_TEXT = (
    "Kämpfe um Pokrowsk\n\n„Wir halten Pokrowsk“, sagte Sprecher Taras Kern. "
    "Die Angaben ließen sich nicht überprüfen. (nap)\n\nDie Stadt liegt im Osten."
)
B_TEXT = "Krasnoarmeisk fast eingeschlossen\n\nIn Krasnoarmeisk (Pokrowsk) wird gekämpft. Moskau meldet Erfolge."
C_TEXT = "In Pokrowsk wird gekämpft."
OUTLETS = {"Abendblatt": A_TEXT, "Bote <B>": B_TEXT, "Chronik": C_TEXT}
LETTERS = {"Abendblatt": "A", "Bote <B>": "B", "Chronik": "C"}


def span(passage_id, text, words, *, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(passage_id, start, start + len(words))


def mention(where, form, perspective, **more):
    return Mention(where, "ua-pokrowsk", "Pokrowsk", "place", form, perspective, **more)


def findings():
    a, b, c = A_TEXT, B_TEXT, C_TEXT
    return {
        "a": Findings(
            "a",
            (
                mention(span("a", a, "Pokrowsk"), "Pokrowsk", "official"),
                mention(span("a", a, "Pokrowsk", nth=1), "Pokrowsk", "official", quoted=True),
            ),
            (
                Quotation(
                    span("a", a, "„Wir halten Pokrowsk“"), "direct", "Taras Kern", span("a", a, "Taras Kern"),
                    "sagen", cue_spans=(span("a", a, "sagte"),),
                ),
            ),
            (Hedge(span("a", a, "ließen sich nicht überprüfen"), "nicht überprüfbar", "disclaimer"),),
        ),
        "b": Findings(
            "b",
            (
                mention(span("b", b, "Krasnoarmeisk"), "Krasnoarmeisk", "former_soviet"),
                mention(span("b", b, "Krasnoarmeisk", nth=1), "Krasnoarmeisk", "former_soviet"),
                mention(span("b", b, "Pokrowsk"), "Pokrowsk", "official", shape="gloss"),
            ),
            (
                Quotation(
                    span("b", b, "Moskau meldet Erfolge."), "indirect", "Moskau", span("b", b, "Moskau"), "melden"
                ),
            ),
        ),
        "c": Findings("c", (mention(span("c", c, "Pokrowsk"), "Pokrowsk", "official"),)),
    }  # fmt: skip


def word_rows(*, clear):
    """One word; where it is not clear, it was not tested either."""
    here, there = span("b", B_TEXT, "gekämpft"), span("c", C_TEXT, "gekämpft")
    bootstrapped = {"low": 0.4, "high": 2.25, "same_sign_share": 0.99, "p": 0.0025}
    return (
        wording.WordRow(
            "Bote <B>", "", "kämpfen", "word", 1, 9, 1, 1, 20, 1,
            log_odds=1.26, z=2.0, log_ratio=1.1520, g2=0.8, dispersion=0.25 if clear else None,
            **(bootstrapped if clear else dict.fromkeys(bootstrapped)),
            clear=clear, spans=(here,), rest_spans=(there,),
        ),
    )  # fmt: skip


def word_versus(*, clear):
    """An outlet with too little text, one that was tested (or not), and one without words of its own."""
    return (
        wording.Versus("Abendblatt", "", 1, 12, 2, 13, "too_little"),
        wording.Versus("Bote <B>", "", 1, 9, 2, 20, "tested" if clear else "too_little"),
        wording.Versus("Chronik", "", 0, 0, 2, 29, "no_words"),
    )


@pytest.fixture(scope="session")
def make_comparison():
    """A comparison of hand-made passages; `texts` may be exchanged, and then nothing is found in them."""

    def make(texts=OUTLETS, found=None, *, clear=True, dates=(datetime(2026, 1, 21, 18, 13, tzinfo=BERLIN), True)):
        german = load("de")
        ids = dict(zip(texts, "abc", strict=False))
        found = (
            found if found is not None else findings() if texts is OUTLETS else {i: Findings(i) for i in ids.values()}
        )
        passages = []
        for outlet, text in texts.items():
            heading_end = text.find("\n\n") if "\n\n" in text else 0
            credit = text.find("(nap)")
            furniture = (Furniture(credit, credit + 5, FurnitureKind.CREDIT),) if credit >= 0 else ()
            passages.append(
                Passage(
                    ids[outlet], f"{ids[outlet]}-article", outlet, 0, len(text), text, heading_end, *dates, furniture
                )
            )
        sentences = {p.id: tuple(Span(p.id, s, e) for s, e in split(p.own_text, german)) for p in passages}
        by_outlet = {p.outlet: sentences[p.id] for p in passages}
        alignments = tuple(_aligned(x, by_outlet[x], y, by_outlet[y]) for x, y in combinations(by_outlet, 2))
        return Comparison(
            story=Story(7, tuple(ids.values())),
            passages=tuple(passages),
            articles={
                p.article_id: Article(
                    p.article_id, p.outlet, p.heading, p.text, "f.txt", *dates, notice="Übungstext, nachgebildet"
                )
                for p in passages
            },
            findings=found,
            sentences=sentences,
            names=names.compare(passages, found, marked=gazetteer.marked_perspectives()),
            attribution=attribution.compare(passages, found),
            wording=word_rows(clear=clear) if texts is OUTLETS else (),
            versus=word_versus(clear=clear) if texts is OUTLETS else (),
            alignments=alignments,
            claims=claims.compare(alignments, found),
            language="de",
        )

    return make


def _aligned(a, of_a, b, of_b):
    """The last sentence of a says the same as the second last of b (a stand-in for a similarity)."""
    pair = alignment.Pair(of_a[-1], of_b[max(len(of_b) - 2, 0)], 0.7, "same" if a == "Abendblatt" else "partly")
    return alignment.Alignment(
        a, b, (pair,), None, tuple(s for s in of_a if s != pair.a), tuple(s for s in of_b if s != pair.b)
    )


@pytest.fixture
def letters():
    return dict(LETTERS)
