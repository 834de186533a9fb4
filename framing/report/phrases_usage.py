"""What pages say about names and words over many texts, in German and English. Part of `phrases`."""

from __future__ import annotations

USAGE: dict[str, tuple[str, str]] = {
    # counts
    "usage_in_texts": ("in {count} von {total} Texten", "in {count} of {total} texts"),
    "usage_of_mentions": ("von {total} Nennungen", "of {total} mentions"),
    "usage_of_mentions_percent": ("von {total} Nennungen ({percent} %)", "of {total} mentions ({percent} %)"),
    "usage_not_found": ("nicht gefunden", "not found"),
    "usage_texts": ("Texte: {count}", "texts: {count}"),
    "usage_all_places": ("Alle Stellen ansehen ({count})", "See all places ({count})"),
    "usage_more_places": ("Weitere Stellen: {count}", "Further places: {count}"),
    "usage_other_places": (
        "Belege zu „{query}“: {count} (dort gezählt: {how})",
        "Evidence for “{query}”: {count} (counted there: {how})",
    ),
    "usage_search_places": (
        "Belege zu „{query}“ suchen (dort gezählt: {how})",
        "Search the evidence for “{query}” (counted there: {how})",
    ),
    "usage_by_spelling": ("nach Schreibweise", "by spelling"),
    "usage_all_days": ("alle Tage", "all days"),
    "usage_in_all_texts": ("alle Texte", "all texts"),
    "usage_nothing_chosen": (
        "Nichts in dieser Auswahl; gefunden insgesamt: {found}. „Nur Verschiedenes“ und die anderen Filter lassen sich "
        "lösen.",
        "Nothing in this selection; found in all: {found}. “Only what differs” and the other filters can be taken off.",
    ),
    "usage_one_word": ("überall dasselbe Wort", "the same word everywhere"),
    # the named thing
    "usage_place": ("Ort", "place"),
    "usage_person": ("Person", "person"),
    "usage_state": ("Staat oder Gebiet", "state or territory"),
    "usage_org": ("Organisation", "organisation"),
    "usage_former": ("{forms}: Name bis {until}.", "{forms}: name until {until}."),
    "usage_former_since": ("{forms}: Name von {since} bis {until}.", "{forms}: name from {since} to {until}."),
    "usage_source_law": ("Quelle: Beschluss der Werchowna Rada.", "Source: resolution of the Verkhovna Rada."),
    "usage_source_law_number": (
        "Quelle: Beschluss der Werchowna Rada Nr. {number}.",
        "Source: resolution of the Verkhovna Rada no. {number}.",
    ),
    "usage_source_own": ("Quelle: eigene Zusammenstellung.", "Source: own compilation."),
    "usage_source": ("Quelle: {source}", "Source: {source}"),
    "usage_family": ("Formen im Verzeichnis: {count}", "Forms in the directory: {count}"),
    "usage_open": (
        "Mehrdeutig und darum nicht gezählt: {count}",
        "Ambiguous and therefore not counted: {count}",
    ),
    "usage_names_caption": (
        "Wer nennt was wie? {first} bis {last} von {total}",
        "Who calls what by which name? {first} to {last} of {total}",
    ),
    "usage_labels_caption": (
        "Welche Wörter stehen für dieselbe Sache? {first} bis {last} von {total}",
        "Which words stand for the same thing? {first} to {last} of {total}",
    ),
    "usage_labels_note": (
        "Unter einem Wort steht, was ein Wörterbuch oder ein Leitfaden über seine Stilebene sagt; ohne Angabe sagen "
        "sie nichts Besonderes. Gezählt sind eigene Worte; Zitate und Wörter mit Abstand („sogenannt“) stehen "
        "für sich. Zwei Wörter einer Zeile können in verschiedenen Texten Verschiedenes meinen; die Sätze zeigen es.",
        "Below a word stands what a dictionary or a style guide says about its level of style; without a remark they "
        "say nothing particular. Counted are own words; quotations and words at arm's length stand apart. Two "
        "words of a row may mean different things in different texts; the sentences show it.",
    ),
    "usage_loaded_caption": (
        "Welche Wörter, die eine Liste wertend nennt, stehen in welchem Medium? {first} bis {last} von {total}",
        "Which words that a list calls evaluative stand in which outlet? {first} to {last} of {total}",
    ),
    # words
    "usage_go_to": ("Zu:", "Go to:"),
    "usage_versus": ("gegenüber", "against"),
    "usage_there": ("bei {name}", "in {name}"),
    "usage_less": ("← seltener", "← less"),
    "usage_more": ("häufiger →", "more →"),
    "usage_scale": (
        "Die Bilder zeigen Log-Odds auf einer Skala von −{end} bis {end}: der Punkt den Wert, der Strich die Spanne, "
        "die gestrichelte Linie in der Mitte (0) „gleich oft“.",
        "The pictures show log-odds on a scale from −{end} to {end}: the dot the value, the line the interval, the "
        "dashed line in the middle (0) “equally often”.",
    ),
    "usage_more_words": (
        "Weitere Wörter: {count} (oben „Wörter je Medium“, oder in den Tabellen zum Laden).",
        "Further words: {count} (see “words an outlet” above, or the tables to download).",
    ),
    # over time
    "usage_highest_day": (
        "{first} bis {last}, ein Balken je Tag; der höchste: {count}",
        "{first} to {last}, a bar a day; the highest: {count}",
    ),
    "usage_highest_week": (
        "Wochen ab {first} bis ab {last}, ein Balken je Woche; der höchste: {count}",
        "weeks from {first} to {last}, a bar a week; the highest: {count}",
    ),
    "usage_highest_month": (
        "Monate ab {first} bis ab {last}, ein Balken je Monat; der höchste: {count}",
        "months from {first} to {last}, a bar a month; the highest: {count}",
    ),
    "usage_no_time": (
        "Kein Bild über die Zeit: Die Texte stehen an weniger als {least} verschiedenen Tagen.",
        "No picture over time: the texts stand on fewer than {least} different days.",
    ),
    "usage_too_far_apart": (
        "Kein Bild über die Zeit: Die Texte stehen mehr als {years} Jahre auseinander. Der erste: {first}. Der letzte: "
        "{last}. Vielleicht ist ein Datum falsch; sonst Themen oder Medien mit näheren Texten wählen.",
        "No picture over time: the texts stand more than {years} years apart. The first: {first}. The last: {last}. "
        "A date may be wrong; else choose stories or outlets whose texts lie closer together.",
    ),
    "usage_day": ("Tag", "Day"),
    "usage_week": ("Woche ab", "Week from"),
    "usage_month": ("Monat ab", "Month from"),
    "usage_few_days": (
        "Ohne Bild, weil an weniger als {least} Tagen genannt: {count}.",
        "Without a picture, being named on fewer than {least} days: {count}.",
    ),
    "usage_few_weeks": (
        "Ohne Bild, weil in weniger als {least} Wochen genannt: {count}.",
        "Without a picture, being named in fewer than {least} weeks: {count}.",
    ),
    "usage_few_months": (
        "Ohne Bild, weil in weniger als {least} Monaten genannt: {count}.",
        "Without a picture, being named in fewer than {least} months: {count}.",
    ),
    "usage_undated": (
        "Ohne Datum, darum in keinem Bild: {count} von {total} Texten.",
        "Without a date, so in no picture: {count} of {total} texts.",
    ),
    "usage_bars_read": (
        "Gezählt sind eigene Worte, ohne Zitate. Alle Bilder eines Namens haben denselben Maßstab. Wo die Grundlinie "
        "fehlt, ist von diesem Medium kein Text geladen; wo sie ohne Balken steht, wurde die Form nicht gefunden. "
        "Mehr Balken heißt auch: mehr Texte geladen.",
        "Counted are own words, without quotations. All pictures of a name share one scale. Where the base line is "
        "missing, no text of this outlet is loaded; where it stands without a bar, the form was not found. More bars "
        "also mean: more texts loaded.",
    ),
    "usage_on": ("{day}: {count}", "{day}: {count}"),
    "usage_never": ("nicht gefunden", "not found"),
    "usage_no_text": ("kein Text geladen", "no text loaded"),
    "usage_table": ("Dieselben Zahlen als Tabelle", "The same numbers as a table"),
    "usage_as_table": ("{name}: Wer schreibt wann welche Form?", "{name}: who writes which form when?"),
}
