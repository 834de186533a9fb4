"""The encoder that a name stands for: the model that is shipped, a folder, or a model of the hub."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from framing.embed.static import builtin
from framing.embed.vectors import Encoder, Vectors
from framing.errors import EncoderError
from framing.settings import BUILTIN_ENCODER

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_log = logging.getLogger(__name__)

_WAY_OUT = f"Without a network use the one that is shipped: --model {BUILTIN_ENCODER}."
_MODEL_FILES = ("modules.json", "config.json")
"""Every model folder has one of them: the first if it was made for sentence-transformers."""

_PROMPTS = ("clustering", "sts", "query")
"""Of the prompts that a model brings along, the first of these: it was trained with them before its texts."""

_E5 = re.compile(r"(?i)\be5-(small|base|large)(-v2)?$")
_E5_PROMPT = "query: "
"""E5 models want this before each text of a symmetric comparison (their model card), but bring no prompts along."""

_PATIENCE = 10.0  # seconds

_BAR_FROM = 200
"""From so many texts on, a transformer takes long enough for a progress bar."""


class _Model:
    """A sentence-transformers model with the prompt that it wants before each text."""

    def __init__(self, model: SentenceTransformer, prompt: str | None) -> None:
        self._model, self._prompt = model, prompt

    def encode(self, sentences: list[str], /) -> Vectors:
        """Vectors of shape (n_texts, n_dims)."""
        if not sentences:
            return np.zeros((0, 1), dtype=np.float32)
        bar = len(sentences) >= _BAR_FROM and sys.stderr.isatty()
        return np.asarray(self._model.encode(sentences, prompt=self._prompt, show_progress_bar=bar), dtype=np.float32)


def encoder(name: str) -> Encoder:
    """The encoder of this name: `builtin`, or a sentence-transformers model by path or hub name.

    A hub model is downloaded on first use, which is logged as a warning and shown by the hub's progress bar on
    a terminal. The prompt that a model wants before each text is put there. Loaded once a process.
    Raises EncoderError where a path holds no model, or where a hub name is not on this machine and the
    hub cannot be reached.
    """
    if name == BUILTIN_ENCODER:
        return builtin()
    if not name.strip():
        raise EncoderError(f"The encoder needs a name: a folder, a hub name, or {BUILTIN_ENCODER!r}.")
    if Path(name).is_dir():
        if not any((Path(name) / file).is_file() for file in _MODEL_FILES):
            raise EncoderError(
                f"The folder {name!r} holds no sentence-transformers model: it has neither "
                f"{' nor '.join(_MODEL_FILES)}. {_WAY_OUT}"
            )
    elif name.startswith((".", "/", "~")) or "\\" in name:
        raise EncoderError(f"No model folder at {name!r}. Give a folder, a hub name, or {BUILTIN_ENCODER!r}.")
    return _loaded(name)


@lru_cache(maxsize=2)
def _loaded(name: str) -> Encoder:
    from sentence_transformers import SentenceTransformer

    _quieten()
    try:
        try:
            # What is here is used without asking the hub: it would keep an offline machine waiting for a minute.
            model = SentenceTransformer(name, device="cpu", local_files_only=True)
        except OSError:
            if Path(name).is_dir():
                raise
            _log.warning("%s is not on this machine: downloading it, once.", name)
            _reach(name)
            model = SentenceTransformer(name, device="cpu")
    except (OSError, ValueError, KeyError, ImportError, AttributeError, TypeError, RuntimeError) as fault:
        raise EncoderError(
            f"The model {name!r} could not be loaded ({type(fault).__name__}: {_first_line(fault)}). {_WAY_OUT}"
        ) from fault
    return _Model(model, _prompt(name, model.prompts, model.default_prompt_name))


def _quieten() -> None:
    """The clients log every try; the one sentence of an EncoderError says it all."""
    from huggingface_hub.utils.tqdm import disable_progress_bars
    from transformers.utils.logging import disable_progress_bar

    for client in ("huggingface_hub", "sentence_transformers", "transformers"):
        logging.getLogger(client).setLevel(logging.CRITICAL)
    disable_progress_bar()  # type: ignore[no-untyped-call]  # of putting the weights in place, which is quick; the hub's bar of the download stays
    if not sys.stderr.isatty():
        disable_progress_bars()


def _reach(name: str) -> None:
    """Ask the hub once whether it has this model: the download itself would try for a minute."""
    from huggingface_hub import HfApi

    try:
        HfApi().model_info(name if "/" in name else f"sentence-transformers/{name}", timeout=_PATIENCE)
    except Exception as fault:  # the kinds are those of the hub's client, which has changed twice
        raise OSError(f"the hub does not have it or cannot be reached: {_first_line(fault)}") from fault


def _prompt(name: str, prompts: Mapping[str, str | None], default: str | None) -> str | None:
    """What to put before each text; None leaves it to the model."""
    if default is not None:
        return None
    by_name = {key.casefold(): text for key, text in prompts.items() if text}
    found = next((by_name[key] for key in _PROMPTS if key in by_name), None)
    return found or (_E5_PROMPT if _E5.search(name) else None)


def _first_line(fault: BaseException) -> str:
    return (str(fault).splitlines() or [""])[0][:200]
