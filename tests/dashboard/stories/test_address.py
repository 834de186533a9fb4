"""The address says what is shown, and what it asks for in vain is told."""

import pytest
from on_stories_page import listed, said


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"warum": "999"}, "warum=999"),
        ({"von": "1999-01-01"}, "von=1999"),
        ({"von": "gestern"}, "von=gestern"),
        ({"medien": "Z"}, "medien=Z"),
        ({"sortierung": "bias"}, "sortierung=bias"),
        ({"seite": "99"}, "Der Link nennt Seite 99"),
        ({"mindest": "0"}, "mindest=0"),
        ({"farbe": "rot"}, "farbe"),
    ],
)
def test_what_a_link_asks_for_and_cannot_have_is_told(open_themen, asked, told):
    app = open_themen(**asked)
    assert told in said(app)
    assert listed(app)


def test_the_address_says_what_is_shown(open_themen):
    app = open_themen(suche="nordsee", mindest="1", warum="1")
    for name, value in {"suche": "nordsee", "mindest": "1", "warum": "1", "sortierung": "datum", "seite": "1"}.items():
        assert app.query_params[name] == value
