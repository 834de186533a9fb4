"""The address of a view: `?thema=3&medien=A,C&…`, read when somebody arrives and written after each choice.

Every choice is written out, with the sum of the corpus it was made on (`stand`). What an address asks for and cannot
have is told, never passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from framing.dashboard import state
from framing.dashboard.state import Opened
from framing.dashboard.texts import LANGUAGES, t

STORY, OUTLETS, SENTENCE, STATE = "thema", "medien", "satz", "stand"
BOTH = {"0": False, "1": True}
OF_OUTLETS = {OUTLETS, "ohne", "gegen"}
"""Parameters, of any page, that name outlets by their letters."""
_outlet_keys: set[str] = set()
"""Under which keys the widgets of those dials keep their choice."""
FOREIGN = ("embed", "embed_options")
"""Streamlit's own parameters."""


@dataclass(frozen=True)
class Dial:
    """One choice of a view: how the address writes it, and under which key its widget keeps it."""

    name: str
    key: str
    default: Any
    read: Callable[[str], Any]
    """The widget's value for what the address says; None where there is no such value."""
    write: Callable[[Any], str]
    follows: bool = False
    """Does it follow the project, as the first and the last day do? Then it goes back to its default without a word."""


def one_of(name: str, key: str, words: Mapping[str, Any], default: Any) -> Dial:  # noqa: ANN401
    """A choice of one among several. words: what the address says to what the widget holds."""
    if name in OF_OUTLETS:
        _outlet_keys.add(key)
    spelt = {value: word for word, value in words.items()}
    return Dial(name, key, default, words.get, lambda value: spelt.get(value, ""))


def several_of(name: str, key: str, words: Mapping[str, Any], default: Sequence[Any]) -> Dial:
    """A choice of any number among several, in the order of `words`; `-` is none of them."""
    if name in OF_OUTLETS:
        _outlet_keys.add(key)

    def read(said: str) -> list[Any] | None:
        asked = [] if said == "-" else [word.strip() for word in said.split(",") if word.strip()]
        return [words[word] for word in words if word in asked] if set(asked) <= set(words) else None

    return Dial(
        name, key, list(default), read, lambda chosen: ",".join(w for w, v in words.items() if v in chosen) or "-"
    )


def number(name: str, key: str, *, lowest: int, highest: int, default: int) -> Dial:
    """A whole number within limits."""

    def read(said: str) -> int | None:
        is_number = said.isascii() and said.isdigit() and len(said) <= 9
        return int(said) if is_number and lowest <= int(said) <= highest else None

    return Dial(name, key, default, read, str)


def words(name: str, key: str, *, longest: int = 200) -> Dial:
    """Some words, such as those searched for."""
    return Dial(name, key, "", lambda said: said if len(said) <= longest else None, str)


VIEW = (
    one_of("blind", state.BLIND, BOTH, False),
    one_of("beamer", "large", BOTH, False),
    one_of("sprache", "language", {code: code for code in LANGUAGES}, "de"),
)
"""What every page has: outlets hidden, large type, language."""


def arriving(page: str) -> dict[str, str] | None:
    """What the address asks of this page; None where the reader is there already and the widgets hold their choices.

    Back from another page, it is the view as it was left.
    """
    asked = {name: value for name, value in st.query_params.items() if name not in _COMMON}
    left: dict[str, str] | None = st.session_state.get(f"view-{page}")
    if st.session_state.get("page") == page and asked == left:
        return None
    return asked or left or {}


def take(dials: Sequence[Dial], asked: Mapping[str, str]) -> list[str]:
    """Put what the address asks for into the widgets; a sentence for each value that cannot be met."""
    complaints = []
    for dial in dials:
        value = dial.read(asked[dial.name]) if dial.name in asked else dial.default
        if value is None:
            complaints.append(t("unknown_value", name=dial.name, value=asked[dial.name][:80]))
            value = dial.default
        st.session_state[dial.key] = value
    return complaints


