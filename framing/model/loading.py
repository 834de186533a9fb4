"""What is known of the input: its files, what was not loaded, and the forms of outlets' names."""

from __future__ import annotations

from dataclasses import dataclass

from framing.model.checks import require


@dataclass(frozen=True, slots=True)
class Remark:
    """What whoever brought a piece of input should know: that it was not loaded, or what it lacks."""

    file: str
    reason: str
    line: int | None = None
    rejected: bool = True
    """False where the piece was loaded all the same."""
    part: str = ""
    """Where it stands in a file without lines: "article 17", "news/3.html"."""
    raw: str = ""
    """What stood there, of a piece that was not loaded: so that nothing is lost."""
    input_sha256: str = ""
    """Sum of the file that it is about; "" where that could not be read."""
    missing_sha256: str = ""
    """Sum of the full path at which a file was looked for and not found; "" where nothing was missing."""

    @property
    def place(self) -> str:
        """File, part and line, as far as they are known."""
        line = "" if self.line is None else f"line {self.line}"
        return ", ".join(piece for piece in (self.file, self.part, line) if piece)

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Input:
    """A file that was read into a project: the same sum, the same bytes."""

    file: str
    sha256: str
    byte_count: int
    article_count: int
    """Articles that were loaded from it."""
    rejected_count: int
    """Pieces of it that were not."""
    framing_version: str = ""
    """The version of the program that read it."""

    def __post_init__(self) -> None:
        require(self.file, "an input needs the name of its file")
        require(self.sha256, f"{self.file}: an input needs its sum")


@dataclass(frozen=True, slots=True)
class OutletForm:
    """A form of an outlet's name that its users bring to one: "RT Deutsch" is "RT DE"."""

    form: str
    name: str

    def __post_init__(self) -> None:
        require(self.form.strip(), "a form of an outlet's name cannot be empty")
        require(self.name.strip(), f"{self.form}: the outlet's name cannot be empty")
