"""What report pages say about a word in its context, in German and English. Part of `phrases`."""

from __future__ import annotations

CONCORDANCE: dict[str, tuple[str, str]] = {
    "kwic_caption": ("„{query}“ im Kontext", "“{query}” in context"),
    "kwic_outlet": ("Medium und Zeit", "Outlet and time"),
    "kwic_left": ("davor", "before"),
    "kwic_word": ("Treffer", "Hit"),
    "kwic_right": ("dahinter", "behind"),
    "kwic_kind": ("gefunden", "found"),
    "kwic_by_form": ("wie getippt", "as typed"),
    "kwic_by_lemma": ("andere Form", "another form"),
    "kwic_by_part": ("Teil eines Kompositums: {part}", "part of a compound: {part}"),
    "kwic_voice_direct": ("im Zitat", "in a quotation"),
    "kwic_voice_indirect": ("in indirekter Rede", "in indirect speech"),
    "kwic_voice_own": ("eigene Worte des Mediums", "the outlet's own words"),
    "kwic_voice_not_quoted": (
        "nicht in Anführungszeichen (indirekte Rede nicht geprüft)",
        "not in quotation marks (indirect speech not looked for)",
    ),
    "kwic_page": ("Stellen {first} bis {last} von {total}", "Places {first} to {last} of {total}"),
    "kwic_counts": ("Wie oft je Medium?", "How often in each outlet?"),
    "kwic_places": ("Stellen", "Places"),
    "kwic_texts": ("Texte mit Treffer", "Texts with a hit"),
    "kwic_searched": ("durchsuchte Texte", "Texts searched"),
    "kwic_nothing": ("Keine Stelle.", "No place."),
    "kwic_spelling": (
        "Keine Stelle. Suchst du eine andere Schreibweise? {suggestions}",
        "No place. Are you looking for another spelling? {suggestions}",
    ),
    "kwic_sort_time": ("nach Zeit", "by time"),
    "kwic_sort_outlet": ("nach Medium", "by outlet"),
    "kwic_sort_word": ("nach Treffer", "by hit"),
    "kwic_sort_left": ("nach dem Wort davor", "by the word before"),
    "kwic_sort_right": ("nach dem Wort dahinter", "by the word behind"),
}
