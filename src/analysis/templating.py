"""HTML from the templates in templates/: every text that goes into one is escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def render_page(template: str, **context: object) -> str:
    """The template filled in.

    Args:
        template: a file in templates/.
        context: what the template names; a name that is missing is an error, not a gap.

    >>> render_page("segments.html.j2", segments=[])
    ''
    """
    return _environment().get_template(template).render(context).strip()


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("analysis"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
