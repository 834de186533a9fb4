"""Why a text was not loaded, in the reader's language: what the readers say in English, and the same in German."""

from __future__ import annotations

import re

_GERMAN = (
    (r"the text is empty", "der Text ist leer"),
    (r"the file is empty", "die Datei ist leer"),
    (r"the file is larger than (.+) MB; split it", r"die Datei ist größer als \1 MB; in mehrere teilen"),
    (r"the file cannot be read \((.+)\)", r"die Datei lässt sich nicht öffnen (\1)"),
    (
        r"the text has (.+) characters, more than an article can have \((.+)\); split it into one file an article",
        r"der Text hat \1 Zeichen, mehr als ein Artikel haben kann (\2); in eine Datei je Artikel teilen",
    ),
    (
        r"the text holds half characters \(lone surrogates\) that no file can keep; save it as UTF-8",
        "der Text enthält halbe Zeichen, die keine Datei halten kann; als UTF-8 speichern",
    ),
    (
        r"no outlet; name one in the index, in the column 'outlet', or with --outlet",
        "kein Medium genannt; oben eines für alle angeben oder eine Spalte dafür wählen",
    ),
    (
        r"no date in 'published': (.+) is no date; write it as (.+) or (.+)",
        r"\1 ist kein Datum, das gelesen werden kann; zum Beispiel so schreiben: \3",
    ),
    (r"no date in 'published': (.+)", r"dieses Datum gibt es nicht (\1)"),
    (r"no date; loaded without one, so that no time window applies to it", "ohne Datum geladen"),
    (r"the kind is (.+); it must be (.+) or (.+)", r"die Art ist \1; möglich sind \2 und \3"),
    (
        r"line 1: a header begins with '---', but no second '---' closes it",
        "Zeile 1: ein Kopf beginnt mit „---“, aber kein zweites „---“ schließt ihn",
    ),
    (
        r"line (\d+): (.+) is no header field; known are (.+)",
        r"Zeile \1: \2 gehört nicht in den Kopf; möglich sind \3",
    ),
    (r"line \d+: no column 'text' \(found: .+\)", "keine Spalte mit dem Text; oben die Spalte wählen"),
    (r"line (\d+): the column (.+) stands there twice", r"Zeile \1: die Spalte \2 steht zweimal da"),
    (r"line (\d+): no column names", r"Zeile \1: keine Namen von Spalten"),
    (r"the row cannot be read \((.+)\)", r"die Zeile lässt sich nicht lesen (\1)"),
    (
        r"(\d+) cells where the first row names (\d+) columns",
        r"\1 Zellen, wo die erste Zeile \2 Spalten nennt",
    ),
    (r"no JSON \((.+)\)", r"kein JSON (\1)"),
    (r"each line must be a JSON object .+", "jede Zeile muss ein JSON-Objekt sein"),
    (r"the field (.+) must be a text", r"das Feld \1 muss ein Text sein"),
    (r"not a text file \(.+\)", "keine Textdatei"),
    (
        r"UTF-8 with a damaged byte at position (\d+); mend it or save it anew",
        r"beschädigtes Zeichen an Stelle \1; die Datei neu als UTF-8 speichern",
    ),
    (r"neither UTF-8 nor (.+) \(.+\); save it as UTF-8", r"weder UTF-8 noch \1; als UTF-8 speichern"),
    (
        r"files that end in (.+) cannot be read; known are (.+)",
        r"Dateien, die auf \1 enden, lassen sich nicht lesen; lesbar sind \2",
    ),
    (
        r"the page holds no article text that could be told from its menus",
        "die Seite enthält keinen Artikeltext, der sich von ihren Menüs unterscheiden ließe",
    ),
)


def say(reason: str, language: str) -> str:
    """A reader's reason in this language; one that nobody translated yet comes as it is.

    >>> say("12 cells where the first row names 4 columns", "de")
    '12 Zellen, wo die erste Zeile 4 Spalten nennt'
    """
    if language != "de":
        return reason
    for english, german in _GERMAN:
        if found := re.fullmatch(english, reason, re.DOTALL):
            return found.expand(german)
    return reason
