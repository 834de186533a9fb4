"""A project that has something of everything, and one as it lies in a file."""

from datetime import UTC, datetime

import pytest

from framing import store
from framing.model import (
    Article,
    ArticleExtent,
    ArticleKind,
    Correction,
    Furniture,
    FurnitureKind,
    Input,
    Link,
    OutletForm,
    OwnLabel,
    OwnName,
    Passage,
    Project,
    Remark,
    Run,
    Story,
    Topic,
)
from framing.settings import Settings

WHEN = datetime(2026, 2, 3, 8, 15, tzinfo=UTC)
TEXT = "Bus: Rat tagt\n\nDer Bus bleibt. (nap)\n\nEnde"


@pytest.fixture
def project():
    article = Article(
        "a", "Blatt", "Bus: Rat tagt", TEXT, "a.txt", WHEN, True, ArticleKind.LIVE_BLOG, "https://a.invalid", "Übung",
        (Furniture(38, 42, FurnitureKind.STANDING_TEXT),), WHEN, ArticleExtent.STUB, "z", "ab12",
        outlet_form="BLATT",
    )  # fmt: skip
    first = Passage("a#1", "a", "Blatt", 0, 13, TEXT[:13], 13, WHEN, True)
    second = Passage("a#2", "a", "Blatt", 15, 36, TEXT[15:36], furniture=(Furniture(16, 21, FurnitureKind.CREDIT),))
    merged = Correction("merge", ("a#1", "a#2"), "A. Berg", WHEN, "ein Ereignis", number=7)
    moved = Correction("move", ("a#1",), "C. Dorn", WHEN, other_ids=("gone", "a#2"), number=2)
    return Project(
        Settings(window_hours=9, certainty=0.4, engine="hdbscan"),
        (article,),
        (first, second),
        (Story(1, ("a#1", "a#2"), ("Bus", "Rat"), 0.5),),
        (merged, moved),
        True,
        (Story(4, ("a#2", "a#1"), ("Bus",), 1.5), Story(2, ("a#1", "a#2"))),
        (Topic(1, ("a#1", "a#2"), ("Bus",)), Topic(2, ("a#2",))),
        (Link("a#1", "a#2", 0.875),),
        {"Bus": 2, "Rat": 3},
        (OwnName("ua-pokrowsk", "Pokrowsk", "place", "UA", "Pokrowks", "translit_alt", 1, "mine.csv, line 2"),),
        (("Pokrowski", "ua-pokrowsk"),),
        (OwnLabel("maut", "Wegzoll", "dated", "Duden"),),
        (Input("a.txt", "ab12", 321, 1, 2, "0.1.0"),),
        (
            Remark("a.txt", "no date", 3, raw="Rat;;", input_sha256="ab12"),
            Remark("a.zip", "too large", part="x/y.html", rejected=False, missing_sha256="cd34"),
        ),
        (OutletForm("Blatt Online", "Blatt"),),
        Run("0.0.9", "ab", "cd", "ef", Settings(window_hours=9, encoder="anderes")),
    )


@pytest.fixture
def path(project, tmp_path):
    store.save(project, tmp_path / "p.framing")
    return tmp_path / "p.framing"


@pytest.fixture
def names(tmp_path):
    """What lies in the folder, by name."""
    return lambda: sorted(file.name for file in tmp_path.iterdir())
