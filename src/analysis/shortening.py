"""Texts cut to what fits a line or a label."""

LONGEST_TEXT = 220  # characters of a sentence, an event


def shorten(text: str, longest: int = LONGEST_TEXT) -> str:
    """The text on one line, cut to so many characters, after a whole word if possible.

    >>> shorten("Highly anticipated\\nvisit to China", 20)
    'Highly anticipated…'
    """
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    head = line[: longest - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(" ,;:–-") + "…"
