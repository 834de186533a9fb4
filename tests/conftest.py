"""German, texts as passages, and the five real pages where they lie beside the checkout."""

from collections.abc import Callable
from pathlib import Path

import pytest

from framing.language.resources import Language, load
from framing.model import Passage

SEEDS = Path(__file__).parents[1].parent / "shared" / "seeds"


@pytest.fixture(scope="session")
def german() -> Language:
    return load("de")


@pytest.fixture(scope="session")
def passage_of() -> Callable[..., Passage]:
    def make(text: str, *, outlet: str = "Blatt A", id: str = "p") -> Passage:
        return Passage(id, f"{id}-article", outlet, 0, len(text), text)

    return make


@pytest.fixture(scope="session")
def seeds() -> Path:
    if not SEEDS.is_dir():
        pytest.skip("the five real pages (../shared/seeds) do not lie beside this checkout")
    return SEEDS


@pytest.fixture(scope="session")
def demo_project():
    from framing import demo

    return demo.project()
