"""What happened when, by whose account.

periods (dates that make one stretch of time) → extraction (which event a date dates, and its
status) → wording (the event in a few words) → identity (which rows tell one event).
"""

from analysis.timeline.extraction import extract_timeline

__all__ = ["extract_timeline"]
