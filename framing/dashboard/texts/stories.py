"""The page Themen."""

TEXTS: dict[str, tuple[str, str]] = {
    "counts": (
        "Texte: {passages} · Themen: {stories} · ohne Gegenstück: {alone}",
        "texts: {passages} · stories: {stories} · without counterpart: {alone}",
    ),
    "shown_counts": ("Gezeigt: {shown} von {stories} Themen", "Shown: {shown} of {stories} stories"),
    "shown_page": (
        "Gezeigt: {shown} von {stories} Themen, hier {first} bis {last}",
        "Shown: {shown} of {stories} stories, here {first} to {last}",
    ),
    "start_here": ("Zum Anfangen", "To begin with"),
    "open_comparison": ("Vergleichen", "Compare"),
    "alone_in_outlet": ("Nur ein Medium: nichts zu vergleichen.", "One outlet only: nothing to compare."),
    # what is shown, and in which order
    "search_stories": ("Suchen in Überschriften und Texten", "Search headings and texts"),
    "min_outlets": ("Mindestens so viele Medien", "At least so many outlets"),
    "sort": ("Reihenfolge", "Order"),
    "sort_date": ("Datum, ältestes zuerst", "Date, oldest first"),
    "sort_latest": ("Datum, neuestes zuerst", "Date, newest first"),
    "sort_outlets": ("Zahl der Medien", "Number of outlets"),
    "sort_names": ("Unterschiede in Namen", "Differences in names"),
    "more_filters": ("Weitere Filter: Tage, Medien, Oberthema", "More filters: days, outlets, topic"),
    "filter_from": ("Vom", "From"),
    "filter_to": ("Bis", "To"),
    "filter_with": ("Mit Text von", "With a text of"),
    "filter_without": ("Ohne Text von (wo fehlt ein Medium?)", "Without a text of (where is an outlet missing?)"),
    "filter_topic": ("Oberthema", "Topic"),
    "any_topic": ("alle", "any"),
    "all_kept": ("Alle Texte sind noch da.", "All texts are still there."),
    "filters_reset": ("Alle Filter zurücksetzen", "Reset all filters"),
    "page_too_far": (
        "Der Link nennt Seite {asked}; in dieser Auswahl gibt es {pages}.",
        "The link names page {asked}; this choice has {pages}.",
    ),
    "story_outside": (
        "Thema {story} ist geöffnet, gehört aber nicht zu dieser Auswahl oder Seite.",
        "Story {story} is open, but does not belong to this choice or page.",
    ),
    "who_covers": ("Wer berichtet worüber, und was ist geladen?", "Who covers what, and what is loaded?"),
    "alone_texts": ("Ohne Gegenstück ({count})", "Without counterpart ({count})"),
    "alone_page": (
        "{first} bis {last} von {count}, die Suche oben gilt auch hier.",
        "{first} to {last} of {count}; the search above applies here, too.",
    ),
    "alone_none": ("Keiner davon enthält „{search}“.", "None of them has “{search}”."),
    # the dial
    "dial": ("Themen enger oder weiter fassen", "Draw stories narrower or wider"),
    "dial_how": (
        "Enger: Nur was sicher dasselbe Ereignis erzählt, kommt zusammen. Weiter: Auch was nur ähnlich ist. Geordnet "
        "wird die eigene Kopie; Korrekturen gelten weiter. Jetzt: {where} (Gewissheit {certainty}).",
        "Narrower: only what surely tells the same event comes together. Wider: also what is only alike. Your own copy "
        "is grouped; corrections still hold. Now: {where} (certainty {certainty}).",
    ),
    "go_narrower": ("Enger", "Narrower"),
    "go_wider": ("Weiter", "Wider"),
    "group_now": ("Jetzt nach Themen ordnen", "Group into stories now"),
    "done_dial": ("Themen neu geordnet ({where})", "Stories grouped anew ({where})"),
    # why
    "why_open": ("Warum ein Thema?", "Why one story?"),
    "why_close": ("„Warum“ schließen", "Close “why”"),
    "take_in": ("Dazunehmen", "Take in"),
    "take_what": ("Was kommt dazu?", "What joins?"),
    "take_text": ("nur dieser Text", "this text only"),
    "take_story": ("das ganze Thema {story}", "the whole story {story}"),
    # corrections
    "correct": ("Korrigieren", "Correct"),
    "correct_close": ("„Korrigieren“ schließen", "Close “correct”"),
    "not_blind": (
        "Solange die Medien verdeckt sind, lässt sich nichts korrigieren oder neu ordnen: Jede Änderung würde die "
        "Buchstaben neu mischen.",
        "While outlets are hidden nothing can be corrected or regrouped: each change would shuffle the letters anew.",
    ),
    "what_to_do": ("Was soll geschehen?", "What is to be done?"),
    "act_split": ("Texte abtrennen", "Split texts off"),
    "act_split_how": (
        "Die angekreuzten Texte verlassen das Thema: mehrere werden ein eigenes, einer steht allein.",
        "The ticked texts leave the story: several become one of their own, one stands alone.",
    ),
    "act_move": ("Texte in ein anderes Thema verschieben", "Move texts to another story"),
    "act_move_how": (
        "Die angekreuzten Texte gehen zu einem anderen Thema oder Text.",
        "The ticked texts go to another story or text.",
    ),
    "act_take": ("Texte ohne Gegenstück dazunehmen", "Take in texts without counterpart"),
    "act_take_how": ("Sie kommen zu diesem Thema.", "They join this story."),
    "act_merge": ("Mit anderen Themen zusammenführen", "Merge with other stories"),
    "act_merge_how": ("Alle werden ein Thema.", "All become one story."),
    "act_lock": ("Sperren", "Lock"),
    "act_lock_how": (
        "Das Thema ist richtig so: Kein Neuordnen nimmt etwas hinzu oder heraus.",
        "The story is right as it is: no grouping adds or takes anything.",
    ),
    "act_apart": ("Gehört nicht zusammen", "Does not belong together"),
    "act_apart_how": (
        "Die angekreuzten Texte kommen nie in ein Thema. Der erste bleibt, die anderen stehen allein.",
        "The ticked texts never come into one story. The first stays, the others stand alone.",
    ),
    "which_texts": ("Welche Texte?", "Which texts?"),
    "to_where": ("Wohin?", "Where to?"),
    "a_story": ("Thema {story}", "Story {story}"),
    "a_text": ("Text ohne Gegenstück: {text}", "Text without counterpart: {text}"),
    "which_stories": ("Mit welchen Themen?", "With which stories?"),
    "correct_why": ("Warum? (darf leer bleiben)", "Why? (may stay empty)"),
    "correct_who": ("Name oder Kürzel (darf leer bleiben)", "Name or initials (may stay empty)"),
    "correct_apply": ("Ändern", "Change"),
    "choose_text": ("Bitte mindestens einen Text ankreuzen.", "Please tick one text at least."),
    "choose_two": ("Bitte mindestens zwei Texte ankreuzen.", "Please tick two texts at least."),
    "choose_not_all": (
        "Das sind alle Texte des Themas; einer muss bleiben. Um alle zu trennen: „Gehört nicht zusammen“.",
        "These are all texts of the story; one has to stay. To part all of them: “Does not belong together”.",
    ),
    "choose_story": ("Bitte ein anderes Thema wählen.", "Please choose another story."),
    "choose_outside": ("Bitte mindestens einen Text wählen.", "Please choose one text at least."),
    "no_other": ("Es gibt keinen Text außerhalb dieses Themas.", "There is no text outside this story."),
    "no_change": (
        "Das ist schon so. Nichts wurde geändert und keine Korrektur gemerkt.",
        "It is so already. Nothing was changed, and no correction was kept.",
    ),
    "correct_done": ("Korrektur {number}: {said}", "Correction {number}: {said}"),
    "done_correction": ("{kind} (Korrektur {number})", "{kind} (correction {number})"),
    # the list of corrections
    "corrections": ("Korrekturen ({count})", "Corrections ({count})"),
    "take_back": ("Welche Korrektur zurücknehmen?", "Take back which correction?"),
    "take_back_now": ("Zurücknehmen", "Take back"),
    "taken_back": (
        "Korrektur {number} ({kind}) ist zurückgenommen. {said}",
        "Correction {number} ({kind}) is taken back. {said}",
    ),
    "done_taken_back": ("Korrektur {number} zurückgenommen", "correction {number} taken back"),
}
