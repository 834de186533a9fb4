"""The whole route on the demo corpus: read, split, group, compare."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from framing import demo, pipeline
from framing.errors import SelectionError
from framing.ingest.records import Record
from framing.model import ArticleKind, Project
from framing.settings import ENGINES

GOLD = Path(__file__).parents[1] / "corpora" / "gold" / "demo-stories.csv"


def test_the_demo_corpus_is_what_the_gold_was_made_on(demo_project):
    """One row of the gold a passage: else a splitter that cuts otherwise would be measured on other things."""
    with GOLD.open(encoding="utf-8") as file:
        marked = {row["file"].removesuffix(".txt") + (f"#{row['entry']}" if row["entry"] != "0" else "")
                  for row in csv.DictReader(file)}  # fmt: skip
    assert {passage.id for passage in demo_project.passages} == marked


def test_the_demo_corpus_is_large_enough_and_labelled(demo_project):
    assert len(demo_project.outlets) >= 4
    assert len(demo_project.passages) >= 40
    assert len(demo_project.stories) >= 10
    assert {article.notice for article in demo_project.articles} == {"Übungstext, nachgebildet"}
    assert sum(article.kind is ArticleKind.LIVE_BLOG for article in demo_project.articles) == 2


def test_no_character_of_any_page_is_lost(demo_project):
    """Every printed character lies in exactly one passage or one piece of furniture."""
    for article in demo_project.articles:
        covered = [0] * len(article.text)
        pieces = [(p.start, p.end) for p in demo_project.passages if p.article_id == article.id]
        pieces += [(piece.start, piece.end) for piece in article.furniture]
        for start, end in pieces:
            for position in range(start, end):
                covered[position] += 1
        assert {covered[n] for n, c in enumerate(article.text) if not c.isspace()} == {1}, article.id


def test_the_most_telling_story_shows_two_forms_of_one_town(demo_project):
    story = pipeline.most_telling(demo_project)
    compared = pipeline.compare(demo_project, story.id)
    forms = {use.form: use.perspective for row in compared.names for use in row.uses}
    assert forms["Pokrowsk"] == "official"
    assert forms["Krasnoarmeisk"] == "former_soviet"


def test_every_number_of_every_story_leads_back_to_words(demo_project):
    for story in demo_project.stories:
        compared = pipeline.compare(demo_project, story.id)
        texts = {passage.id: passage.own_text for passage in compared.passages}
        spans = [span for row in compared.names for use in row.uses for span in use.spans]
        spans += [s for row in compared.attribution.speakers for s in (*row.direct_spans, *row.attributed_spans)]
        spans += [span for row in compared.attribution.hedges for span in row.spans]
        spans += [span for row in compared.wording for span in row.spans]
        spans += [span for pairing in compared.alignments for pair in pairing.pairs for span in (pair.a, pair.b)]
        assert spans
        assert all(texts[span.passage_id][span.start : span.end].strip() for span in spans)


def test_agency_text_that_two_outlets_print_is_the_same_sentence_by_sentence(demo_project):
    story = next(s for s in demo_project.stories if any("gefangenenaustausch" in p for p in s.passage_ids))
    compared = pipeline.compare(demo_project, story.id)
    alike = [pair for pairing in compared.alignments for pair in pairing.pairs if pair.similarity > 0.99]
    assert len(alike) >= 4


def test_the_same_input_gives_the_same_stories(demo_project):
    assert pipeline.group(demo_project).stories == demo_project.stories


def test_no_outlet_is_treated_differently(demo_project):
    """Exchange two outlets' names: the same stories, and the same counts under the exchanged names."""
    names = {"Ostmeridian": "Norderauer Zeitung", "Norderauer Zeitung": "Ostmeridian"}

    def swapped(value):
        return replace(value, outlet=names.get(value.outlet, value.outlet))

    def counts(project, story_id, names):
        compared = pipeline.compare(project, story_id)
        uses = {(names.get(u.outlet, u.outlet), u.form, u.count) for row in compared.names for u in row.uses}
        heard = {
            (names.get(r.outlet, r.outlet), r.speaker, len(r.direct_spans), len(r.attributed_spans), r.stances)
            for r in compared.attribution.speakers
        }
        hedged = {(names.get(r.outlet, r.outlet), r.cue, r.kind, len(r.spans)) for r in compared.attribution.hedges}
        return uses, heard, hedged

    exchanged = pipeline.group(
        replace(
            demo_project,
            articles=tuple(map(swapped, demo_project.articles)),
            passages=tuple(map(swapped, demo_project.passages)),
        )
    )
    assert [s.passage_ids for s in exchanged.stories] == [s.passage_ids for s in demo_project.stories]
    for story in demo_project.stories:
        assert counts(exchanged, story.id, names) == counts(demo_project, story.id, {})


