"""The page Namen & Wörter."""

TEXTS: dict[str, tuple[str, str]] = {
    "names_view": ("Ansicht", "View"),
    "names_view_names": ("Namen", "Names"),
    "names_view_labels": ("Bezeichnungen", "Labels"),
    "names_view_words": ("Wörter", "Words"),
    "names_view_time": ("Zeit", "Time"),
    # which texts
    "names_scope": ("Texte", "Texts"),
    "names_scope_all": ("Alle Texte", "All texts"),
    "names_scope_topic": ("Oberthema", "Topic"),
    "names_scope_story": ("Thema", "Story"),
    "names_no_stories": (
        "Alle Texte des Projekts; nach Themen sind sie nicht geordnet.",
        "All texts of the project; they are not grouped into stories.",
    ),
    "names_outlets": ("Medien", "Outlets"),
    "names_two_outlets": (
        "Zu wenige Texte für eine Gegenüberstellung: Nötig sind zwei Medien. Oben Medien wählen oder mehr Texte "
        "nehmen.",
        "Too few texts to put side by side: two outlets are needed. Choose outlets above, or take more texts.",
    ),
    # names and labels
    "names_kinds": ("Art", "Kind"),
    "names_places": ("Orte", "Places"),
    "names_persons": ("Personen", "Persons"),
    "names_states": ("Staaten", "States"),
    "names_orgs": ("Organisationen", "Organisations"),
    "names_search": ("Suchen", "Search"),
    "names_least": ("Mindestens so oft", "At least so often"),
    "names_only": ("Nur Verschiedenes", "Only what differs"),
    "names_shares": ("Anteile", "Shares"),
    "names_shares_help": (
        "Von wie vielen Nennungen eine Form so viele sind; Prozent erst ab 20 Nennungen.",
        "Of how many mentions a form is so many; percent from 20 mentions on only.",
    ),
    "names_back": ("← Zurück", "← Back"),
    "names_on": ("Weiter →", "Next →"),
    "names_page_of": ("Seite {page} von {pages}", "Page {page} of {pages}"),
    "names_no_page": (
        "Seite {page} gibt es in dieser Auswahl nicht; gezeigt wird die letzte, {pages}.",
        "There is no page {page} in this selection; the last one, {pages}, is shown.",
    ),
    # words
    "words_against": ("Verglichen mit", "Held against"),
    "words_against_all": ("allen anderen zusammen", "all others together"),
    "words_against_gone": (
        "Das Medium, mit dem verglichen wird, ist oben nicht gewählt. Ein anderes wählen, oder „allen anderen "
        "zusammen“.",
        "The outlet held against is not chosen above. Choose another one, or “all others together”.",
    ),
    "words_form": ("Wörter", "Words"),
    "words_lemma": ("Grundform", "Dictionary form"),
    "words_printed": ("wie gedruckt", "as printed"),
    "words_most": ("Wörter je Medium", "Words an outlet"),
    "words_all": ("alle", "all"),
    "words_phrases": ("Auch Wendungen", "Phrases, too"),
    "words_counted": (
        "Mitzählen (sonst zählen nur eigene Worte des Mediums)",
        "Count in (else an outlet's own words alone count)",
    ),
    "count_names": ("Namen", "Names"),
    "count_quotations": ("Zitate", "Quotations"),
    "count_agency": ("Agenturtexte und Gleichgedrucktes", "Agency copy and what is printed alike"),
    "count_standing": ("Standardtexte", "Standing text"),
    # long work
    "names_stopped": (
        "Abgebrochen. An Texten und Themen hat sich nichts geändert; hier fehlt nur das Ergebnis.",
        "Stopped. Texts and stories are unchanged; only the result is missing here.",
    ),
    "names_again": ("Noch einmal rechnen", "Compute again"),
    # how
    "names_how": (
        "**Gezählt wird**, welche Form eines Namens oder welches Wort für eine Sache in den geladenen Texten steht. "
        "Welche Formen zu einem Namen gehören und woher sie kommen, sagt ein Verzeichnis mit Quelle je Form; welche "
        "Wörter dieselbe Sache meinen können, sagen Listen. „In 3 von 5 Texten“ zählt Texte des Mediums; jeder Eintrag "
        "eines Liveblogs ist hier ein Text. Vorname mit Nachname und Nachname allein zählen als eine Form. Zitate und "
        "Formen in Klammern stehen für sich und machen keinen Unterschied zwischen Medien. Was mehrdeutig bleibt, ist "
        "nicht gezählt, sondern aufgelistet. Oben steht, wo die Formen verschiedener Herkunft sind, dann andere "
        "Schreibweisen, dann andere Bezeichnungen.",
        "**Counted** is which form of a name, or which word for a thing, stands in the texts loaded. Which forms "
        "belong to a name and where they come from is told by a directory with a source for each; which words may "
        "mean the same thing is told by lists. “In 3 of 5 texts” counts texts of the outlet; each entry of a live "
        "blog is one text here. First name with surname and surname alone count as one form. Quotations and forms in "
        "brackets stand apart and make no difference between outlets. What stays ambiguous is not counted but listed. "
        "First come forms of different origin, then other spellings, then other designations.",
    ),
    "names_how_words": (
        "**Verglichen wird**, wie oft ein Wort in den Texten eines Mediums steht und wie oft in den anderen: Log-Odds "
        "mit dem üblichen Gebrauch im Projekt als Vorwissen (Monroe u. a. 2008). „Deutlich“ heißt ein Unterschied nur, "
        "wenn die Texte, neu unter die Medien verteilt, kaum je einen so großen ergeben. Funktionswörter zählen nie; "
        "Namen, wörtliche Zitate, Agenturtexte, Gleichgedrucktes und Standardtexte nur, wenn es oben so gewählt ist.",
        "**Compared** is how often a word stands in an outlet's texts and how often in the others: log-odds with the "
        "project's usual use as prior (Monroe et al. 2008). A difference is called clear only where the texts, dealt "
        "anew among the outlets, hardly ever give one as large. Function words never count; names, quotations, agency "
        "copy, what is printed alike and standing text only where that is chosen above.",
    ),
    "names_how_limits": (
        "**Nicht behauptet wird**, warum ein Medium eine Form oder ein Wort nimmt, was es damit meint, oder dass "
        "andere Texte dasselbe zeigen würden. Ein Unterschied kann am Gegenstand liegen: Wer über anderes schreibt, "
        "braucht andere Wörter. Zahlen verschieden langer Texte sind nicht ohne Weiteres vergleichbar. Regeln "
        "übersehen Stellen und treffen manche zu Unrecht; deshalb öffnet jede Zahl ihre Sätze.",
        "**Not claimed** is why an outlet takes a form or a word, what it means by it, or that other texts would show "
        "the same. A difference may lie in the subject: who writes of other things needs other words. Counts of texts "
        "of different length are not comparable as they stand. Rules miss some places and hit others wrongly; that is "
        "why every number opens its sentences.",
    ),
}
