"""The main job on the five real pages. Their texts stay outside; only places, names and counts are pinned."""

import pytest

from framing import pipeline
from framing.model import Project
from framing.settings import Settings

pytestmark = pytest.mark.seeds


@pytest.fixture(scope="module")
def added(seeds):
    return pipeline.add(
        Project(Settings(window_hours=400 * 24)), sorted(seeds.glob("0*.txt")), index=seeds / "index.csv"
    )


@pytest.fixture(scope="module")
def project(added):
    return pipeline.group(added.project)


def test_every_page_is_loaded_and_cut_as_a_careful_reader_would(added):
    assert [str(remark) for remark in added.remarks] == []
    entries = [sum(p.article_id == a.id for p in added.project.passages) for a in added.articles]
    assert entries == [4, 6, 8, 3, 10]


def test_no_character_of_a_real_page_is_lost(added):
    for article in added.articles:
        pieces = [(p.start, p.end) for p in added.project.passages if p.article_id == article.id]
        pieces += [(piece.start, piece.end) for piece in article.furniture]
        covered = sorted(position for start, end in pieces for position in range(start, end))
        assert len(covered) == len(set(covered)), article.id
        lost = [n for n, c in enumerate(article.text) if not c.isspace() and n not in set(covered)]
        assert lost == [], article.id


def test_a_story_joins_the_entry_on_krasnoarmeisk_with_two_other_pages_on_pokrowsk(project):
    story = next(s for s in project.stories if any("Krasnoarmeisk" in p.heading for p in project.story_passages(s)))
    others = [p for p in project.story_passages(story) if p.outlet != "RT DE"]
    assert len({p.article_id for p in others if "Pokrowsk" in p.own_text}) >= 2


def test_the_comparison_shows_both_forms_with_their_origin_and_who_is_quoted(project):
    compared = pipeline.compare(project, pipeline.most_telling(project).id)
    uses = [use for row in compared.names for use in row.uses if row.entity_id == "ua-pokrowsk"]
    assert {(u.outlet == "RT DE", u.form, u.perspective) for u in uses if u.count} == {
        (True, "Krasnoarmeisk", "former_soviet"),
        (False, "Pokrowsk", "official"),
    }
    assert any(not u.count and u.gloss_spans for u in uses), "Krasnoarmeisk (Pokrowsk) is a gloss"
    speakers = {row.speaker: row for row in compared.attribution.speakers}
    assert speakers["Maria Sacharowa"].direct_spans
    assert "Generalstab in Kiew" in speakers
    disclaimers = {total.outlet: total.disclaimer_count for total in compared.attribution.totals}
    assert disclaimers["RT DE"] == 0 < disclaimers["unknown-a"]
