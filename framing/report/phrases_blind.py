"""What report pages say about reading blind, in German and English. Part of `phrases`."""

from __future__ import annotations

BLIND: dict[str, tuple[str, str]] = {
    "blind_caption": ("Was ist verdeckt?", "What is masked?"),
    "blind_what": ("Verdeckt", "Masked"),
    "blind_where": ("Passagen", "Passages"),
    "blind_count": ("Stellen", "Places"),
    "blind_nothing": ("In diesen Texten war nichts zu verdecken.", "There was nothing to mask in these texts."),
    "blind_no_passage": ("außerhalb der Passagen", "outside of the passages"),
    "blind_more": ("und {count} weitere", "and {count} more"),
    "blind_kind_outlet": ("Name eines Mediums", "Name of an outlet"),
    "blind_kind_byline": ("Autorenzeile", "Byline"),
    "blind_kind_link": ("Internetadresse", "Web address"),
    "blind_kind_address": ("E-Mail-Adresse oder Kontoname", "E-mail address or account name"),
    "blind_kind_credit": ("Kürzel, Bildnachweis", "Initials, picture credit"),
    "blind_kind_self": ("Das Medium spricht von sich", "The outlet speaks of itself"),
    "blind_kind_standing": ("Standardtext, Lesehinweis, Werbung", "Standing text, link to more, advertising"),
    "blind_kind_file": ("Dateiname", "File name"),
    "blind_kind_id": ("Kennung von Text oder Passage", "Id of a text or passage"),
    "blind_kind_url": ("Adresse eines Textes", "Address of a text"),
    "blind_kind_time": ("Sekunden oder Zeitzone", "Seconds or time zone"),
    "blind_kind_notice": ("Vermerk zu einem Text", "Notice on a text"),
    "blind_kind_word": ("Wort in einer Wortliste", "Word of a word list"),
    "blind_kind_own": ("Eigene Namen und Wörter", "Own names and words"),
    "blind_kind_setting": ("Einstellung des Projekts", "Setting of the project"),
    "blind_kind_correction": ("Eintrag einer Korrektur", "Entry of a correction"),
    "blind_limits": ("Was trotzdem auf das Medium hinweisen kann", "What may still point to the outlet"),
    "blind_limit_quotation_marks": (
        'Anführungszeichen: Jedes Haus hat seine Form („…“, »…«, "…").',
        'Quotation marks: each house has its form („…“, »…«, "…").',
    ),
    "blind_limit_dates": (
        "Datum und Uhrzeit im Text: zum Beispiel „4. Juni“, „4.6.“ oder „14.35 Uhr“.",
        "Dates and times in the text, such as “4. Juni”, “4.6.” or “14.35 Uhr”.",
    ),
    "blind_limit_vocabulary": (
        "Wortwahl und Satzbau: Um sie geht es beim Vergleichen, darum bleiben sie stehen.",
        "Choice of words and sentences: they are what is compared, so they stay.",
    ),
    "blind_limit_place_names": (
        "Namensformen von Orten und Personen: Auch sie werden verglichen.",
        "Forms of the names of places and persons: they are compared, too.",
    ),
    "blind_limit_subjects": (
        "Themen und Gegend: Ein Bericht aus dem Rathaus lässt an eine Lokalzeitung denken.",
        "Subjects and region: a report from the town hall makes one think of a local paper.",
    ),
    "blind_limit_agencies": (
        "Agenturen: Welche genannt werden, gehört zum Text.",
        "Agencies: which are named is a part of the text.",
    ),
    "blind_limit_mask_length": (
        "Die Länge einer verdeckten Stelle: Sie ist so lang wie das, was dort steht.",
        "The length of a masked place: it is as long as what stands there.",
    ),
    "blind_limit_layout": (
        "Aufbau der Seite: Länge, Absätze, Zwischenüberschriften, Liveblog.",
        "Layout of the page: length, paragraphs, subheadings, live blog.",
    ),
}
