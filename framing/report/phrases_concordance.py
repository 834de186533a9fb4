"""What report pages say about a word in its context, in German and English. Part of `phrases`."""

from __future__ import annotations

CONCORDANCE: dict[str, tuple[str, str]] = {
    # how often
    "kwic_head": (
        "{query}: {total} Stellen in {texts} von {searched} Texten",
        "{query}: {total} places in {texts} of {searched} texts",
    ),
    "kwic_head_one": (
        "{query}: 1 Stelle in {texts} von {searched} Texten",
        "{query}: 1 place in {texts} of {searched} texts",
    ),
    "kwic_of_texts": ("in {texts} von {searched} Texten", "in {texts} of {searched} texts"),
    "kwic_more_forms": ("Weitere Formen: {count}", "Further forms: {count}"),
    # a page of lines
    "kwic_page": ("Stellen {first} bis {last} von {total}", "Places {first} to {last} of {total}"),
    "kwic_open": (
        "Jede Zeile lässt sich öffnen: ganzer Satz, Beleg zum Kopieren, Weg zum Vergleich.",
        "Each line opens: the full sentence, a reference to copy, the way to the comparison.",
    ),
    "kwic_head_left": ("davor", "before"),
    "kwic_head_right": ("Treffer und dahinter", "hit and behind"),
    "kwic_head_where": ("Medium, Tag, Thema", "outlet, day, story"),
    "kwic_story": ("Thema {number}", "story {number}"),
    "kwic_no_story": ("ohne Gegenstück", "no counterpart"),
    # an opened line
    "kwic_compare": ("Im Vergleich: Thema {number}, Satz {sentence}", "In the comparison: story {number}, {sentence}"),
    "kwic_copy": (
        "Beleg zum Kopieren: ein Klick markiert alles, dann Strg+C; auf dem Handy lange drücken.",
        "Reference to copy: one click selects all of it, then Ctrl+C; press long on a phone.",
    ),
    "kwic_copy_keys": ("Beleg, markiert: kopieren mit Strg+C", "Reference, selected: copy with Ctrl+C"),
    "kwic_reference": (
        "„{sentence}“ ({outlet}, „{heading}“, {when}, {handle}, Zeichen {start}–{end})",
        "“{sentence}” ({outlet}, “{heading}”, {when}, {handle}, characters {start}–{end})",
    ),
    "kwic_place": (
        "{outlet}, „{heading}“, {when}, {handle}, Zeichen {start}–{end}",
        "{outlet}, “{heading}”, {when}, {handle}, characters {start}–{end}",
    ),
    "kwic_by_form": ("gefunden wie getippt", "found as typed"),
    "kwic_by_lemma": ("gefunden als andere Form", "found as another form"),
    "kwic_by_part": ("gefunden als Teil eines Kompositums: {part}", "found as part of a compound: {part}"),
    "kwic_voice_direct": ("im Zitat", "in a quotation"),
    "kwic_voice_indirect": ("in indirekter Rede", "in indirect speech"),
    "kwic_voice_own": ("eigene Worte des Mediums", "the outlet's own words"),
    "kwic_voice_not_quoted": (
        "nicht in Anführungszeichen (indirekte Rede nicht geprüft)",
        "not in quotation marks (indirect speech not looked for)",
    ),
}
