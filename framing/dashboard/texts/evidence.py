"""The page Belege."""

TEXTS: dict[str, tuple[str, str]] = {
    # the question
    "kwic_query": ("Wort oder Wortfolge", "Word or phrase"),
    "kwic_hint": ("z. B. Krasnoarmeisk, Angriff, Bundes*", "e.g. Krasnoarmeisk, Angriff, Bundes*"),
    "kwic_query_help": (
        "Ein Wort oder bis zu fünf, die aufeinanderfolgen. Ein Stern steht für beliebige Buchstaben: Bundes*. Alle "
        "anderen Zeichen zählen nicht mit.",
        "One word, or up to five that follow each other. A star stands for any letters: Bundes*. All other signs are "
        "passed over.",
    ),
    "kwic_where": ("In welchen Texten?", "In which texts?"),
    "kwic_all_texts": ("Alle Texte ({count})", "All texts ({count})"),
    "kwic_story_option": ("Thema {number}: {title}", "Story {number}: {title}"),
    "kwic_as": ("Was zählt als Treffer?", "What counts as a hit?"),
    "kwic_as_parts": ("Alle Formen und Zusammensetzungen", "All forms and compounds"),
    "kwic_as_forms": ("Alle Formen des Wortes", "All forms of the word"),
    "kwic_as_exact": ("Nur wie getippt", "Only as typed"),
    "kwic_voice": ("Wessen Worte?", "Whose words?"),
    "kwic_voice_all": ("Alle", "All"),
    "kwic_voice_outlet": ("Worte des Mediums", "The outlet's words"),
    "kwic_voice_given": ("Zitate", "Quotations"),
    "kwic_voice_help": (
        "In einem Thema mit höchstens 40 Texten zählt indirekte Rede als Zitat; sonst zählen nur Anführungszeichen.",
        "In a story of up to 40 texts indirect speech counts as a quotation; otherwise quotation marks alone do.",
    ),
    "kwic_sort": ("Ordnen nach", "Order by"),
    "kwic_sort_time": ("Zeit", "Time"),
    "kwic_sort_outlet": ("Medium", "Outlet"),
    "kwic_sort_word": ("Form des Treffers", "Form of the hit"),
    "kwic_sort_left": ("Wort davor", "Word before"),
    "kwic_sort_right": ("Wort dahinter", "Word behind"),
    "kwic_width": ("Wörter je Seite", "Words each side"),
    "kwic_outlets": ("Medien (keines gewählt: alle)", "Outlets (none chosen: all)"),
    "kwic_forms": ("Gefundene Formen (Auswahl zeigt nur diese)", "Forms found (choose one to see it alone)"),
    "kwic_every_form": ("Alle Formen", "All forms"),
    "kwic_form": ("{form} · {count}", "{form} · {count}"),
    # the answer
    "kwic_intro": (
        "Diese Seite zeigt jede Stelle, an der ein Wort steht, mit den Wörtern davor und dahinter. Jede Stelle öffnet "
        "ihren Satz, mit einem Beleg zum Kopieren.",
        "This page shows every place where a word stands, with the words before and behind it. Each place opens its "
        "sentence, with a reference to copy.",
    ),
    "kwic_examples": ("Aus diesem Projekt, zum Anklicken:", "From this project, to click:"),
    "kwic_searching": ("Gesucht in {done} von {total} Texten", "Searched {done} of {total} texts"),
    "kwic_lining": ("Die Stellen werden geordnet.", "The places are being put in order."),
    "kwic_no_word": (
        "Darin steht kein Wort, nach dem sich suchen lässt. Ein Wort eingeben, zum Beispiel Angriff oder Bundes*.",
        "There is no word in it to search for. Type a word, such as Angriff or Bundes*.",
    ),
    "kwic_too_long": (
        "Das ist zu lang: gesucht werden bis zu fünf Wörter von je höchstens 100 Buchstaben. Nach dem seltensten "
        "Wort suchen.",
        "That is too long: up to five words of up to 100 letters each can be searched for. Search for the rarest of "
        "them.",
    ),
    "kwic_no_place": (
        "Keine Stelle für „{query}“ in {count} durchsuchten Texten.",
        "No place for “{query}” in {count} texts searched.",
    ),
    "kwic_meant": ("Gemeint?", "Did you mean?"),
    "kwic_none_there": (
        "Zu diesem Thema ist von den gewählten Medien kein Text geladen.",
        "Of the outlets chosen no text on this story is loaded.",
    ),
    "kwic_filtered": (
        "Keine Stelle mit dieser Auswahl. Ohne Auswahl von Medien, Form und Sprecher: {total}.",
        "No place with this choice. Without a choice of outlets, form and voice: {total}.",
    ),
    "kwic_everything": ("Alle Stellen zeigen", "Show all places"),
    "kwic_last_page": (
        "Der Link nennt Seite {asked}; es gibt {pages}, gezeigt wird die letzte.",
        "The link names page {asked}; there are {pages}, the last is shown.",
    ),
    "kwic_previous": ("Vorige Seite", "Previous page"),
    "kwic_next": ("Nächste Seite", "Next page"),
    "kwic_page_of": ("Seite {page} von {pages}", "Page {page} of {pages}"),
}
