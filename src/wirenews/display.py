"""How values look: in a terminal and in a notebook."""

from __future__ import annotations

from html import escape

from .spans import Found


def html(found: tuple[Found, ...]) -> str:
    """A table of the finds, as HTML."""
    return "<ul>" + "".join(f"<li>{escape(one.text)}</li>" for one in found) + "</ul>"
