"""The columns of a comparison: each outlet's passages, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from framing.compare.alignment import Period
from framing.model import Article, Passage, Span
from framing.report import marks
from framing.report.markup import Html, element, join
from framing.report.story_list import moment
from framing.report.view import Partner, View


def column(view: View, outlet: str) -> Html:
    """All that one outlet tells in this story: a heading with its letter, then its passages in order of time."""
    letter = view.letters[outlet]
    others = [view.letters[other] for other in view.outlets if other != outlet]
    jump = [element("a", other, href=f"#k-{other}") for other in others]
    head = element(
        "header",
        element("h2", element("span", letter, class_="fx-letter"), " ", element("bdi", outlet)),
        element("nav", view.say("to_column"), " ", *jump, class_="fx-jump", aria_label=view.say("to_column")),
    )
    passages = [_passage(view, passage) for passage in view.of_outlet(outlet)]
    articles = {passage.article_id for passage in view.of_outlet(outlet)}
    on_page = [_on_page(view, view.comparison.articles[article_id]) for article_id in sorted(articles)]
    return element(
        "section", head, *passages, *on_page, class_="fx-column", id=f"k-{letter}", lang=view.comparison.language
    )


def _passage(view: View, passage: Passage) -> Html:
    article = view.comparison.articles[passage.article_id]
    found = marks.of_passage(view, passage)
    heading, body = _body(view, passage, found)
    about = [element("span", moment(passage.published_at, passage.time_known, view.language))]
    if article.notice:
        about.append(element("span", article.notice, class_="fx-notice"))
    if article.title and len(passage.text) < len(article.text) and article.title != passage.heading:
        about.append(element("span", view.say("from_blog", title=article.title)))
    head = [element("h3", *heading)] if heading else []
    return element("article", *head, element("p", *about, class_="fx-about"), *body, class_="fx-passage")


def _body(view: View, passage: Passage, found: Sequence[marks.Mark]) -> tuple[list[Html], list[Html]]:
    """The heading's sentences, and the paragraphs: every character of the passage stands in one of them."""
    heading: list[Html] = []
    paragraphs: list[list[Html]] = [[]]
    position = 0
    run_goes_on = False
    for sentence in view.comparison.sentences[passage.id]:
        _between(passage, position, sentence.start, found, paragraphs)
        here = heading if sentence.start < passage.heading_end else paragraphs[-1]
        here.append(_sentence(view, passage, sentence, found, run_goes_on=run_goes_on))
        run_goes_on = sentence in view.only_here
        position = sentence.end
    _between(passage, position, len(passage.text), found, paragraphs)
    return heading, [element("div", *sentences, class_="fx-par") for sentences in paragraphs if sentences]


def _between(passage: Passage, start: int, end: int, found: Sequence[marks.Mark], paragraphs: list[list[Html]]) -> None:
    """What stands between two sentences: page furniture, and the line breaks that part paragraphs."""
    for number, line in enumerate(passage.text[start:end].split("\n")):
        if number:
            paragraphs.append([])
            start += 1
        if line.strip():
            inside = marks.render(passage.text, start, start + len(line), found)
            paragraphs[-1].append(element("span", inside, class_="fx-rest"))
        start += len(line)


def _sentence(view: View, passage: Passage, sentence: Span, found: Sequence[marks.Mark], *, run_goes_on: bool) -> Html:
    name = view.references[sentence]
    links = [_link(view, partner) for partner in view.partners.get(sentence, ())]
    alone = sentence in view.only_here
    if alone and not run_goes_on:  # once for a run of sentences: the dashed rule carries on
        links = [element("span", view.say("only_here"), class_="fx-only", title=only_here(view))]
    text = element("bdi", marks.render(passage.text, sentence.start, sentence.end, found), class_="fx-text")
    number = element("a", name, class_="fx-n", href=f"#s-{name}", aria_label=view.say("sentence", reference=name))
    return element(
        "span",
        number,
        element("span", text, " ", *links, class_="fx-words"),
        class_="fx-s fx-alone" if alone else "fx-s",
        id=f"s-{name}",
    )


def only_here(view: View) -> str:
    """What "found only here" means: which texts, of which time, were looked at."""
    looked_at = [f"{view.letters[outlet]}: {_period(view, period)}" for outlet, period in sorted(view.periods.items())]
    return "; ".join([view.say("only_here_title"), *looked_at])


def _period(view: View, period: Period) -> str:
    texts = view.say("passage_count", count=period.passage_count)
    days = dict.fromkeys(day.strftime("%d.%m.%Y") for day in (period.first, period.last) if day is not None)
    if not days:
        return f"{texts}, {view.say('without_date')}"
    return (
        f"{texts}, "
        + "–".join(days)
        + (f", {view.say('without_date')}: {period.undated_count}" if period.undated_count else "")
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
