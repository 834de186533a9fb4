"""What report pages say about who uses which words, in German and English. Part of `phrases`."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    # what is said of an outlet
    "words_too_little": ("zu wenig Text für eine Aussage", "too little text to tell"),
    "words_none_clear": (
        "kein Wort unterscheidet sich deutlicher, als es der Zufall täte",
        "no word differs more clearly than chance would have it",
    ),
    "words_clear": ("Wörter mit deutlichem Unterschied: {count}", "words with a clear difference: {count}"),
    "words_none_left": (
        "keine eigenen Wörter übrig: in seinen Texten steht nur, was nicht gezählt wird ({left_out})",
        "no words of its own left: its texts hold only what is not counted ({left_out})",
    ),
    "words_none_elsewhere": (
        "kein Vergleich: in den anderen Texten steht nur, was nicht gezählt wird ({left_out})",
        "no comparison: the other texts hold only what is not counted ({left_out})",
    ),
    "words_one_outlet": (
        "Nur ein Medium: Wörter vergleichen lassen sich erst ab zweien.",
        "One outlet only: words can be compared from two on.",
    ),
    "words_how_much": (
        "hier {count} gezählte Wörter, Texte: {texts}; in den anderen {rest_count}, Texte: {rest_texts}",
        "{count} words counted here, texts: {texts}; {rest_count} elsewhere, texts: {rest_texts}",
    ),
    # what is left out
    "words_out_names": ("Namen", "names"),
    "words_out_quotations": ("direkte Zitate", "direct quotations"),
    "words_out_agency": (
        "Texte, die eine Agentur nennen, und was Medien gleich drucken",
        "texts that credit an agency and what outlets print alike",
    ),
    "words_out_standing": (
        "was ein Medium in fünf Texten oder mehr Wort für Wort wiederholt",
        "what an outlet repeats word for word in five texts or more",
    ),
    "words_out_function": ("Funktionswörter", "function words"),
    # the table
    "words_caption_clear": (
        "{name}: Welche Wörter stehen hier deutlich häufiger oder seltener?",
        "{name}: Which words are clearly more, or less, frequent here?",
    ),
    "words_caption_unclear": (
        "{name}: Wörter ohne deutlichen Unterschied ({count})",
        "{name}: words without a clear difference ({count})",
    ),
    "words_caption_raw": (
        "{name}: Wörter, deren Zahlen am weitesten auseinanderliegen ({count}); ein Zufall ist nicht auszuschließen",
        "{name}: words whose counts lie furthest apart ({count}); chance is not ruled out",
    ),
    "words_here": ("hier", "here"),
    "words_elsewhere": ("in den anderen", "elsewhere"),
    "words_in_texts": ("Texte", "Texts"),
    "words_of_texts": ("in {count} von {total} Texten", "in {count} of {total} texts"),
    "words_of_places": ("von {count} Stellen", "of {count} places"),
    "words_ratio": ("Verhältnis", "Ratio"),
    "words_interval": ("Log-Odds (Spanne)", "Log-odds (interval)"),
    "words_between": ("{value} ({low} bis {high})", "{value} ({low} to {high})"),
    "words_verdict": ("Befund", "Verdict"),
    "words_times": ("{times}-mal so oft", "{times} times as often"),
    "words_times_elsewhere": ("in den anderen {times}-mal so oft", "{times} times as often elsewhere"),
    "words_alike": ("gleich oft", "equally often"),
    "words_only_here": ("nur hier in eigenen Worten", "only here in own words"),
    "words_only_elsewhere": ("nur in den anderen, in eigenen Worten", "only elsewhere, in own words"),
    "words_clear_more": ("deutlich häufiger", "clear"),
    "words_clear_less": ("deutlich seltener", "clear (less)"),
    "words_unclear": ("nicht deutlich", "not clear"),
    "words_untested": ("nicht geprüft", "not tested"),
    "words_figures": ("Kennzahlen", "Figures"),
    # the notes
    "words_note_left_out": ("Nicht gezählt: {left_out}.", "Not counted: {left_out}."),
    "words_note_clear": (
        "„Deutlich“ heißt: Würden dieselben Texte zufällig auf die Medien verteilt, läge in höchstens einem von "
        "{one_in} Vergleichen irgendein Wort so weit auseinander. Geprüft wird ab {texts} Texten auf beiden Seiten und "
        "nur, was oft genug vorkommt; ungeprüft oder nicht deutlich heißt weder gleich noch verschieden. Die Spanne "
        "sagt, wie weit ein Wert mit anderen Texten derselben Medien schwanken würde (95 von 100 Ziehungen). Ein "
        "Liveblog mit allen Einträgen und die Fassungen eines Artikels sind je ein Text.",
        "“Clear” means: were the same texts dealt out to the outlets at random, some word would lie so far apart in "
        "at most one of {one_in} comparisons. Tested is from {texts} texts on either side, and only what is frequent "
        "enough; untested or not clear means neither alike nor different. The interval says how far a figure would "
        "move with other texts of the same outlets (95 of 100 draws). A live blog with all its entries is one text, "
        "and so are the versions of an article.",
    ),
    "words_note_raw": (
        "Mit weniger als {texts} Texten auf einer Seite lässt sich ein Unterschied nicht vom Zufall trennen; gezeigt "
        "werden dann nur die Zahlen.",
        "With fewer than {texts} texts on a side a difference cannot be told from chance; only the counts are shown.",
    ),
}
