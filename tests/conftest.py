"""German, texts as passages, a real browser, and the five real pages where they lie beside the checkout."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from framing.language.resources import Language, load
from framing.model import Passage

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
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


@pytest.fixture(scope="session")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium_path = shutil.which("chromium")
    if chromium_path is None:
        pytest.skip("no chromium on this machine")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=chromium_path, args=list(FLAGS))
        yield chromium
        chromium.close()
