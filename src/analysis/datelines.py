"""How a line writes the day of issue, and the place that an agency's first sentence begins with."""

import re

MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
WEEKDAYS = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"
CALENDAR_DAY = (
    rf"(?:{MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTHS}(?:,?\s+\d{{4}})?|\d{{4}}-\d\d-\d\d)"
)
CLOCK = r"(?:,?\s*(?:at\s+)?\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?"
# A line that holds nothing but the day: "Friday, May 31, 2024", "Published: 3 March 2025, 10:15".
DAY_OF_ISSUE = (
    rf"(?:(?:published|posted|updated|date)\s*(?:on)?:?\s*)?(?:{WEEKDAYS},?\s+)?"
    rf"{CALENDAR_DAY}{CLOCK}"
)
DATELINE = re.compile(rf"[\s*_]*{DAY_OF_ISSUE}[\s*_]*\.?\s*", re.I)  # "*" and "_": Markdown
# The day among the other parts of a line: "By Ada Lund | May 3, 2024 | 3 min read", or after the
# outlet: "The Evening Echo, 3 May 2024"; or before it: "KORVUND, 3 May 2024 (Evening Echo)".
DAY_AMONG_PARTS = re.compile(
    r"(?:^|[|•·]\s*|\s[-–—]\s|^by\s[^|•·.]+?(?:,\s|\s(?=on\s))"
    r"|^(?-i:[A-Z])[^\s,]*(?:\s(?:of|the|and|(?-i:[A-Z])[^\s,]*)){0,5},\s)(?:on\s)?"
    rf"(?P<day>{DAY_OF_ISSUE})(?=\s*(?:$|[|•·]|[-–—]\s|\([^()]{{1,40}}\)\s*$))",
    re.I,
)
# The place (and day, and agency) before an agency's first sentence: "GENEVA, March 3 (Reuters) - ".
PLACE_LINE = re.compile(
    r"(?=[A-Z]{2})[A-Z][A-Z.'’\- ]+(?:[,/]\s?[A-Z][A-Za-z.'’\- ]+?)*"
    rf"(?:,\s{CALENDAR_DAY})?(?:\s?\([A-Z][^()\n]{{1,40}}\))?\s[-–—]{{1,2}}\s+"
)
