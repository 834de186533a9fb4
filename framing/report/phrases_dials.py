"""How the dials of a page and their settings are called in a file that is taken from it. Part of `phrases`.

`dial_NAME` is what the address calls NAME, `dial_NAME_VALUE` one of its values; values without a phrase, such as words
searched for, come as they are.
"""

from __future__ import annotations

DIALS: dict[str, tuple[str, str]] = {
    "dial_0": ("nein", "no"),
    "dial_1": ("ja", "yes"),
    "dial_none": ("keine", "none"),
    "dial_blind": ("Blind gelesen (Medien verdeckt)", "Read blind (outlets hidden)"),
    # texts
    "dial_bereich": ("Bereich", "Scope"),
    "dial_bereich_alle": ("alle Texte", "all texts"),
    "dial_bereich_thema": ("ein Thema", "one story"),
    "dial_bereich_oberthema": ("ein Oberthema", "one topic"),
    "dial_thema": ("Thema Nr.", "Story no."),
    "dial_thema_": ("alle Texte", "all texts"),
    "dial_oberthema": ("Oberthema Nr.", "Topic no."),
    "dial_oberthema_-": ("alle", "all"),
    "dial_medien": ("Medien", "Outlets"),
    "dial_medien_-": ("ohne Einschränkung", "no restriction"),
    "dial_ohne": ("ohne die Medien", "without the outlets"),
    "dial_von": ("von", "from"),
    "dial_bis": ("bis", "to"),
    "dial_mindest": ("mindestens so viele", "at least so many"),
    "dial_suche": ("Suche", "Search"),
    "dial_suche_": ("keine", "none"),
    "dial_sortierung": ("Reihenfolge", "Order"),
    "dial_sortierung_zeit": ("nach Zeit", "by time"),
    "dial_sortierung_medium": ("nach Medium", "by outlet"),
    "dial_sortierung_treffer": ("nach Treffer", "by hit"),
    "dial_sortierung_links": ("nach dem Wort davor", "by the word before"),
    "dial_sortierung_rechts": ("nach dem Wort danach", "by the word behind"),
    "dial_sortierung_datum": ("nach Datum", "by date"),
    "dial_sortierung_neueste": ("neueste zuerst", "latest first"),
    "dial_sortierung_medien": ("nach Zahl der Medien", "by number of outlets"),
    "dial_sortierung_namen": ("nach verschiedenen Namensformen", "by differing forms of names"),
    # places
    "dial_art": ("Art", "Kind"),
    "dial_art_formen": ("alle Formen und Zusammensetzungen", "all forms and compounds"),
    "dial_art_wort": ("alle Formen des Wortes", "all forms of the word"),
    "dial_art_genau": ("genau so geschrieben", "exactly as written"),
    "dial_stimme": ("Stimme", "Voice"),
    "dial_stimme_alle": ("alle", "all"),
    "dial_stimme_eigen": ("eigene Worte der Medien", "the outlets' own words"),
    "dial_stimme_zitat": ("im Zitat", "in quotations"),
    "dial_form": ("nur die Form", "this form only"),
    "dial_form_": ("alle Formen", "all forms"),
    "dial_breite": ("Wörter links und rechts, höchstens", "Words left and right, at most"),
    # words
    "dial_gegen": ("verglichen mit", "compared with"),
    "dial_gegen_alle": ("allen anderen gewählten Medien", "all other outlets chosen"),
    "dial_wortform": ("Wörter gezählt", "Words counted"),
    "dial_wortform_grundform": ("in der Grundform", "in their dictionary form"),
    "dial_wortform_gedruckt": ("wie gedruckt", "as printed"),
    "dial_wendungen": ("kurze Wendungen mitgezählt", "short phrases counted, too"),
    "dial_zaehlen": ("außerdem mitgezählt", "also counted"),
    "dial_zaehlen_namen": ("Namen", "names"),
    "dial_zaehlen_zitate": ("wörtliche Rede", "direct quotations"),
    "dial_zaehlen_agentur": ("Agenturtext", "agency copy"),
    "dial_zaehlen_standardtext": ("Standardtext", "standing text"),
    # the same in a sentence
    "words_counted": (
        "Für die Wortwahl zählen Wörter {form}, {phrases}{out}{in_}.",
        "For wording, words count {form}, {phrases}{out}{in_}.",
    ),
    "words_lemma": ("in ihrer Grundform", "in their dictionary form"),
    "words_word": ("so, wie sie gedruckt sind", "as they are printed"),
    "words_phrases": ("kurze Wendungen auch", "short phrases, too"),
    "words_no_phrases": ("Wendungen nicht", "phrases not"),
    "words_out": ("; dort nicht gezählt: {kinds}", "; not counted there: {kinds}"),
    "words_in": ("; dort mitgezählt: {kinds}", "; counted there, too: {kinds}"),
    # the note
    "method_view_title": ("Einstellungen der Ansicht", "Settings of the view"),
    "method_view": (
        "Die Tabellen dieser Datei zeigen, was auf der Seite so eingestellt war: {dials}.",
        "The tables of this file show what the page was set to: {dials}.",
    ),
    "method_view_dial": ("{title}: {value}", "{title}: {value}"),
}
