"""What lists of loaded and of refused texts say, in German and English. Part of `phrases`."""

from __future__ import annotations

INPUT: dict[str, tuple[str, str]] = {
    "input_outlet": ("Medium", "Outlet"),
    "input_date": ("Datum", "Date"),
    "input_headline": ("Überschrift", "Headline"),
    "input_beginning": ("Anfang", "Beginning"),
    "input_words": ("Wörter", "Words"),
    "input_texts": ("Texte", "Texts"),
    "input_passages": ("Passagen", "Passages"),
    "input_days": ("Von–bis", "From–to"),
    "input_undated": ("Ohne Datum", "No date"),
    "input_blogs": ("Liveblogs", "Live blogs"),
    "input_kind": ("Art", "Kind"),
    "input_furniture": ("Beiwerk", "Furniture"),
    "input_notice": ("Vermerk", "Notice"),
    "input_file": ("Datei", "File"),
    "input_line": ("Zeile", "Line"),
    "input_reason": ("Grund", "Reason"),
    "input_place": ("Stelle", "Place"),
    "input_line_number": ("Zeile {line}", "line {line}"),
    "input_raw": ("Was dort stand", "What stood there"),
    "input_same": ("Schon vorhanden als", "There already as"),
    "input_where": ("Wo", "Where"),
    "input_article": ("Artikel", "article"),
    "input_live_blog": ("Liveblog", "live blog"),
    "input_all": ("Zusammen", "Together"),
    "input_sideways": (
        "↔ Die Tabelle ist breiter als der Bildschirm: seitlich schieben.",
        "↔ The table is wider than the screen: scroll it sideways.",
    ),
    "extent_headline": ("nur Schlagzeile", "headline only"),
    "extent_stub": ("nur der Anfang", "beginning only"),
    "input_preview": ("Vorschau (neue Texte: {count} von {total})", "Preview (new texts: {count} of {total})"),
    "input_counts": (
        "{read} gelesen: {new} neu, {doubled} doppelt, {rejected} abgelehnt.",
        "{read} read: {new} new, {doubled} doubled, {rejected} rejected.",
    ),
    "input_passage_count": (
        "Passagen in den neuen Texten: {passages}; davon ohne Datum: {undated}.",
        "Passages in the new texts: {passages}; of these without a date: {undated}.",
    ),
    "input_rejected": ("Nicht geladen", "Not loaded"),
    "input_doubled": ("Doppelt, nicht noch einmal geladen", "Doubles, not loaded again"),
    "input_in_project": ("im Projekt", "in the project"),
    "input_in_upload": ("in dieser Auswahl", "in this selection"),
    "input_listed": ("Texte: {first}–{last} von {total}", "Texts: {first}–{last} of {total}"),
    "input_per_outlet": ("Was von jedem Medium geladen ist", "What is loaded of each outlet"),
    "input_furniture_note": (
        "Beiwerk: Zeilen der Seite, die zu keinem Text gehören, etwa Bildunterschriften und Lesehinweise; es ist "
        "erhalten und zählt nicht mit.",
        "Furniture: lines of the page that belong to no text, such as captions and “read more”; it is kept and does "
        "not count.",
    ),
    "input_wording": ("Texte mit gemeinsamem Wortlaut", "Texts with shared wording"),
    "input_no_wording": (
        "Keine zwei Texte teilen {share} Prozent ihres Wortlauts oder mehr.",
        "No two texts share {share} per cent of their wording or more.",
    ),
    "input_wording_share": (
        "{shared} von {own} Dreiwortfolgen des kürzeren Textes",
        "{shared} of the shorter text's {own} runs of three words",
    ),
    "input_one": ("Ein Text", "One text"),
    "input_other": ("Anderer Text", "Other text"),
    "input_shared": ("Gemeinsam", "Shared"),
    "input_of_versions": (
        "Neue Fassungen von Texten, die schon da sind: {count}.",
        "New versions of texts that are there already: {count}.",
    ),
    "input_versions": ("Neue Fassungen; beide werden geladen", "New versions; both are loaded"),
    "input_repeated": ("Einträge wie zuvor", "Entries as before"),
    "input_told": ("Geladen, mit Hinweis", "Loaded, with a note"),
    "rejected_files": (
        "Gelesene Dateien: {files}; daraus geladene Texte: {loaded}; nicht geladen: {rejected}.",
        "Files read: {files}; texts loaded from them: {loaded}; not loaded: {rejected}.",
    ),
    "rejected_missing": (
        "Genannte Dateien oder Ordner, die es nicht gibt: {count}.",
        "Files or folders that were named and are not there: {count}.",
    ),
    "count_earlier": (
        "{count} (davon frühere Fassungen: {earlier})",
        "{count} (of these earlier versions: {earlier})",
    ),
    "rejected_settled": (
        "Von der Liste des nicht Geladenen genommen, weil neu gelesen oder jetzt geladen: {count} ({files}).",
        "Taken off the list of what was not loaded, as it was read again or is loaded now: {count} ({files}).",
    ),
    "resaved_first": ("erste geladene Fassung", "first version loaded"),
    "resaved_saved": ("Zuletzt geändert", "Last changed"),
    "resaved_changed": ("Was sich geändert hat", "What changed"),
    "resaved_caption": ("Texte mit mehreren Fassungen: {count}", "Texts with several versions: {count}"),
    "resaved_how": (
        "Neue Wörter: unterstrichen und zwischen Pluszeichen; weggefallene: durchgestrichen und in eckigen Klammern. "
        "Was gleich blieb, ist gekürzt (…).",
        "New words: underlined and between plus signs; removed ones: struck through and in square brackets. What "
        "stayed the same is shortened (…).",
    ),
    "resaved_step": ("Von {before} zu {after}", "From {before} to {after}"),
    "resaved_headline": ("Überschrift", "Headline"),
    "resaved_text": ("Text", "Text"),
    "resaved_headline_new": ("Überschrift geändert", "headline changed"),
    "resaved_headline_same": ("Überschrift gleich", "same headline"),
    "resaved_words": (
        "Wörter im Text: {added} neu, {removed} weggefallen",
        "words of the text: {added} new, {removed} removed",
    ),
    "resaved_not_close": (
        "(zu verschieden, um Wort für Wort verglichen zu werden)",
        "(too different to be compared word by word)",
    ),
    "resaved_added": ("neu", "added"),
    "resaved_removed": ("weggefallen", "removed"),
    "outlets_doubles": ("Zweimal in einem Medium", "Twice in one outlet"),
    "outlets_forms": ("Geladen als", "Loaded as"),
    "outlets_caption": ("Medien und ihre Namen in den Quellen", "Outlets and their names in the sources"),
    "input_version": ("Fassung desselben Textes", "version of one text"),
    "input_reprint": ("gleicher Wortlaut", "same wording"),
}
