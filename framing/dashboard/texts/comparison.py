"""The page Vergleich."""

TEXTS: dict[str, tuple[str, str]] = {
    "story": ("Thema", "Story"),
    "outlets": ("Medien (ab vier als Tabelle)", "Outlets (from four on as a table)"),
    "choose_outlets": ("Zwei Medien oder mehr wählen.", "Choose two outlets or more."),
    "one_outlet": (
        "Dieses Thema erzählt unter den geladenen Texten nur ein Medium; es gibt nichts gegenüberzustellen.",
        "Only one outlet tells this story among the texts loaded; there is nothing to put side by side.",
    ),
    "marks": ("Marken zeigen", "Show marks"),
    "kinds": ("Arten von Marken", "Kinds of marks"),
    "kind_name": ("O Namensform · {count}", "O Form of name · {count}"),
    "kind_attribution": ("Q Zuschreibung · {count}", "Q Attribution · {count}"),
    "kind_wording": ("W Wortwahl · {count}", "W Wording · {count}"),
    "notice": (
        "„{notice}“ steht als Vermerk an {count} von {total} Texten dieses Vergleichs.",
        "{count} of {total} texts in this comparison carry the notice “{notice}”.",
    ),
    "level": ("Passende Sätze nebeneinander", "Matching sentences side by side"),
    "masked": (
        "Blind: {count} Stellen sind verdeckt. Was, und was nicht?",
        "Blind: {count} places are masked. Which, and what is not?",
    ),
    "hand_on": ("Weitergeben", "Hand on"),
    "hand_on_how": (
        "Eine einzelne Datei, die ohne Programm und ohne Netz in jedem Browser aufgeht, auch auf dem Handy. Sie "
        "enthält die Texte: weitergeben nur, so weit es erlaubt ist. Die Tabellen enthalten Überschriften in voller "
        "Länge und von Sätzen die ersten Wörter, sonst keinen Text.",
        "One file that opens in any browser, on a phone, too, without program or network. It holds the texts: hand it "
        "on only as far as that is allowed. The tables hold whole headlines and the first words of sentences, no "
        "other text.",
    ),
    "hand_on_html": ("Vergleich als HTML-Datei", "Comparison as an HTML file"),
    "hand_on_tables": ("Alle Tabellen (CSV, XLSX, Methode)", "All tables (CSV, XLSX, method)"),
    "unknown_sentence": (
        "Der Link sucht den Satz {name}; den haben die gezeigten Texte nicht.",
        "The link asks for sentence {name}, which the texts shown do not have.",
    ),
}
