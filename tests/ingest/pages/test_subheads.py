"""Subheads among paragraphs are read, wherever the page puts them."""

from framing.ingest.pages.parsed import parse
from framing.ingest.pages.subheads import with_subheads


def test_subheads_are_read_on_a_page_whose_elements_have_no_names(pages):
    parts = [f"<h2>Der {n}. Tag</h2><p>{one}</p>" for n, one in enumerate(pages.paragraphs)]
    body = f"<div><h1>Rat tagt</h1><div><p>Zwei Meter höher soll er werden.</p></div><div>{''.join(parts)}</div></div>"
    found = pages.saved(body=body).text.splitlines()
    assert [line for line in found if line in pages.paragraphs] == pages.paragraphs
    assert [line for line in found if line.startswith("Der ")] == [f"Der {n}. Tag" for n in range(len(parts))]


def only_paragraphs(root):
    """What extraction does at worst: all paragraphs, unless it is told where the body is."""
    marked = [element for element in root.iter("div") if element.get("itemprop")]
    inside = [e for element in marked for e in element.iter("p", "h2")] or list(root.iter("p"))
    return "\n".join(element.text for element in inside)


def test_what_was_found_outside_the_paragraphs_container_is_kept():
    told = "".join(
        f"<h2>Der {n}. Tag</h2><p>Am {n}. Tag berät der Rat der Stadt über den Deich.</p>" for n in range(12)
    )
    root = parse(f"<div><section><p>Vorspann.</p></section><div>{told}</div><section><p>dpa</p></section></div>").root
    lines = with_subheads(root, only_paragraphs).splitlines()
    assert lines[0] == "Vorspann."
    assert lines[1] == "Der 0. Tag"
    assert lines[-1] == "dpa"
    assert len(lines) == 26


def test_a_second_look_that_finds_less_is_not_taken():
    def forgets(root):
        text = only_paragraphs(root)
        return text.splitlines()[0] if "Tag\n" in text else text

    told = "".join(f"<h2>Der {n}. Tag</h2><p>Am {n}. Tag berät der Rat der Stadt.</p>" for n in range(12))
    root = parse(f"<div><div>{told}</div></div>").root
    assert len(with_subheads(root, forgets).splitlines()) == 12


def test_a_page_without_text_has_none():
    assert with_subheads(parse("<div><h2>Rat</h2></div>").root, lambda root: "") == ""
