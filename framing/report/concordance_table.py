"""A word in its context as HTML: the hits below each other, each of them opening its sentence with its reference."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.compare.concordance import Line
from framing.compare.printed_forms import FormCount
from framing.pipeline import Concordance
from framing.report import marks, places, quoting
from framing.report.concordance_links import Around, Target
from framing.report.markup import NOTHING, Html, element, join
from framing.report.phrases import say
from framing.report.story_list import moment

LONGEST = 80
"""So many letters of a hit stand in its line; the sentence below has all of them."""


def counts(found: Concordance, around: Around, *, language: str = "de", link: Callable[[str], str]) -> Html:
    """How often was it found, in how many texts, and how often in each outlet?

    link: the address of the lines of one outlet alone.
    """
    head = say(
        "kwic_head" if found.total != 1 else "kwic_head_one",
        language,
        query=found.query,
        total=found.total,
        texts=found.passage_count,
        searched=found.searched_count,
    )
    items = []
    for count in found.counts:
        texts = say("kwic_of_texts", language, texts=count.passage_count, searched=count.searched_count)
        name = join((element("span", around.letters[count.outlet], class_="fx-letter"), element("bdi", count.outlet)))
        number = element("a", str(count.count), href=link(count.outlet), target="_self") if count.count else "0"
        items.append(
            element("li", name, " ", element("strong", number), element("span", f" {texts}", class_="fx-muted"))
        )
    return join((element("h2", head, class_="fx-kwic-total"), element("ul", *items, class_="fx-kwic-counts")))


def lines(found: Concordance, around: Around, *, language: str = "de", link: Callable[[Target], str]) -> Html:
    """The lines of one page: what stands before, the hit, what stands behind, and whose text it is.

    Each line opens: its full sentence, the heading, whose words it is, the way to the comparison of its story, and a
    reference to copy. link: the address of a sentence in the comparison. Nothing where there is no line.
    """
    if not found.lines:
        return NOTHING
    first, last = found.offset + 1, found.offset + len(found.lines)
    label = say("kwic_page", language, first=first, last=last, total=found.total)
    heads = [element("span", say(f"kwic_head_{part}", language)) for part in ("left", "right", "where")]
    return join(
        (
            element("p", element("strong", label), " ", say("kwic_open", language), class_="fx-muted fx-kwic-page"),
            element("p", *heads, class_="fx-kwic-heads", aria_hidden="true"),
            element(
                "ol",
                *(_line(found, around, line, language, link) for line in found.lines),
                class_="fx-kwic",
                start=first,
            ),
        )
    )


def words(said: Sequence[str], *, link: Callable[[str], str], text_language: str, label: str = "") -> Html:
    """Words to search for, each a link."""
    items = [
        element("li", element("a", element("bdi", _short(word)), href=link(word), target="_self")) for word in said
    ]
    return element("ul", *items, class_="fx-kwic-words", lang=text_language, aria_label=label or None)


def forms(found: Sequence[FormCount], *, language: str = "de", text_language: str, link: Callable[[str], str]) -> Html:
    """Forms that are too many for buttons: folded, each a link to its lines, with its number."""
    if not found:
        return NOTHING
    items = [
        element(
            "li", element("a", element("bdi", _short(one.form)), href=link(one.form), target="_self"), f" {one.count}"
        )
        for one in found
    ]
    summary = element("summary", say("kwic_more_forms", language, count=len(found)))
    return element(
        "details",
        summary,
        element("ul", *items, class_="fx-kwic-words", lang=text_language),
        class_="fx-more fx-kwic-forms",
    )


def _line(found: Concordance, around: Around, line: Line, language: str, link: Callable[[Target], str]) -> Html:
    story = around.stories.get(line.span.passage_id)
    where = [
        element("span", around.letters[line.outlet], class_="fx-letter"),
        element("bdi", line.outlet),
        " ",  # the line may break here
        element("span", moment(line.published_at, False, language)),
    ]
    if around.project.grouped:
        number = say("kwic_story", language, number=story.id) if story else say("kwic_no_story", language)
        where += [" ", element("span", number)]
    summary = element(
        "summary",
        element("span", element("bdi", line.left), class_="fx-kwic-left", lang=found.language),
        element(
            "span",
            element("mark", element("bdi", _short(line.word))),
            element("bdi", line.right),
            class_="fx-kwic-right",
            lang=found.language,
        ),
        element("span", *where, class_="fx-kwic-where"),
    )
    return element("li", element("details", summary, _opened(found, around, line, language, link)))


def _opened(found: Concordance, around: Around, line: Line, language: str, link: Callable[[Target], str]) -> Html:
    passage = found.passages[line.span.passage_id]
    article = found.articles[passage.article_id]
    sentence = line.sentence or line.span
    hit = marks.Mark(line.span.start, line.span.end, "hit", "", "")
    about = [element("bdi", places.headline(passage, article), lang=found.language)]
    about += [element("span", said) for said in _said(line, language)]
    if (target := around.target(line)) is not None:
        to = say("kwic_compare", language, number=target.story, sentence=target.sentence)
        about.append(element("a", to, href=link(target), target="_self"))
    text = marks.render(passage.own_text, sentence.start, max(sentence.end, line.span.end), [hit])
    reference = quoting.reference(passage, article, sentence, handle=around.handles[passage.id], language=language)
    return element(
        "div",
        element("p", *about, class_="fx-kwic-about"),
        element("blockquote", element("bdi", text), lang=found.language),
        element("p", say("kwic_copy", language), class_="fx-muted fx-kwic-how"),
        element("p", reference, class_="fx-cite", lang=found.language),
        # A click selects the paragraph; only a field is selected by the keyboard as it is reached.
        element(
            "input", value=reference, readonly=True, class_="fx-cite-keys", aria_label=say("kwic_copy_keys", language)
        ),
        class_="fx-kwic-opened",
    )


def _said(line: Line, language: str) -> list[str]:
    """Whose words it is, and how it was found."""
    said = [say(f"kwic_voice_{line.voice.replace(' ', '_')}", language)] if line.voice else []
    return [*said, say(f"kwic_by_{line.by}", language, part=line.part)]


def _short(word: str) -> str:
    return word if len(word) <= LONGEST else word[: LONGEST - 1] + "…"
