"""Quotations marked by hand: how the files are read, and how words become tokens."""

import gzip
import json
import lzma
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from framing.errors import IngestError, SelectionError
from framing.evaluate import quotation_files, quotation_gold, quotation_tables, quotations
from framing.evaluate.quotation_scores import Annotation
from framing.model import Article, Passage, Project, Quotation, Span

TEXT = "„Die Brücke“, sagte Jan Kern dem Blatt, „bleibt zu.“ Laut Amt regnet es."
#        0 1   2     3 4 5     6   7    8   9    10 11 12    13 14 15 16  17 18     19 20
TOKENS = [list(match.span()) for match in re.finditer(r"\w+|[^\w\s]", TEXT)]
DIRECT = Annotation((0, 1, 2, 3, 11, 12, 13, 14, 15), (6, 7), (5,), (5, 6, 7, 8, 9), (8, 9), "Direct", "Speech")
INDIRECT = Annotation((18, 19), (17,), (16,), (16, 17), (), "Indirect", "SW")
SHARED = Path(__file__).parents[3] / "shared" / "data" / "quotations" / "dev.jsonl.gz"


def line(**changed):
    values = {"document": "Brücke zu", "text": TEXT, "token_spans": TOKENS, "sentence_token_spans": [[0, 21]]}
    return json.dumps(values | {"annotations": [asdict(DIRECT), asdict(INDIRECT)]} | changed)


def mark(**changed):
    return line(annotations=[asdict(INDIRECT) | changed])


def written(folder, *lines, name="gold.jsonl"):
    path, opener = folder / name, {".gz": gzip.open, ".xz": lzma.open}.get(Path(name).suffix, open)
    with opener(path, "wt", encoding="utf-8") as file:
        file.write("\n".join(lines))
    return path


def span(words, start=0):
    at = TEXT.index(words, start)
    return Span("Brücke zu", at, at + len(words))


FOUND = (
    Quotation(
        Span("Brücke zu", 0, TEXT.index(" Laut")),
        "direct",
        "Jan Kern",
        span("Jan Kern"),
        "sagen",
        parts=(span("„Die Brücke“"), span("„bleibt zu.“")),
        cue_spans=(span("sagte"),),
        frame_spans=(span("sagte Jan Kern dem Blatt"),),
        addressee="dem Blatt",
        addressee_span=span("dem Blatt"),
        medium="speech",
    ),
    Quotation(
        span("regnet es"),
        "indirect",
        "Amt",
        span("Amt"),
        "laut",
        cue_spans=(span("Laut"),),
        frame_spans=(span("Laut Amt"),),
    ),
)


@pytest.fixture
def finds(monkeypatch):
    """The program finds what is given, whatever the text."""

    def give(*found):
        monkeypatch.setattr(quotations, "find", lambda passage, *, language: found)

    return give


@pytest.mark.parametrize("name", ["gold.jsonl", "gold.jsonl.gz", "gold.jsonl.xz"])
def test_plain_and_packed_files_are_read(name, tmp_path):
    (text,) = quotation_files.read_gold(written(tmp_path, line(), "", name=name))
    assert (text.passage.id, text.passage.text, len(text.tokens)) == ("Brücke zu", TEXT, len(TOKENS))
    assert text.marked == (DIRECT, INDIRECT)
    assert text.words(DIRECT.quote) == "„Die Brücke“ [...] „bleibt zu.“"
    assert text.words(()) == ""


