"""Where does an article's text begin and end, by what the page's data for machines hold of it?"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from framing.ingest.pages.own_lines import is_byline
from framing.ingest.pages.printed import Printed, folded, is_sentence, shape
from framing.language.resources import Language

LEAST_SHOWN = 0.3
"""Of the text in the data: a page that shows less shows it only with its scripts."""
_OWN_LETTERS = 15  # letters of a line that tell it from any other
_SHARED = 0.7  # of the longer one that the page's text and its data must have in common, to tell where the text ends
_PROSE_WORDS = 8
_LONG_LINE = 20  # words: no heading or label, though a source in brackets may end it
_MOST_FOREIGN = 2  # lines of another kind between two paragraphs


def between(text: str, data: str, where: Printed, language: Language) -> str:
    """The text from its first line that the page's data for machines hold, too, to its last one.

    Around them stand notes about the author and appeals for money in which no box can be told. The lead above
    stays, and so do paragraphs that are built like those which the data hold, unless they speak to the readers: the
    data may lack the text's end. Where the page shows next to nothing, the data are the text. Where both say the
    same, it has the lines of whichever has more: data often are a single one.
    """
    known, shown, written = folded(data), folded(text), text.splitlines()
    if len(known) * LEAST_SHOWN > len(shown):
        return data
    if known == shown:
        return text if len(written) >= len(data.splitlines()) else data
    own = [n for n, line in enumerate(written) if len(folded(line)) >= _OWN_LETTERS and folded(line)[:80] in known]
    shared = sum(len(folded(written[n])) for n in own)
    if len(own) < 2 or shared < _SHARED * max(len(known), len(shown)):  # some give machines only its beginning
        return text
    known_in = [element for n in own if (element := where.of(written[n])) is not None]
    around = {element.getparent() for element in known_in}
    beside = {(element.tag, element.getparent()) for element in known_in}
    shapes = {shape(element) for element in known_in}
    appeals = [word for word, kind in language.rows("page_words") if kind == "appeal"]

    def is_appeal(line: str) -> bool:
        return any(word in line.casefold() for word in appeals)

    def is_text(line: str) -> bool:
        element = where.of(line)
        if element is None or is_appeal(line):
            return False
        if element.tag == "li":  # a list between the paragraphs, or at their end
            return element.getparent() is not None and element.getparent().getparent() in around
        is_built_alike = (element.tag, element.getparent()) in beside or shape(element) in shapes
        return is_built_alike and (is_sentence(line, words=_PROSE_WORDS) or len(line.split()) >= _LONG_LINE)

    def is_passed(line: str) -> bool:
        return not is_appeal(line) and not is_byline(line, language)

    first, last = own[0], own[-1]
    above = _kept(written[:first][::-1], is_text, where.is_heading) or _lead(written[:first][::-1])
    below = _kept(written[last + 1 :], is_text, where.is_heading, is_passed)
    return "\n".join(written[first - above : last + 1 + below])


def _kept(
    lines: Sequence[str],
    is_text: Callable[[str], bool],
    is_heading: Callable[[str], bool],
    is_passed: Callable[[str], bool] = lambda line: False,
) -> int:
    """How many of these lines, from the known ones on, are the text's: paragraphs with the subheads among them.

    is_passed: whether a line of another kind, a quotation or a short sentence, may stand between two paragraphs.
    """
    kept = foreign = 0
    for number, line in enumerate(lines, start=1):
        if is_text(line):
            kept, foreign = number, 0
        elif not is_heading(line):
            foreign += 1
            if foreign > _MOST_FOREIGN or not is_passed(line):
                break
    return kept


def _lead(lines_upwards: Sequence[str]) -> int:
    """How many lines above the known ones the lead takes in: those up to the nearest that tells something."""
    return next((n for n, line in enumerate(lines_upwards, 1) if is_sentence(line, words=_PROSE_WORDS)), 0)
