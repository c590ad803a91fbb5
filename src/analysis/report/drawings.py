"""The figures as SVG that stands in the page itself."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree

from analysis.tables import Tables

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
REFERENCE = re.compile(r"url\(#([^)]+)\)")


def draw_figures(tables: Tables) -> dict[str, dict[str, str]]:
    """The SVG and alt text of each figure, by the figure's name."""
    from analysis.figures.saving import alt_text, plot_all, render

    return {
        name: {"svg": embed_svg(render(ax, "svg"), name), "alt": alt_text(ax)}
        for name, ax in plot_all(tables).items()
    }


def embed_svg(svg: bytes, name: str) -> str:
    """The SVG for the middle of a page: ids under a name of its own, as wide as there is room.

    Args:
        svg: a file, with title and desc as its first elements.
        name: what its ids begin with, so that those of two figures differ.
    """
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    root = ElementTree.parse(io.BytesIO(svg)).getroot()
    for metadata in root.findall(f"{{{SVG}}}metadata"):
        root.remove(metadata)
    for element in root.iter():
        _rename(element, f"{name}-")
    for size in ("width", "height"):
        root.attrib.pop(size, None)
    title, description = (root.find(f"{{{SVG}}}{tag}") for tag in ("title", "desc"))
    root.attrib |= {"role": "img", "aria-labelledby": f"{name}-title {name}-desc"}
    title.set("id", f"{name}-title")
    description.set("id", f"{name}-desc")
    return ElementTree.tostring(root, encoding="unicode")


def _rename(element: ElementTree.Element, prefix: str) -> None:
    for key, value in element.attrib.items():
        if key == "id":
            element.set(key, prefix + value)
        elif key in ("href", f"{{{XLINK}}}href") and value.startswith("#"):
            element.set(key, f"#{prefix}{value[1:]}")
        else:
            element.set(key, REFERENCE.sub(rf"url(#{prefix}\1)", value))
