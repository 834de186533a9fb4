"""Which day a line gives, and which it only tells of."""

import pytest

from framing.ingest import date_lines
from framing.language.resources import load

GERMAN = load("de")


def days(line):
    return [(day.at, day.is_update) for day in date_lines.days(line, GERMAN)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("5. März 2031", [("2031-03-05", False)]),
        ("Mittwoch, 05.03.2031, 18:13 Uhr", [("2031-03-05T18:13:00", False)]),
        ("Lokales | 05.03.2031 18:13", [("2031-03-05T18:13:00", False)]),
        ("Von Anna Kern und Jan Holm, Norderau, 5. März 2031", [("2031-03-05", False)]),
        ("Stand: 05.03.2031, 18:13 Uhr", [("2031-03-05T18:13:00", True)]),
        ("Zuletzt aktualisiert am: 5. März 2031 um 18.13 Uhr", [("2031-03-05T18:13:00", True)]),
        ("Veröffentlicht: 5.3.2031 Aktualisiert: 9.3.2031", [("2031-03-05", False), ("2031-03-09", True)]),
        ("05.03.2031, aktualisiert 18:30 Uhr", [("2031-03-05", False)]),  # an hour of the change alone
        ("Wien, 5. März 2031 (APA)", [("2031-03-05", False)]),
        ("Gespeichert von Ina Holm am Mi., 05.03.2031 - 18:13", [("2031-03-05T18:13:00", False)]),
        ("Eingestellt Norderau 5. März 2031", [("2031-03-05", False)]),
        ("Veröffentlicht wurde das große Buch im Norden am 5. März 2031", []),
        # sentences, events and captions
        ("Am 12. Mai 2021 tagte der Rat", []),
        ("Der Anschlag vom 12. Mai 2021", []),
        ("Termin: 12. Mai 2031", []),
        ("Ausstellung im Hafen, 12.05.2031 - 20.06.2031", []),
        ("Schwere Geräte bei den Arbeiten am Hafen, 3. April 2031", []),
        ("Der Streit begann in der Stadt am Hafen, 3. April 2031.", []),
        # no day
        ("Mi, 4.3.2031", []),  # it was a Tuesday
        ("30.2.2031", []),
        ("März 2031", []),
        ("© 2031 Abendruf", []),
        ("04/06/2031", []),
        ("gestern, 18:13 Uhr", []),
        ("", []),
        ("1" * 119, []),
        ("5. März 2031 " * 50, []),
    ],
)
def test_days_of_a_line(line, found):
    assert days(line) == found
