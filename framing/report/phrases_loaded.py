"""What report pages say about words that a list calls evaluative, in German and English. Part of `phrases`."""

from __future__ import annotations

LOADED: dict[str, tuple[str, str]] = {
    "loaded": ("Wertende Wörter nach Listen", "Words that a list calls evaluative"),
    "loaded_caption": (
        "Welche Wörter, die eine Liste wertend nennt, stehen in welchem Medium?",
        "Which words that a list calls evaluative stand in which outlet?",
    ),
    "loaded_by": ("wertend nach Liste {list} ({value}; {source})", "evaluative by list {list} ({value}; {source})"),
    "loaded_register": ("Bereich", "Subject"),
    "loaded_list": ("Liste und Quelle", "List and source"),
    "loaded_none": ("in den geladenen Texten nicht gefunden", "not found in the texts loaded"),
    "loaded_quoted": ("in Zitat:", "in a quotation:"),
    "loaded_distanced": ("in Anführung oder mit „sogenannt“:", "in marks or with “sogenannt”:"),
    "loaded_reported": ("in indirekter Rede:", "in indirect speech:"),
    "loaded_note": (
        "Eine Liste sagt etwas über ein Wort, nichts über ein Medium: Zahlen verschiedener Wörter werden nicht "
        "zusammengezählt, und was in keiner Liste steht, ist nicht gezählt. Wörter in Zitaten gehören den Sprechern.",
        "A list says something about a word and nothing about an outlet: counts of different words are not added up, "
        "and what stands in no list is not counted. Words in quotations belong to the speakers.",
    ),
    "loaded_empty": (
        "In diesen Texten wurde kein Wort der Listen gefunden.",
        "No word of the lists was found in these texts.",
    ),
}
