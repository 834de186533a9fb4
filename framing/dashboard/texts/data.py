"""The page Daten & Methode: bring texts in, see what is loaded, sort, delete."""

TEXTS: dict[str, tuple[str, str]] = {
    "section": ("Abschnitt", "Section"),
    "last_step": ("Zuletzt: {done}.", "Last: {done}."),
    "undo_here": ("Rückgängig", "Undo"),
    "section_load": ("Laden & ordnen", "Load & sort"),
    "section_stock": ("Bestand", "What is loaded"),
    # load
    "load_title": ("Texte laden", "Load texts"),
    "load_blind": (
        "Blind ist an. Beim Laden stehen die Namen der Medien da; deshalb geht es erst, wenn Blind aus ist.",
        "Blind is on. Loading shows the names of outlets; it works again once Blind is off.",
    ),
    "load_rights": (
        "Für Texte aller Medien gilt gleich: Sie gehören ihren Verlagen, und die EU verbietet es, Inhalte bestimmter "
        "Medien zu verbreiten. Ob ein Text geladen, gezeigt oder weitergegeben werden darf, im Zweifel bei der "
        "eigenen Rechtsstelle klären.",
        "The same holds for the texts of all outlets: they belong to their publishers, and the EU forbids spreading "
        "the content of certain outlets. Whether a text may be loaded, shown or passed on: when in doubt, ask the "
        "legal office.",
    ),
    "target": ("Wohin?", "Where to?"),
    "target_own": ("In ein eigenes, neues Projekt", "Into a new project of one's own"),
    "target_shown": ("Zum gezeigten Projekt dazu ({name})", "To the project shown ({name})"),
    "own_project": ("Eigene Texte", "Own texts"),
    "way": ("Wie?", "How?"),
    "way_paste": ("Text einfügen", "Paste a text"),
    "drafts": (
        "Was hier steht oder gewählt ist und noch nicht geladen wurde, gehört nur zu diesem Fenster: Wird die Seite "
        "neu geladen oder geschlossen, sind Formular, gewählte Dateien und Suchfelder wieder leer.",
        "What is typed or chosen here and not loaded yet belongs to this window alone: when the page is reloaded or "
        "closed, form, chosen files and search boxes are empty again.",
    ),
    "way_files": ("Dateien laden", "Load files"),
    "done_load": ("Texte geladen: {count}", "texts loaded: {count}"),
    # paste
    "paste_outlet": ("Medium", "Outlet"),
    "paste_outlet_like": ("Wer hat den Text veröffentlicht?", "Who published the text?"),
    "paste_known": ("Schon geladene Medien", "Outlets loaded already"),
    "paste_date": ("Datum, mit Uhrzeit, wenn bekannt", "Date, with the time if known"),
    "paste_date_like": ("21.01.2026 18:13, oder: unbekannt", "21.01.2026 18:13, or: unknown"),
    "paste_title": ("Überschrift", "Headline"),
    "paste_text": ("Text", "Text"),
    "paste_url": ("Adresse (darf leer bleiben)", "Address (may be left empty)"),
    "paste_url_like": (
        "https://… – dieselbe Adresse, anderer Text: eine neue Fassung",
        "https://… – the same address, another text: a new version",
    ),
    "paste_take": ("Diesen Text laden", "Load this text"),
    "paste_file": ("eingefügt", "pasted"),
    "lacks_outlet": ("Medium: hier fehlt noch der Name.", "Outlet: the name is missing."),
    "lacks_text": ("Text: hier steht noch nichts.", "Text: there is nothing here yet."),
    "paste_double": (
        "Text: Diesen Text von {outlet} enthält das Projekt schon.",
        "Text: the project holds this text of {outlet} already.",
    ),
    "paste_done": (
        "Geladen: ein Text von {outlet} (Passagen: {passages}). Texte im Projekt: {texts}.",
        "Loaded: a text of {outlet} (passages: {passages}). Texts in the project: {texts}.",
    ),
    "paste_done_undated": (
        "Geladen: ein Text von {outlet} ohne Datum (Passagen: {passages}). Texte im Projekt: {texts}.",
        "Loaded: a text of {outlet} without a date (passages: {passages}). Texts in the project: {texts}.",
    ),
    "paste_second": (
        "Für einen Vergleich fehlt noch ein Text eines anderen Mediums: einfach unten einfügen.",
        "For a comparison a text of another outlet is still missing: paste it below.",
    ),
    "compare_now": ("Vergleichen", "Compare"),
    "compare_open": ("Zum Vergleich", "To the comparison"),
    "not_joined": (
        "Die beiden Texte wurden nicht als ein Thema erkannt: Sie haben zu wenig gemeinsam oder liegen weiter als "
        "{hours:.0f} Stunden auseinander. Sie lassen sich trotzdem nebeneinander stellen; das steht dann als "
        "Korrektur im Projekt.",
        "The two texts were not recognised as one story: they have too little in common or lie more than {hours:.0f} "
        "hours apart. They can be put side by side all the same; the project then keeps it as a correction.",
    ),
    "not_joined_any": (
        "Zu diesem Text wurde in den geladenen Texten kein Gegenstück gefunden.",
        "No counterpart to this text was found in the texts loaded.",
    ),
    "join_anyway": ("Trotzdem nebeneinander stellen", "Put side by side all the same"),
    "join_by": ("Daten & Methode", "Data & method"),
    "join_reason": (
        "Von Hand nebeneinander gestellt, nachdem die Texte eingefügt wurden.",
        "Put side by side by hand after the texts were pasted.",
    ),
    "done_join": ("zwei Texte nebeneinander gestellt", "two texts put side by side"),
    # files
    "upload": ("Dateien wählen", "Choose files"),
    "upload_how": (
        "Hierher ziehen oder mit „Upload“ wählen, auch mehrere: **Texte** ({texts}), "
        "**gespeicherte Seiten** ({pages}), "
        "**Tabellen** ({tables}), **Feeds** ({feeds}), **Archive** mit vielen Dateien ({archives}); Lieferungen von "
        "Pressearchiven (Nexis, Factiva, GENIOS) als DOCX, RTF oder HTML. Auch gepackt (.gz, .xz, .bz2), oder eine "
        "Projektdatei (.framing). PDF liest das Programm nicht: dort als TXT oder DOCX speichern, oder Texte einfügen. "
        "Höchstens {limit} MB je Datei. Die Dateien gehen nur an den Rechner, auf dem das Programm läuft; geladen wird "
        "erst nach der Vorschau.",
        "Drop them here or choose with “Upload”, several at once: **texts** ({texts}), **saved pages** ({pages}), "
        "**tables** ({tables}), **feeds** ({feeds}), **archives** of many files ({archives}); deliveries of press "
        "archives (Nexis, Factiva, GENIOS) as DOCX, RTF or HTML. Compressed ones (.gz, .xz, .bz2) too, or a project "
        "file (.framing). PDF is not read: save it as TXT or DOCX there, or paste the texts. At most {limit} "
        "MB a file. The files go to the machine that runs the program and nowhere else; nothing is loaded before the "
        "preview.",
    ),
    "too_large": (
        "die Datei ist größer als {limit} MB; in mehrere teilen",
        "the file is larger than {limit} MB; split it",
    ),
    "default_outlet": ("Medium für alle, die keines nennen", "Outlet for all that name none"),
    "default_date": ("Datum für alle, die keines nennen", "Date for all that name none"),
    "ask_outlets": (
        "Diese Dateien nennen kein Medium. Von wem ist welche?",
        "These files name no outlet. Whose is which?",
    ),
    "columns_of": ("Spalten: {files}", "Columns: {files}"),
    "columns_how": (
        "Welche Spalte ist was? Vermutet nach Namen und Inhalt; die Vorschau unten zeigt, was daraus wird.",
        "Which column is what? Guessed from names and content; the preview below shows what comes of it.",
    ),
    "column_text": ("Text", "Text"),
    "column_outlet": ("Medium", "Outlet"),
    "column_published": ("Datum", "Date"),
    "column_title": ("Überschrift", "Headline"),
    "column_url": ("Adresse (URL)", "Address (URL)"),
    "column_none": ("keine", "none"),
    "rejected_title": ("Nicht geladen: {count}", "Not loaded: {count}"),
    "doubled_title": ("Doppelt: {count}", "Doubles: {count}"),
    "lost_json": ("Als JSON herunterladen", "Download as JSON"),
    "versions_new_title": ("Neue Fassungen: {count}", "New versions: {count}"),
    "told_title": ("Geladen, mit Hinweis: {count}", "Loaded, with a note: {count}"),
    "lost_file": ("Liste als CSV herunterladen", "Download the list as CSV"),
    "headlines_only": (
        "Nur Schlagzeilen: {count} von {total}. Von ihnen ist kein Text da; verglichen wird nur die Überschrift. Gibt "
        "es doch eine Spalte mit Texten, sie oben unter „Spalten“ wählen.",
        "Headlines only: {count} of {total}. There is no text of them; what is compared is the headline alone. If a "
        "column does hold texts, choose it above under “Columns”.",
    ),
    "upload_take": ("Laden ({count})", "Load ({count})"),
    "upload_drop": ("Verwerfen", "Discard"),
    "upload_nothing": (
        "Daraus gibt es nichts Neues zu laden; die Listen sagen, warum.",
        "There is nothing new to load from this; the lists say why.",
    ),
    "doubles_told": (
        "Texte, die in einem Medium zweimal stehen, Wort für Wort: {count}. Seit zwei Medien zusammengefasst wurden, "
        "zählen sie doppelt. Gelöscht ist nichts.",
        "Texts that stand twice in one outlet, word for word: {count}. Since two outlets were joined they count "
        "twice. Nothing was deleted.",
    ),
    "doubles_take": ("Je den späteren herausnehmen ({count})", "Take the later one of each out ({count})"),
    "done_doubles": ("doppelte Texte herausgenommen: {count}", "doubled texts taken out: {count}"),
    "upload_fills": (
        "Neue Texte sind nicht dabei. Mit „Laden“ bekommen Texte, die schon da sind, ein Datum oder eine Adresse, die "
        "fehlten: {count}.",
        "There are no new texts. With “Load” texts that are there already get a date or an address that they lacked: "
        "{count}.",
    ),
    "upload_settles": (
        "Neue Texte sind nicht dabei. Mit „Laden“ verlassen Einträge die Liste des nicht Geladenen, weil sie neu "
        "gelesen wurden oder ihr Text schon geladen ist: {count}.",
        "There are no new texts. With “Load” entries leave the list of what was not loaded, as they were read again or "
        "their texts are there already: {count}.",
    ),
    "upload_done": ("Geladen. {said}", "Loaded. {said}"),
    "preview_old": (
        "Das Projekt hat sich seit der Vorschau geändert. Die Dateien bitte noch einmal wählen.",
        "The project has changed since the preview. Please choose the files again.",
    ),
    "read_again": ("Noch einmal lesen", "Read again"),
    "project_too_large": (
        "„{name}“: Die Projektdatei ist größer als {limit} MB und wird hier nicht geöffnet. Das Programm mit ihr "
        "starten, oder ein kleineres Projekt wählen.",
        "“{name}”: the project file is larger than {limit} MB and is not opened here. Start the program with it, or "
        "choose a smaller project.",
    ),
    "project_found": (
        "Projektdatei „{name}“: Texte: {articles}, Themen: {stories}.",
        "Project file “{name}”: texts: {articles}, stories: {stories}.",
    ),
    "project_open": ("Dieses Projekt öffnen", "Open this project"),
    "done_open": ("Projekt {name} geöffnet", "project {name} opened"),
    # work
    "step_begin": ("Es geht los …", "Starting …"),
    "step_reading": ("{done} von {total} Dateien gelesen", "{done} of {total} files read"),
    "step_texts": ("{done} Texte dieser Datei gelesen", "{done} texts of this file read"),
    "step_splitting": ("{done} von {total} Texten gelesen", "{done} of {total} texts read"),
    "step_names": ("Namen gesucht in {done} von {total} Passagen", "names looked for in {done} of {total} passages"),
    "step_quotations": (
        "Zitate und Bezeichnungen gesucht in {done} von {total} Passagen",
        "quotations and labels looked for in {done} of {total} passages",
    ),
    "step_words": ("Wörter verglichen: {done} von {total}", "words compared: {done} of {total}"),
    "step_meaning": (
        "Sinn und Wortlaut verglichen: {done} von {total} Passagen",
        "meaning and wording compared: {done} of {total} passages",
    ),
    "step_other": ("{done} von {total}", "{done} of {total}"),
    "stop": ("Abbrechen", "Stop"),
    "stopped": (
        "Abgebrochen. Es wurde nichts geändert; alles ist wie zuvor.",
        "Stopped. Nothing was changed; all is as before.",
    ),
    "work_left": (
        "Die begonnene Arbeit wurde unterbrochen, als die Seite oder der Abschnitt verlassen wurde. Es wurde nichts "
        "geändert.",
        "The work that had begun was broken off when its page or section was left. Nothing was changed.",
    ),
    # sort
    "order_title": ("Nach Themen ordnen", "Group into stories"),
    "order_how": (
        "Ein Thema sind Texte, die vermutlich dasselbe Ereignis erzählen. Enger: nur sehr ähnliche Texte kommen "
        "zusammen. Weiter: auch Texte mit weniger Gemeinsamem. Korrekturen von Hand bleiben erhalten.",
        "A story is texts that probably tell the same event. Narrower: only very similar texts come together. Wider: "
        "texts with less in common, too. Corrections by hand are kept.",
    ),
    "wider": ("Enger (links) oder weiter (rechts)", "Narrower (left) or wider (right)"),
    "wider_usual": ("Voreinstellung", "default"),
    "wider_by": ("{count} weiter", "{count} wider"),
    "narrower_by": ("{count} enger", "{count} narrower"),
    "window": ("So weit dürfen Texte eines Themas auseinanderliegen", "So far apart may the texts of a story lie"),
    "window_day": ("1 Tag", "1 day"),
    "window_two_days": ("2 Tage", "2 days"),
    "window_four_days": ("4 Tage (Voreinstellung)", "4 days (default)"),
    "window_week": ("1 Woche", "1 week"),
    "window_two_weeks": ("2 Wochen", "2 weeks"),
    "window_month": ("1 Monat (lange Erzählstränge statt Ereignisse)", "1 month (long storylines, not events)"),
    "window_hours": ("{hours} Stunden", "{hours} hours"),
    "order_again": ("Neu ordnen", "Sort anew"),
    "order_result": (
        "Themen: **{stories}** · Texte ohne Gegenstück: **{alone}**",
        "stories: **{stories}** · texts without counterpart: **{alone}**",
    ),
    "order_corrections": (
        "Korrekturen von Hand: {count}; davon nicht mehr ganz möglich, weil Texte fehlen: {lost}.",
        "Corrections by hand: {count}; of these no longer fully possible as texts are gone: {lost}.",
    ),
    "to_stories": ("Zu den Themen", "To the stories"),
    "done_group": ("nach Themen geordnet", "sorted into stories"),
    # stock
    "stock_title": ("Was geladen ist", "What is loaded"),
    "stock_empty": ("Noch keine Texte geladen.", "No texts loaded yet."),
    "stock_search": ("Suchen in Texten, Medien und Dateinamen", "Search texts, outlets and file names"),
    "stock_page": ("Seite (von {pages})", "Page (of {pages})"),
    "stock_no_hit": ("Kein geladener Text enthält das.", "No text loaded holds that."),
    "remove_title": ("Texte oder ein Medium herausnehmen", "Take out texts or an outlet"),
    "remove_how": (
        "Danach muss neu geordnet werden. Den Schritt nimmt der Knopf „Rückgängig“ zurück, der dann oben auf dieser "
        "Seite steht, und auch das Menü „Projekt sichern“.",
        "The rest must then be sorted anew. The button “Undo”, which then stands at the top of this page, takes the "
        "step back, and so does the menu “Save project”.",
    ),
    "remove_texts": ("Texte (von den oben gezeigten)", "Texts (of those shown above)"),
    "remove_outlet": ("Alle Texte eines Mediums", "All texts of an outlet"),
    "remove_take": ("Herausnehmen", "Take out"),
    "choose": ("Auswählen", "Choose"),
    "done_remove": ("Texte herausgenommen: {count}", "texts taken out: {count}"),
    "losses_title": ("Gelesene Dateien und was nicht geladen wurde", "Files read, and what was not loaded"),
    "losses_csv": ("Liste als CSV", "List as CSV"),
    "losses_json": ("Liste als JSON", "List as JSON"),
    "versions_title": ("Fassungen", "Versions"),
    "versions_how": (
        "Derselbe Text, mehrmals gespeichert: dieselbe Adresse oder dieselbe Kennung beim selben Medium. Alle "
        "Fassungen sind geladen; gezählt und verglichen wird die neueste. Einträge eines Liveblogs, die schon in einer "
        "früheren Fassung stehen, zählen nur dort.",
        "One text that was saved several times: the same address or the same id with the same outlet. All versions are "
        "loaded; the newest is counted and compared. Entries of a live blog that stand in an earlier version count "
        "there alone.",
    ),
    "versions_choose": ("Wort für Wort ansehen", "Look at it word by word"),
    "join_title": ("Medium zusammenlegen oder trennen", "Join outlets, or part them"),
    "join_how": (
        "Zwei Namen, ein Medium: Der erste geht im zweiten auf, jetzt und bei allem, was später geladen wird. Themen "
        "und Korrekturen bleiben. Den Schritt nimmt der Knopf „Rückgängig“ zurück, der dann oben auf dieser Seite "
        "steht, und auch das Menü „Projekt sichern“.",
        "Two names, one outlet: the first becomes the second, now and in whatever is loaded later. Stories and "
        "corrections stay. The button “Undo”, which then stands at the top of this page, takes the step back, and so "
        "does the menu “Save project”.",
    ),
    "join_form": ("Dieser Name …", "This name …"),
    "join_name": ("… ist dieses Medium", "… is this outlet"),
    "join_take": ("Zusammenlegen", "Join"),
    "join_none": (
        "Geladen ist ein Medium; es gibt nichts zusammenzulegen.",
        "One outlet is loaded; there is nothing to join.",
    ),
    "apart_how": (
        "Ein Name steht für sich: Texte, die unter ihm geladen wurden, werden wieder ein eigenes Medium.",
        "A name stands for itself: texts that were loaded under it become an outlet of their own again.",
    ),
    "apart_form": ("Dieser Name ist ein eigenes Medium", "This name is an outlet of its own"),
    "apart_take": ("Trennen", "Part"),
    "done_outlet_join": ("{form} mit {name} zusammengelegt", "{form} joined with {name}"),
    "done_outlet_apart": ("{form} als eigenes Medium geführt", "{form} made an outlet of its own"),
    "wording_toggle": ("Texte mit gemeinsamem Wortlaut suchen", "Look for texts with shared wording"),
    "wording_wait": ("Texte werden verglichen …", "Comparing texts …"),
    # delete
    "delete_title": ("Alles löschen", "Delete everything"),
    "delete_how": (
        "Gelöscht werden in diesem Browser: das eigene Projekt mit allen Texten und Änderungen, alle Schritte zurück "
        "und gewählte Dateien. Nicht gelöscht werden Dateien auf der Platte, auch keine gesicherten Projekte. Danach "
        "erscheint wieder das Projekt, das alle sehen. Wer denselben Browser unter demselben Konto benutzt, sieht "
        "dasselbe eigene Projekt, kann es ändern und löschen.",
        "Deleted in this browser: the own project with all texts and changes, all steps back, and chosen files. Not "
        "deleted are files on the disk, nor saved projects. Afterwards the project that everybody sees is shown "
        "again. Whoever uses the same browser under the same account sees the same own project, and can change and "
        "delete it.",
    ),
    "delete_nothing": (
        "Hier gibt es nichts Eigenes: Gezeigt wird das Projekt, das alle sehen.",
        "There is nothing of one's own here: the project that everybody sees is shown.",
    ),
    "delete_sure": ("Ja, alles Eigene löschen. Das geht nicht zurück.", "Yes, delete it all. This cannot be undone."),
    "delete_all": ("Alles löschen", "Delete everything"),
    "deleted": ("Gelöscht.", "Deleted."),
}
