"""`python -m framing` does what `framing` does."""

import sys

from framing.cli import main

sys.exit(main())