def settle(dials: Sequence[Dial]) -> list[str]:
    """Choices that the project no longer has, as after a change, go back to their default; a sentence names them.

    What widgets hold that are not drawn this time is kept, too: Streamlit forgets it otherwise.
    """
    gone = []
    for dial in dials:
        kept = st.session_state.get(dial.key, dial.default)
        value = dial.read(dial.write(kept))
        if not _same(kept, value):
            if kept is not None and not dial.follows:
                gone.append(dial.name)
            value = dial.default
        st.session_state[dial.key] = value
    return [t("choice_gone", names=", ".join(gone))] if gone else []


def strange(dials: Sequence[Dial], asked: Mapping[str, str], *, known: Sequence[str] = ()) -> list[str]:
    """A sentence for each parameter that this page does not have."""
    names = {dial.name for dial in dials} | set(known)
    return [t("unknown_parameter", name=name) for name in asked if name not in names]


def take_view(current: Opened) -> list[str]:
    """The same for what every page has; also whether the link was made on this corpus. To be called before widgets."""
    asked = {name: value for name, value in st.query_params.items() if name in _COMMON}
    if asked == st.session_state.get("view"):
        return []
    left = st.session_state.get("view", {})
    complaints = take(VIEW, {**{dial.name: left[dial.name] for dial in VIEW if dial.name in left}, **asked})
    if asked.get(STATE, current.fingerprint) not in (current.fingerprint, left.get(STATE)):
        complaints.append(t("other_state", asked=asked[STATE], shown=current.fingerprint))
    return complaints


def write(page: str, current: Opened, dials: Sequence[Dial], **more: str) -> None:
    """Make the address say what is shown, so that it can be passed on."""
    own = more | {dial.name: dial.write(st.session_state.get(dial.key, dial.default)) for dial in dials}
    view = view_parameters() | {STATE: current.fingerprint}
    st.session_state["page"], st.session_state[f"view-{page}"], st.session_state["view"] = page, own, view
    st.query_params.from_dict(own | view)


def translate(names: Mapping[str, str], letters: Mapping[str, str]) -> None:
    """Outlets were hidden, or shown again: every choice of outlets goes on under the other names and letters.

    names, letters: of each outlet, from what it was called to what it is called now.
    """
    for key, value in list(st.session_state.items()):
        if key in _outlet_keys and isinstance(value, list):
            st.session_state[key] = [names.get(one, one) for one in value]
        elif key in _outlet_keys and isinstance(value, str):
            st.session_state[key] = names.get(value, value)
        elif isinstance(value, dict) and str(key).startswith("view-"):
            for name in OF_OUTLETS & value.keys():
                value[name] = ",".join(letters.get(letter, letter) for letter in value[name].split(","))
    for name in OF_OUTLETS & set(st.query_params):  # else it would be read as a new link, in the old letters
        st.query_params[name] = ",".join(letters.get(letter, letter) for letter in st.query_params[name].split(","))


def view_parameters() -> dict[str, str]:
    """What every page has, as it is now: for a link that leads to another page in the same dress."""
    return {dial.name: dial.write(st.session_state.get(dial.key, dial.default)) for dial in VIEW}


def address(page: str, parameters: Mapping[str, str]) -> str:
    """A link to a view of another page, as it stands in a text: `/belege?suche=…`; in the same dress as this one."""
    return f"/{page}?{urlencode({**parameters, **view_parameters()})}"


def shown() -> str:
    """The whole address of what is shown, to be copied."""
    base = (st.context.url or "").split("?")[0]
    return f"{base}?{urlencode(st.query_params.to_dict())}"


def _same(kept: object, value: object) -> bool:
    if isinstance(kept, list | tuple) and isinstance(value, list | tuple):
        return set(kept) == set(value)  # the order of several is that of the project
    return value is not None and kept == value


_COMMON = (*(dial.name for dial in VIEW), STATE, *FOREIGN)
