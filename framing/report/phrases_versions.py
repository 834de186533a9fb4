"""How versions and dials are worded. Part of `phrases`."""

from __future__ import annotations

VERSIONS: dict[str, tuple[str, str]] = {
    "versions_caption": ("Programm, Bibliotheken, Prüfsummen", "Program, libraries, digests"),
    "versions_lists": ("Regeln und Listen (Prüfsumme)", "Rules and lists (digest)"),
    "versions_model": ("Sprachmodell (Prüfsumme)", "Language model (digest)"),
    "versions_stories": ("Gewichte für Themen (Prüfsumme)", "Weights for stories (digest)"),
    "versions_sentences": ("Gewichte für Sätze (Prüfsumme)", "Weights for sentences (digest)"),
    "versions_project": ("Stand des Projekts", "State of the project"),
    "versions_texts": ("Texte im Projekt", "Texts in the project"),
    "versions_run": (
        "Die Themen fand framing {version} mit den Regeln und Listen {lists}, dem Modell {model} und den Gewichten "
        "{weights}.",
        "The stories were found by framing {version} with the rules and lists {lists}, the model {model} and the "
        "weights {weights}.",
    ),
    "versions_run_changed": (
        "Regeln, Listen, Modell oder Gewichte haben sich seither geändert.",
        "Rules, lists, model or weights have changed since.",
    ),
    "settings_window": (
        "Kein Thema dauert länger als {hours} Stunden.",
        "No story lasts longer than {hours} hours.",
    ),
    "settings_certainty": (
        "Zwei Texte kommen zusammen, wenn die Sicherheit mindestens {certainty} beträgt (0 bis 1; kleiner ist weiter, "
        "größer ist enger).",
        "Two texts are joined from a certainty of {certainty} on (0 to 1; lower is wider, higher is narrower).",
    ),
    "settings_linkage": (
        "Aus Paaren werden Themen, indem Gruppen Schritt für Schritt verbunden werden (linkage).",
        "Pairs become stories by joining groups step by step (linkage).",
    ),
    "settings_hdbscan": (
        "Aus Paaren werden Themen nach der Dichte der Texte (HDBSCAN).",
        "Pairs become stories by the density of the texts (HDBSCAN).",
    ),
    "settings_encoder": (
        "Die Nähe im Sinn misst das mitgelieferte Sprachmodell.",
        "Closeness in meaning is measured by the language model that is shipped.",
    ),
    "settings_encoder_own": (
        "Die Nähe im Sinn misst ein selbst gewähltes Sprachmodell: {name}.",
        "Closeness in meaning is measured by a language model of the user's choice: {name}.",
    ),
    "settings_zone": (
        "Zeiten ohne Zeitzone gelten als {zone}.",
        "Times without a zone count as {zone}.",
    ),
    "settings_language": (
        "Gelesen wird mit den Regeln für die Sprache „{code}“.",
        "Texts are read with the rules for the language “{code}”.",
    ),
}
