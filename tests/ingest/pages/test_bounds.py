"""Where the text begins and ends, beside a page's data for machines."""

import pytest

LEAD = "Der alte Deich ist dreißig Jahre alt, und niemand in Norderau weiß, wer den neuen bezahlt."
NOTE = "Jeden Morgen das Wichtigste aus der Stadt: Bestellen Sie kostenlos unseren Brief für Frühaufsteher."


def article(*parts):
    return f"<article><h1>Rat berät über den Deich</h1>{''.join(parts)}</article>"


def test_paragraphs_of_the_page_stay_though_the_data_are_one_line(pages):
    found = pages.saved(pages.news(articleBody=" ".join(pages.paragraphs))).text
    assert found.splitlines() == pages.paragraphs


def test_paragraphs_of_the_data_are_taken_where_the_page_has_one_line(pages):
    body = article(f"<p>{' '.join(pages.paragraphs)}</p>")
    found = pages.saved(pages.news(articleBody="\n".join(pages.paragraphs)), body).text
    assert found.splitlines() == pages.paragraphs


@pytest.mark.parametrize("lead", [LEAD, f"Norderau. {LEAD}"])
def test_the_lead_above_the_known_text_stays(pages, lead):
    body = article(f"<div><p>{lead}</p></div>", "<p>Lokales</p>", f"<div>{pages.text}</div>")
    found = pages.saved(pages.news(articleBody=" ".join(pages.paragraphs)), body).text
    assert found.splitlines()[0] == lead
    assert found.splitlines()[-len(pages.paragraphs) :] == pages.paragraphs


@pytest.mark.parametrize("known", [7, 8])
def test_data_that_lack_the_end_of_the_text_cut_nothing(pages, known):
    subhead = "<h2>Streit um die Kosten</h2>"
    body = article(pages.text, subhead, "<p>Die Fischer wollen klagen, wenn der Hafen im Sommer gesperrt wird.</p>")
    found = pages.saved(pages.news(articleBody=" ".join(pages.paragraphs[:known])), body).text.splitlines()
    assert found[: len(pages.paragraphs)] == pages.paragraphs
    assert found[-2:] == [
        "Streit um die Kosten",
        "Die Fischer wollen klagen, wenn der Hafen im Sommer gesperrt wird.",
    ]


def test_a_list_that_closes_the_text_stays_though_the_data_lack_it(pages):
    body = article(pages.text, "<h2>Die Termine</h2><ul><li>5. März: Rat</li><li>9. März: Hafen</li></ul>")
    found = pages.saved(pages.news(articleBody=" ".join(pages.paragraphs)), body).text.splitlines()
    assert found == [*pages.paragraphs, "Die Termine", "- 5. März: Rat", "- 9. März: Hafen"]


@pytest.mark.parametrize(
    "below",
    [
        f"<p>{NOTE}</p>",
        f"<h3>Immer früh informiert</h3><p>{NOTE}</p>",
        "<div><p>Mara Lind schreibt seit zwanzig Jahren über alles, was am Wasser der Stadt geschieht.</p></div>",
        "<p>Lokales</p>",
    ],
    ids=["appeal", "appeal below a heading", "another box", "short"],
)
def test_what_stands_below_the_known_text_and_is_no_part_of_it_goes(pages, below):
    found = pages.saved(pages.news(articleBody=" ".join(pages.paragraphs)), article(pages.text, below)).text
    assert found.splitlines() == pages.paragraphs


def test_a_text_that_breaks_off_early_in_the_data_stays_as_the_page_shows_it(pages):
    found = pages.saved(pages.news(articleBody=" ".join(pages.paragraphs[:3]) + " …")).text
    assert found.splitlines() == pages.paragraphs


@pytest.mark.parametrize("data", ["", "…", "Rat", " ", "<p></p>"])
def test_data_that_say_nothing_change_nothing(pages, data):
    assert pages.saved(pages.news(articleBody=data)).text.splitlines() == pages.paragraphs


TAIL = "Danach zogen die Fischer mit Fackeln zum Rathaus, wo sie bis in die Nacht hinein berieten."


@pytest.mark.parametrize(
    "between",
    [
        "",
        "<blockquote><p>„Wir geben den Hafen niemals her“</p></blockquote>",
        "<p><strong>Was kommt jetzt?</strong></p>",
        "<p>So viel ist klar.</p>",
        "<p>„Unser Team ist stolz auf jeden Einzelnen, der hier geholfen hat“, sagte sie am Abend.</p>",
        "<p>Der Makler verlangt eine Provision von drei Prozent, die der Käufer des Hauses zahlen soll.</p>",
        "<p>Der Newsletter der Stadt nennt jeden Morgen den Stand des Wassers am Hafen und am Deich.</p>",
    ],
    ids=["none", "quotation", "strong", "short", "team", "provision", "newsletter"],
)
@pytest.mark.parametrize("around", ["{}", '<div class="part-{n}">{}</div>'], ids=["bare", "wrapped"])
def test_the_end_stays_where_the_data_lack_it(pages, between, around):
    told = [f"<p>{one}</p>" for one in pages.paragraphs]
    body = article(*(around.format(one, n=n) for n, one in enumerate([*told, between, f"<p>{TAIL}</p>"]) if one))
    found = pages.saved(pages.news(articleBody=" ".join(pages.paragraphs)), body).text.splitlines()
    assert found[: len(pages.paragraphs)] == pages.paragraphs
    assert found[-1] == TAIL
    assert len(found) == len(pages.paragraphs) + 1 + bool(between)


def test_a_last_line_with_its_source_in_brackets_stays(pages):
    end = f"{TAIL[:-1]}, und am Morgen war der Platz vor dem Rathaus wieder leer. (ar)"
    found = pages.saved(pages.news(articleBody=" ".join(pages.paragraphs)), article(pages.text, f"<p>{end}</p>")).text
    assert found.splitlines()[-1] == end


def test_an_appeal_lets_nothing_pass(pages):
    body = article(pages.text, f"<p>{NOTE}</p>", f"<p>{TAIL}</p>")
    assert pages.saved(pages.news(articleBody=" ".join(pages.paragraphs)), body).text.splitlines() == pages.paragraphs
