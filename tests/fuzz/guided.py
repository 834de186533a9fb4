"""The readers under atheris, which looks for inputs that reach new lines: `python tests/fuzz/guided.py -runs=20000`.

Needs `pip install atheris` (Linux, macOS). The first byte chooses the format; a crash is written to a file that can be
given as an argument to meet it again.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent))

with atheris.instrument_imports(include=["framing.ingest"]):
    import samples
    import survival

    from framing.ingest import readers  # noqa: F401 - to be watched

SUFFIXES = sorted({suffix for suffix, _ in samples.samples()})


def probe(content: bytes) -> None:
    """Read one input; whatever is wrong with it is raised."""
    if not content:
        return
    found = survival.outcome(SUFFIXES[content[0] % len(SUFFIXES)], content[1:])
    if found.fault:
        raise AssertionError(found.fault)


def main() -> None:
    folder = Path(sys.argv.pop(1)) if len(sys.argv) > 1 and Path(sys.argv[1]).is_dir() else None
    if folder:
        for number, (suffix, content) in enumerate(samples.samples()):
            (folder / f"sample-{number}").write_bytes(bytes([SUFFIXES.index(suffix)]) + content)
    atheris.Setup([*sys.argv, *([str(folder)] if folder else [])], probe)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