@pytest.mark.parametrize("engine", ENGINES)
def test_two_outlets_names_exchanged_change_no_story_no_topic_and_no_link(demo_project, engine):
    names = {"Ostmeridian": "Norderauer Zeitung", "Norderauer Zeitung": "Ostmeridian"}
    dials = replace(demo_project.settings, engine=engine)
    as_printed = pipeline.group(replace(demo_project, settings=dials))
    passages = tuple(replace(p, outlet=names.get(p.outlet, p.outlet)) for p in demo_project.passages)
    exchanged = pipeline.group(replace(demo_project, settings=dials, passages=passages))
    assert exchanged.stories == as_printed.stories
    assert exchanged.topics == as_printed.topics
    assert exchanged.links == as_printed.links
    assert as_printed.links


def test_only_the_outlets_asked_for_are_compared(demo_project):
    story = pipeline.most_telling(demo_project)
    two = pipeline.compare(demo_project, story.id).outlets[:2]
    compared = pipeline.compare(demo_project, story.id, outlets=two)
    assert compared.outlets == two
    assert len(compared.alignments) == 1


def test_what_the_project_does_not_have_is_told(demo_project):
    with pytest.raises(SelectionError, match=r"No story 999. There are: 1 to \d+"):
        pipeline.compare(demo_project, 999)
    with pytest.raises(SelectionError, match=r"has no text of Abendruf\. It has: "):
        pipeline.compare(demo_project, 1, outlets=["Abendruf"])
    with pytest.raises(SelectionError, match="holds no texts yet"):
        pipeline.group(Project())
    with pytest.raises(SelectionError, match="not up to date"):
        pipeline.compare(Project(), 1)
    with pytest.raises(SelectionError, match="No story yet"):
        pipeline.most_telling(Project(grouped=True))


def test_adding_a_text_again_changes_nothing_and_says_so(demo_project):
    added = pipeline.add(demo_project, [demo.folder()])
    assert added.project == demo_project
    assert {remark.reason for remark in added.remarks} == {"already in the project; not loaded again"}


def test_two_texts_with_one_id_are_told_with_both_files(tmp_path):
    for folder, text in (("a", "Der Rat tagt."), ("b", "Der Bus kommt.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "bus.txt").write_text(text, encoding="utf-8")
    default = Record(place="", file="", outlet="Blatt A", published="2026-02-03")
    added = pipeline.add(Project(), [tmp_path / "a" / "bus.txt", tmp_path / "b" / "bus.txt"], default=default)
    assert [(article.id, article.text) for article in added.articles] == [
        ("bus", "Der Rat tagt."),
        ("bus~2", "Der Bus kommt."),
    ]
    (told,) = (remark for remark in added.remarks if "id" in remark.reason)
    assert "the id 'bus' already belongs to another text (Blatt A, file bus.txt); loaded as 'bus~2'" in str(told)


def test_one_text_alone_has_no_counterpart(tmp_path):
    (tmp_path / "bus.txt").write_text("Der Bus kommt.", encoding="utf-8")
    added = pipeline.add(Project(), [tmp_path], default=Record(place="", file="", outlet="Blatt A"))
    project = pipeline.group(added.project)
    assert (project.stories, len(project.singletons), project.grouped) == ((), 1, True)


def test_new_texts_make_the_stories_out_of_date(demo_project, tmp_path):
    (tmp_path / "bus.txt").write_text("Der Bus kommt.", encoding="utf-8")
    added = pipeline.add(demo_project, [tmp_path], default=Record(place="", file="", outlet="Blatt A"))
    assert not added.project.grouped


def test_progress_counts_to_the_end(tmp_path):
    calls = []
    (tmp_path / "bus.txt").write_text("Der Bus kommt.", encoding="utf-8")
    added = pipeline.add(
        Project(), [tmp_path], default=Record(place="", file="", outlet="A"), progress=lambda *c: calls.append(c)
    )
    pipeline.group(added.project, progress=lambda *c: calls.append(c))
    assert calls == [
        ("reading", 1, 1), ("splitting", 1, 1), ("finding names", 1, 1), ("embedding", 0, 1), ("embedding", 1, 1)
    ]  # fmt: skip
