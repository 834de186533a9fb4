"""A live blog that marks its updates where it shows them (itemprop="liveBlogUpdate")."""

import pytest

TEXTS = [
    "Der Pegel an der Brücke ist seit dem Mittag um zwölf Zentimeter gefallen, teilt die Stadt mit.",
    "Der Rat der Stadt berät seit dem Nachmittag hinter verschlossenen Türen über den Neubau des Deiches.",
    "Alle Schulen in Norderau bleiben auch am Donnerstag geschlossen, weil die Keller unter Wasser stehen.",
]


def update(number, stamp, heading=""):
    time = stamp.format(f"2031-03-05T{18 - number}:00:00+01:00")
    inside = f'{time}{heading}<div itemprop="articleBody"><p>{TEXTS[number]}</p></div>'
    return f'<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting">{inside}</div>'


def blog(*updates):
    kind = "https://schema.org/LiveBlogPosting"
    return f'<div itemscope itemtype="{kind}"><h1>Hochwasser an der Norder</h1>{"".join(updates)}</div>'


@pytest.mark.parametrize(
    "stamp",
    [
        '<meta itemprop="datePublished" content="{0}">',
        '<time itemprop="datePublished" datetime="{0}">eben</time>',
        '<time datetime="{0}">eben</time>',
        '<meta itemprop="dateModified" content="2031-03-05T21:00"><meta itemprop="datePublished" content="{0}">',
    ],
)
def test_each_is_an_entry_with_its_time(pages, stamp):
    found = pages.saved(body=blog(*(update(n, stamp, f"<h2>Meldung {n}</h2>") for n in range(3))))
    assert [entry.text for entry in found.entries] == TEXTS
    assert [(entry.heading, entry.published[11:13]) for entry in found.entries] == [
        ("Meldung 0", "18"),
        ("Meldung 1", "17"),
        ("Meldung 2", "16"),
    ]
    assert found.kind == "live blog"


def test_one_is_enough_and_one_inside_another_is_a_part_of_it(pages):
    inner = update(1, "")
    outer = update(0, '<meta itemprop="datePublished" content="{0}">').replace("</p></div>", f"</p>{inner}</div>")
    found = pages.saved(body=blog(outer) + f"<p>{TEXTS[2]}</p>")
    assert found.entries[0].text == f"{TEXTS[0]}\n{TEXTS[1]}"


def test_without_a_time_it_has_none(pages):
    found = pages.saved(body=blog(update(0, ""), update(1, "")))
    assert [entry.published for entry in found.entries] in ([], ["", ""])
    assert TEXTS[0] in found.text + "".join(entry.text for entry in found.entries)
