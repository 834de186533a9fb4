"""One outlet's texts as a row of units: a heading, or a sentence, each with what stands around it on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.model import Article, Passage, Span
from framing.report import marks, notices
from framing.report.markup import Html, element, join
from framing.report.only_here import meaning
from framing.report.story_list import moment
from framing.report.view import Partner, View


@dataclass(frozen=True, slots=True)
class Block:
    """A sentence or a piece of page furniture, and the number of its paragraph within the passage."""

    paragraph: int
    html: Html


@dataclass(frozen=True, slots=True)
class Unit:
    """What is never parted: a heading with its date, or one sentence with what follows it up to the next."""

    passage_id: str
    sentences: tuple[Span, ...]
    head: tuple[Html, ...]
    """Heading and the line about date and notice, where a passage begins here."""
    body: tuple[Block, ...]
    begins: bool


def flow(view: View, outlet: str) -> tuple[Unit, ...]:
    """All that one outlet tells in this story, in order of time; every character stands in exactly one unit."""
    passages = view.of_outlet(outlet)
    articles = dict.fromkeys(sorted({passage.article_id for passage in passages}))
    units = [unit for passage in passages for unit in _of_passage(view, passage)]
    on_page = [piece for one in articles if (piece := _on_page(view, view.comparison.articles[one]))]
    if on_page and units:
        units.append(Unit("", (), tuple(on_page), (), begins=False))
    return tuple(units)


def _of_passage(view: View, passage: Passage) -> list[Unit]:
    found = marks.of_passage(view, passage)
    sentences = view.comparison.sentences[passage.id]
    heading = tuple(sentence for sentence in sentences if sentence.start < passage.heading_end)
    first = len(heading) or min(1, len(sentences))
    groups = [sentences[:first], *((sentence,) for sentence in sentences[first:])]
    units: list[Unit] = []
    paragraph, position = 1, 0
    run_goes_on = False
    for number, group in enumerate(groups):
        titles: list[Html] = []
        body: list[Block] = []
        for sentence in group:
            between = _between(passage, position, sentence.start, found, paragraph)
            body += between[0]
            paragraph = between[1]
            html = _sentence(view, passage, sentence, found, run_goes_on=run_goes_on)
            if heading and number == 0:
                titles.append(html)
            else:
                body.append(Block(paragraph, html))
            run_goes_on = sentence in view.only_here
            position = sentence.end
        end = groups[number + 1][0].start if number + 1 < len(groups) else len(passage.text)
        after = _between(passage, position, end, found, paragraph)
        body += after[0]
        paragraph, position = after[1], end
        head = [element("h3", *titles)] if titles else []
        head += [_about(view, passage)] if number == 0 else []
        units.append(Unit(passage.id, tuple(group), tuple(head), tuple(body), begins=number == 0))
    return units


def _about(view: View, passage: Passage) -> Html:
    article = view.comparison.articles[passage.article_id]
    about = [element("span", moment(passage.published_at, passage.time_known, view.language))]
    if notice := notices.of(article, view.language):
        about.append(element("span", notice, class_="fx-notice"))
    if article.title and len(passage.text) < len(article.text) and article.title != passage.heading:
        about.append(element("span", view.say("from_blog", title=article.title)))
    return element("p", *about, class_="fx-about")


def _between(
    passage: Passage, start: int, end: int, found: Sequence[marks.Mark], paragraph: int
) -> tuple[list[Block], int]:
    """What stands between two sentences: page furniture, and the line breaks that part paragraphs."""
    blocks: list[Block] = []
    for number, line in enumerate(passage.text[start:end].split("\n")):
        if number:
            paragraph += 1
            start += 1
        if line.strip():
            inside = marks.render(passage.text, start, start + len(line), found)
            blocks.append(Block(paragraph, element("span", inside, class_="fx-rest")))
        start += len(line)
    return blocks, paragraph


def _sentence(view: View, passage: Passage, sentence: Span, found: Sequence[marks.Mark], *, run_goes_on: bool) -> Html:
    name = view.references[sentence]
    links = [_link(view, partner) for partner in view.partners.get(sentence, ())]
    alone = sentence in view.only_here
    if alone and not run_goes_on:  # once for a run of sentences: the dashed rule carries on
        links = [element("span", view.say("only_here"), class_="fx-only", title=meaning(view))]
    text = element("bdi", marks.render(passage.text, sentence.start, sentence.end, found))
    number = element("a", name, class_="fx-n", href=f"#s-{name}", aria_label=view.say("sentence", reference=name))
    return element(
        "span",
        number,
        element("span", text, " ", *links),
        class_="fx-s fx-alone" if alone else "fx-s",
        id=f"s-{name}",
    )


def _link(view: View, partner: Partner) -> Html:
    name = view.references[partner.sentence]
    figures = [f"{_printed(view, here)} / {_printed(view, there)}" for here, there in partner.differing_numbers]
    said = [view.say(partner.label, reference=name)]
    said += [view.say("shared_words")] if partner.shared else []
    said += [view.say("figures_differ", figures=", ".join(figures))] if figures else []
    arrow = "↔" if partner.label == "same" else "~"
    shown = join(
        (f"{arrow} {name}", *([f" {' · '.join(figures)}"] if figures else []), *([" ="] if partner.shared else []))
    )
    title = "; ".join(said)
    return element("a", shown, class_=f"fx-pair fx-{partner.label}", href=f"#s-{name}", title=title, aria_label=title)


def _printed(view: View, span: Span) -> str:
    return " ".join(view.passages[span.passage_id].text[span.start : span.end].split())


def _on_page(view: View, article: Article) -> Html:
    """What the page printed beside its passages: kept in sight, small, with its kind."""
    pieces = [
        element(
            "li",
            element("span", f"{marks.furniture_name(view, piece.kind.value)}: ", class_="fx-furniture-kind"),
            article.text[piece.start : piece.end].strip(),
        )
        for piece in article.furniture
    ]
    if not pieces:
        return join(())
    label = view.say("also_on_page", count=len(pieces))
    return element("details", element("summary", label), element("ul", *pieces), class_="fx-on-page")
