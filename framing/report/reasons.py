"""Why a text was not loaded, in the reader's language: what the readers say in English, and the same in German."""

from __future__ import annotations

import re

from framing.report.reasons_of_archives import GERMAN as _OF_ARCHIVES
from framing.report.reasons_of_containers import GERMAN as _OF_CONTAINERS
from framing.report.reasons_of_tables import GERMAN as _OF_TABLES

_GERMAN = (
    (
        r"lines? (.+): damaged bytes, shown as (.+); save the file anew from its source",
        r"Zeile \1: beschädigte Zeichen, gezeigt als \2; die Datei aus ihrer Quelle neu speichern",
    ),
    (r"the outlet (.{1,150}) is (.{1,150}) here \((\d+) texts?\)", r"Medium \1 heißt hier \2 (Texte: \3)"),
    (
        r"the id ('[^']*+'|\"[^\"]*+\") already belongs to another text \((.{1,99}), file (.{1,300})\); loaded as (.+)",
        r"die Kennung \1 hat schon ein anderer Text (\2, Datei \3); geladen als \4",
    ),
    (
        r"when it was rescued: its text is not as it was saved",
        "bei der Rettung der Projektdatei: der Text ist nicht mehr so, wie er gespeichert wurde",
    ),
    (
        r"when it was rescued: (\d+) printed characters are in no passage",
        r"bei der Rettung der Projektdatei: \1 gedruckte Zeichen gehörten zu keinem Textstück mehr",
    ),
    (r"when it was rescued: (.+)", r"bei der Rettung der Projektdatei: \1"),
    (
        r"date or address of ('[^']*+'|\"[^\"]*+\") were missing and are taken from here",
        r"Datum oder Adresse von \1 fehlten und kommen von hier",
    ),
    (
        r"this file is there already, with the same bytes, as ('[^']*+'|\"[^\"]*+\") \((.{1,400})\); if the new one is "
        r"right, take .+ out and load the file again",
        r"diese Datei ist mit denselben Bytes schon da, als \1 (\2); stimmt die neue Angabe, \1 herausnehmen und die "
        r"Datei noch einmal laden",
    ),
    (r"the text is empty", "der Text ist leer"),
    (r"the file is empty", "die Datei ist leer"),
    (
        r"the page shows its text only with its scripts, and was saved without it; "
        r"open it in a browser and save it as a complete page",
        "die Seite zeigt ihren Text nur mit ihren Skripten und wurde ohne ihn gespeichert; im Browser öffnen und als "
        "vollständige Seite speichern",
    ),
    (r"the file is larger than (\d{1,9}) bytes; split it", r"die Datei hat mehr als \1 Bytes; in mehrere teilen"),
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
        r"no date in .{1,30}?: (.+) is no date; write it as (.+) or (.+)",
        r"\1 ist kein Datum, das gelesen werden kann; zum Beispiel so schreiben: \3",
    ),
    (
        r"no date in .{1,30}?: (.+) counts from a time that is not known; write it as (.+) or (.+)",
        r"\1 zählt von einer Zeit an, die nicht bekannt ist; zum Beispiel so schreiben: \3",
    ),
    (
        r"no date in .{1,30}?: (.+) may be day and month or month and day; write it as (.+) or (.+)",
        r"\1: Tag und Monat oder Monat und Tag? Zum Beispiel so schreiben: \3",
    ),
    (
        r"no date in .{1,30}?: (.+) names a weekday that this day is not; write it as (.+) or (.+)",
        r"\1 nennt einen Wochentag, der dieser Tag nicht ist; zum Beispiel so schreiben: \3",
    ),
    (r"no date in .{1,30}?: (.+)", r"dieses Datum gibt es nicht (\1)"),
    (
        r"its date (.{1,30}) is later than today; loaded without one, so that no time window applies to it",
        r"das Datum \1 liegt in der Zukunft; ohne Datum geladen",
    ),
    (r"no date; loaded without one, so that no time window applies to it", "ohne Datum geladen"),
    (r"the kind is (.+); it must be (.+) or (.+)", r"die Art ist \1; möglich sind \2 und \3"),
    (r"the kind is (.+); it must be (.+)", r"die Art ist \1; möglich sind \2"),
    (r"the extent is (.+); it must be one of (.+)", r"der Umfang ist \1; möglich sind \2"),
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
    (
        r"not UTF-8; read as (.+), as its letters suggest: .+",
        r"kein UTF-8; den Buchstaben nach als \1 gelesen: nachsehen, oder die Datei als UTF-8 speichern",
    ),
    (r"neither UTF-8 nor (.+) \(.+\); save it as UTF-8", r"weder UTF-8 noch \1; als UTF-8 speichern"),
    (r"files that end in nothing cannot be read.*", "Dateien ohne Endung lassen sich nicht lesen"),
    (
        r"files that end in (.+) cannot be read; known are (.+)",
        r"Dateien, die auf \1 enden, lassen sich nicht lesen; lesbar sind \2",
    ),
    (
        r"the page holds no article text that could be told from its menus",
        "die Seite enthält keinen Artikeltext, der sich von ihren Menüs unterscheiden ließe",
    ),
)

