"""Reading without knowing the outlet: a project in which nothing tells whose texts these are, as far as that goes."""

from framing.blind.projecting import project
from framing.blind.values import KINDS, LIMITS, Blinded, Masked

__all__ = ["KINDS", "LIMITS", "Blinded", "Masked", "project"]
