"""Faults that a user can mend. The text of each says what, where, and what to do next.

Only the command line and the dashboard turn one into a message; everything below raises.
"""


class FramingError(Exception):
    """The one kind to catch at a face: its text is meant for the reader."""


class IngestError(FramingError):
    """A file, an index or a line of it that cannot be read."""


class DateError(IngestError):
    """The date of a text that is none."""


class ResourceError(FramingError):
    """A rule, a word list or a gazetteer line that is not as it should be."""


class EncoderError(FramingError):
    """A model that is not there, or is not a model."""


class ProjectError(FramingError):
    """A project file that cannot be opened or saved."""


class CorrectionError(FramingError):
    """A correction that names too little, or that would change nothing."""


class SelectionError(FramingError):
    """A story, an outlet or a passage that the project does not have."""