_LIMIT = re.compile(r"(?:,? or|;) raise (?:the limits? )?\w+(?: and \w+)?\Z")
_SEE = re.compile(r"(.+) \(see (.{1,300})\)", re.DOTALL)
_AT_LINE = re.compile(r"(?:line|row) (\d+): (.+)", re.DOTALL)
"""What whoever uses the command line can do besides, the fault of an indexed file, the fault of a line."""
_PARTS = (
    ("article", "Artikel"), ("entry", "Eintrag"), ("record", "Datensatz"), ("line", "Zeile"), ("row", "Zeile"),
    ("sheet", "Blatt"), ("behind record", "hinter Datensatz"),
)  # fmt: skip
_PARTS_ALONE = {"whole file": "ganze Datei", "rest": "Rest"}


def place(part: str, language: str) -> str:
    """A place in a file, in the reader's language: "article 4" is "Artikel 4"; names of files stay as they are.

    >>> place("news/3.html, article 4", "de")
    'news/3.html, Artikel 4'
    """
    if language != "de":
        return part
    if part in _PARTS_ALONE:
        return _PARTS_ALONE[part]
    for english, german in _PARTS:
        part = re.sub(rf"(?:(?<=, )|^){english}(?= \d+(?:,|$)| ['\"])", german, part)
    return part


def say(reason: str, language: str) -> str:
    """A reader's reason in this language; one that nobody translated yet comes as it is.

    >>> say("12 cells where the first row names 4 columns", "de")
    '12 Zellen, wo die erste Zeile 4 Spalten nennt'
    """
    if language != "de":
        return reason
    # Before the whole: a pattern that ends in an open piece would take the place for a part of what was found.
    if (found := _SEE.fullmatch(reason)) and (said := _german(found[1])):
        return f"{said} (siehe {found[2].replace(', line ', ', Zeile ')})"
    if said := _german(reason):
        return said
    if found := _SEE.fullmatch(reason):
        return f"{found[1]} (siehe {found[2].replace(', line ', ', Zeile ')})"
    if found := _AT_LINE.fullmatch(reason):
        return f"Zeile {found[1]}: {_german(found[2]) or found[2]}"
    return reason


def _german(reason: str) -> str:
    bare = _LIMIT.sub("", reason)  # what a reader of the dashboard cannot do there
    for english, german in (*_GERMAN, *_OF_TABLES, *_OF_ARCHIVES, *_OF_CONTAINERS):
        if found := re.fullmatch(english, reason, re.DOTALL) or re.fullmatch(english, bare, re.DOTALL):
            return found.expand(german)
    return ""