def test_tokens_are_read_once_and_in_order(tmp_path):
    (text,) = quotation_files.read_gold(written(tmp_path, mark(frame=[17, 16, 17])))
    assert text.marked == (INDIRECT,)


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        ("{", r"gold.jsonl: line 2: Expecting property name"),
        ("[1]", r"line 2: no JSON object"),
        (line(text=""), r"line 2: an article needs the fields document and text"),
        (line(document=None), r"line 2: an article needs the fields document and text"),
        (line(annotations=None), r"line 2: annotations must be a list"),
        (line(token_spans=None), r"line 2: token_spans must be a list"),
        (line(token_spans=[[0, 3], [2, 5]]), r"line 2: token_spans: \[2, 5\] is no \[start, end\) behind the token"),
        (line(token_spans=[[0, 999]]), r"line 2: token_spans: \[0, 999\]"),
        (line(token_spans=[7]), r"line 2: token_spans: 7 is no"),
        (line(annotations=[3]), r"line 2: an annotation must be an object"),
        (mark(type="Loud"), r"line 2: no type 'Loud'; there are: Direct, Indirect, Reported"),
        (mark(type=[]), r"line 2: no type \[\]"),
        (mark(medium=1), r"line 2: medium must be a text"),
        (mark(quote=[]), r"line 2: an annotation without quote"),
        (mark(speaker=[99]), r"line 2: speaker: a list of tokens from 0 to 20 is needed"),
        (mark(cue="sagte"), r"line 2: cue: a list of tokens"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_scored(bad, message, tmp_path):
    with pytest.raises(IngestError, match=message):
        quotation_files.read_gold(written(tmp_path, line(), bad))


def test_a_file_without_articles_is_refused(tmp_path):
    with pytest.raises(IngestError, match=r"gold.jsonl: no articles"):
        quotation_files.read_gold(written(tmp_path, ""))
    with pytest.raises(IngestError, match=r"none.jsonl: the file cannot be read"):
        quotation_files.read_gold(tmp_path / "none.jsonl")


def test_a_token_belongs_to_the_stretch_that_touches_it():
    tokens = ((0, 3), (4, 8), (8, 9), (10, 12))
    assert quotation_files.token_ids(tokens, [(3, 4)]) == ()
    assert quotation_files.token_ids(tokens, [(7, 10)]) == (1, 2)
    assert quotation_files.token_ids(tokens, [(10, 11), (0, 1), (0, 2)]) == (0, 3)
    assert quotation_files.token_ids((), [(0, 5)]) == ()


def test_what_is_found_becomes_tokens_of_the_gold(tmp_path):
    (text,) = quotation_files.read_gold(written(tmp_path, line()))
    assert quotations.annotated(text, FOUND) == (DIRECT, INDIRECT)


def test_what_stands_inside_another_quotation_is_nested_and_what_touches_no_token_is_none(tmp_path):
    (text,) = quotation_files.read_gold(written(tmp_path, line()))
    inner, blank = Quotation(span("Brücke"), "direct"), Quotation(Span("Brücke zu", 13, 14), "direct")
    assert [(one.quote, one.nested) for one in quotations.annotated(text, (FOUND[0], inner, blank))] == [
        (DIRECT.quote, False),
        ((2,), True),
    ]


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("direct", "Direct"),
        ("indirect", "Indirect"),
        ("reported", "Reported"),
        ("subjunctive", "IndirectFreeIndirect"),
        ("free", "FreeIndirect"),
    ],
)
def test_each_kind_has_a_type(kind, type_, tmp_path):
    (text,) = quotation_files.read_gold(written(tmp_path, line()))
    (one,) = quotations.annotated(text, [Quotation(span("regnet es"), kind)])
    assert (one.type, one.medium) == (type_, "SW")


def test_scores_and_what_went_wrong_in_words(tmp_path, finds):
    finds(FOUND[0], Quotation(span("Laut"), "reported"))
    texts = quotation_files.read_gold(written(tmp_path, line()))
    told = quotations.score(texts)
    quote = told.scores.part("quote").scores
    assert (quote.precision, quote.recall, told.scores.pair_count) == (0.5, 0.5, 1)
    assert told.missed == (quotations.Unpaired("Brücke zu", "Indirect", "regnet es", "Amt", "Laut"),)
    assert told.false == (quotations.Unpaired("Brücke zu", "Reported", "Laut", "", ""),)
    shown = quotation_tables.printed(told, listed=5)
    assert (
        "Quotations missed: 1, 1 of them:\n- Indirect, Brücke zu\n  quote: regnet es\n  speaker: Amt  |  cue: Laut"
        in shown
    )
    assert "Quotations found without a marked one: 1" in shown
    assert "Quotations missed" not in quotation_tables.printed(told)


def test_examples_are_drawn_from_first_to_last():
    all_of = [quotations.Unpaired(str(number), "Direct", "", "", "") for number in range(10)]
    assert [one.document for one in quotation_tables.some(all_of, 3)] == ["0", "3", "6"]
    assert len(quotation_tables.some(all_of, 99)) == 10
    assert quotation_tables.some([], 3) == ()


def test_a_role_that_the_gold_does_not_mark_is_left_out(tmp_path, finds):
    finds(*FOUND)
    texts = quotation_files.read_gold(written(tmp_path, line()))
    told = quotations.score(texts, unmarked=("frame",))
    assert told.scores.part("frame").found_count == 0
    assert "Not marked in this gold, and left out: frame." in quotation_tables.printed(told)


def test_predictions_written_from_the_gold_are_all_right(tmp_path):
    texts = quotation_files.read_gold(written(tmp_path, line(), line(document="Leer", annotations=[])))
    out = tmp_path / "out.jsonl"
    quotation_files.write_predictions(texts, [text.marked for text in texts], out)
    values = [json.loads(row) for row in out.read_text(encoding="utf-8").splitlines()]
    assert [(row["document"], len(row["annotations"])) for row in values] == [("Brücke zu", 2), ("Leer", 0)]
    assert values[0]["annotations"] == json.loads(line())["annotations"]
    again = quotation_files.read_gold(written(tmp_path, *(line(**row) for row in values), name="again.jsonl"))
    told = quotations.quotation_scores.score(
        [(text.marked, other.marked) for text, other in zip(texts, again, strict=True)]
    )
    assert {part.scores.f1 for part in told.parts} == {1}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again.jsonl", "gold.jsonl", "out.jsonl"]


