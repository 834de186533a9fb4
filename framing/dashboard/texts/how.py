"""Below every view: how it was made, and what is not claimed."""

TEXTS: dict[str, tuple[str, str]] = {
    "how": ("Wie kommt das zustande?", "How was this made?"),
    "how_rules": (
        "**Regeln, kein Urteil.** Alles folgt Wortlisten und Regeln, die offen im Programm liegen. Namensformen "
        "stehen in einem Verzeichnis mit Quelle je Form. Zuschreibungen folgen Anführungszeichen und Wendungen des "
        "Sagens. Wortwahl vergleicht Häufigkeiten (Log-Odds, Monroe u. a. 2008); Zitate und Namen zählen nicht mit.",
        "**Rules, no verdict.** Everything follows word lists and rules that lie open in the program. Forms of names "
        "stand in a directory with a source for each. Attributions follow quotation marks and phrases of saying. "
        "Wording compares frequencies (log-odds, Monroe et al. 2008); quotations and names do not count.",
    ),
    "how_group": (
        "**Ein Text** ist hier ein Artikel oder ein Eintrag eines Liveblogs. **Ein Thema** sind Texte, die höchstens "
        "{window:.0f} Stunden auseinanderliegen und vermutlich dasselbe Ereignis erzählen. Dafür und dagegen sprechen"
        " Wortlaut und Sinn, seltene gemeinsame Wörter, Namen, Orte und Zahlen, die Überschrift und der zeitliche "
        "Abstand. Wie viel jedes Zeichen zählt, ist an von Hand geordneten Nachrichten gelernt und steht in "
        "`framing/group/weights.csv`. Verbunden wird ab einer Gewissheit von {certainty} (0 bis 1): kleiner ist "
        "weiter, größer ist enger (Regler auf der Seite Themen). „Sagt dasselbe“ (↔) und „teilweise“ (~) sind eine "
        "Schätzung aus gemeinsamen Namen, Zahlen und Wörtern und aus dem Sinn, gelernt an Übungstexten; ein Zeichen ="
        " steht für gleichen Wortlaut. Ein Teil dieser Verweise ist falsch: beide Sätze lesen (`docs/alignment.md`).",
        "**A text** is an article or an entry of a live blog here. **A story** is texts at most {window:.0f} hours "
        "apart that probably tell the same event. Wording and meaning, rare words in common, names, places and "
        "numbers, the heading and the time between them speak for it or against it. How much each sign counts was "
        "learnt from news sorted by hand and stands in `framing/group/weights.csv`. Texts are joined from a certainty"
        " of {certainty} on (0 to 1): lower is wider, higher is narrower (the dial on the page Stories). “Says the "
        "same” (↔) and “partly” (~) are estimated from shared names, numbers and words and from the meaning, learnt "
        "on practice texts; = marks the same wording. Some of these links are wrong: read both sentences "
        "(`docs/alignment.md`).",
    ),
    "how_limits": (
        "**Nicht behauptet wird**, dass etwas Absicht, wahr oder vollständig ist. Eine Form zu schreiben sagt, "
        "woher die Form kommt, nicht, was jemand meint; in indirekter Rede kann sie vom Sprecher stammen und zählt "
        "doch beim Medium. „Nur hier gefunden“ gilt für die geladenen Texte. Regeln "
        "übersehen Stellen und treffen manche zu Unrecht; deshalb öffnet jede Zahl ihre Sätze.",
        "**Not claimed** is that anything is intended, true or complete. A form says where the form comes from, not "
        "what somebody means; in indirect speech it may be the speaker's and yet counts for the outlet. "
        "“Found only here” speaks of the texts loaded. Rules miss some places and hit others "
        "wrongly; that is why every number opens its sentences.",
    ),
}
