"""How values look: a story as a page in a terminal, findings and stories in a notebook.

Values are read by their fields alone, so that a value of your own shows as well as one of ours.
"""

from __future__ import annotations

from .markup import html
from .terminal import page

__all__ = ["html", "page"]