def test_predictions_that_cannot_be_written_leave_the_old_ones(tmp_path):
    (tmp_path / "out.jsonl").mkdir()
    with pytest.raises(SelectionError, match=r"out.jsonl: the predictions cannot be written"):
        quotation_files.write_predictions((), (), tmp_path / "out.jsonl")
    assert [path.name for path in tmp_path.iterdir()] == ["out.jsonl"]


# Marked in words: the demo corpus --------------------------------------------------------------------------------

HEAD = "file,entry,type,quote,nth,speaker,cue,addressee"
STORY = (
    "Er warte, sagte er. Die Stadt teilte am Montag mit, dass sie mit\nder Bahn rede. "
    "„Nein“, so Kern, „nie.“ „Nein“, rief Lang."
)


@pytest.fixture
def project():
    article = Article("a", "Blatt A", "", STORY, "a.txt")
    return Project(articles=(article,), passages=(Passage("a", "a", "Blatt A", 0, len(STORY), STORY),))


def marked(project, folder, *rows):
    (text,) = quotation_gold.read_gold(written(folder, HEAD, *rows, name="gold.csv"), project)
    return text


def words(text, one):
    return [text.words(ids) for ids in (one.quote, one.speaker, one.cue, one.addressee)]


def test_words_are_found_in_the_passage(project, tmp_path):
    text = marked(
        project,
        tmp_path,
        "a.txt,0,subjunctive,Er warte,,er,sagte,-",
        'a.txt,0,indirect,"dass sie mit der Bahn rede",1,Die Stadt,teilte [...] mit,-',
        "a.txt,0,direct,„Nein“ [...] „nie.“,1,Kern,so,",
        "a.txt,0,direct,„Nein“,2,Lang,rief,-",
    )
    first, second, third, fourth = text.marked
    assert words(text, first) == ["Er warte", "er", "sagte", ""]
    assert words(text, second) == ["dass sie mit der Bahn rede", "Die Stadt", "teilte [...] mit", ""]
    assert words(text, third) == ["Nein [...] nie", "Kern", "so", ""]
    assert words(text, fourth) == ["Nein", "Lang", "rief", ""]
    assert fourth.quote > third.quote
    assert [one.type for one in text.marked] == ["IndirectFreeIndirect", "Indirect", "Direct", "Direct"]


def test_a_role_is_the_nearest_words_outside_the_quote(tmp_path):
    story = "Kern kam. Kern sagte, dass Kern gehe. Kern blieb."
    project = Project(
        articles=(Article("a", "A", "", story, "a.txt"),), passages=(Passage("a", "a", "A", 0, len(story), story),)
    )
    text = marked(project, tmp_path, "a.txt,0,indirect,dass Kern gehe,,Kern,sagte,-")
    # "Kern blieb" is nearer (2 characters) than "Kern sagte" (8); both stand outside
    assert [text.tokens[one][0] for one in text.marked[0].speaker] == [story.index("Kern blieb")]


def test_a_passage_without_quotations_is_a_row_without_quote(project, tmp_path, finds):
    finds()
    text = marked(project, tmp_path, "a.txt,0,,,,,,")
    assert text.marked == ()
    assert quotations.score([text], unmarked=quotation_gold.UNMARKED).scores.marked_count == 0


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("b.txt,0,direct,„Nein“,1,-,-,-", r"gold.csv: line 2: no passage 'b' among the texts"),
        ("a.txt,0,loud,„Nein“,1,-,-,-", r"line 2: no type 'loud'; there are: direct, indirect, reported"),
        ("a.txt,0,direct,„Nein“,3,-,-,-", r"line 2: the passage holds no occurrence 3 of '„Nein“'"),
        ("a.txt,0,direct,„Doch“,,-,-,-", r"line 2: the passage holds no occurrence 1 of '„Doch“'"),
        ("a.txt,0,direct,„Nein“ [...] „Doch“,1,-,-,-", r"line 2: the passage does not hold the pieces of"),
        ("a.txt,0,direct,“,1,-,-,-", r"line 2: no word in the quote '“'"),
        ("a.txt,0,direct,„Nein“,1,Mai,-,-", r"line 2: the passage does not hold the speaker 'Mai'"),
        ("a.txt,0,direct,„Nein“,1,-,teilte [...] zu,-", r"line 2: the passage does not hold the cue"),
        ("a.txt,0,direct,,,Kern,,", r"line 2: type without a quote"),
        ("a.txt,0,direct,„Nein“", r"line 2: 4 cells where the first row names 8 columns"),
    ],
)
def test_a_marking_at_fault_is_refused_with_file_and_line(row, message, project, tmp_path):
    with pytest.raises(IngestError, match=message):
        marked(project, tmp_path, row)


@pytest.mark.slow
def test_real_articles_beside_the_checkout_are_read_and_scored():
    if not SHARED.is_file():
        pytest.skip("the articles with marked quotations (../shared/data/quotations) do not lie beside this checkout")
    texts = quotation_files.read_gold(SHARED)
    told = quotations.score(texts)
    assert (told.scores.article_count, told.scores.marked_count) == (150, 653)
    assert told.scores.part("quote").scores.f1 > 0.56, "quotation marks and a few cue rules reach that"
