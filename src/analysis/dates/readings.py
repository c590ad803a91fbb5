"""Which function reads which expression of the grammar."""

from analysis.dates import calendar_readings as calendar
from analysis.dates import day_readings as days
from analysis.dates import duration_readings as duration
from analysis.dates import holidays
from analysis.dates import relative_readings as relative
from analysis.dates import unit_readings as units

READINGS = {
    "calendar_day": calendar.calendar_day,
    "day_of_month": calendar.day_of_month,
    "numeric_date": calendar.numeric_date,
    "part_of_year": calendar.part_of_year,
    "month": calendar.month,
    "season": calendar.season,
    "holiday": holidays.holiday,
    "event_day": holidays.event_day,
    "decade": calendar.decade,
    "century": calendar.century,
    "year": calendar.year,
    "short_year": calendar.short_year,
    "spoken_year": calendar.spoken_year,
    "apostrophe_year": calendar.apostrophe_year,
    "year_before_christ": calendar.year_before_christ,
    "weekday": days.weekday,
    "last_weekday": days.last_weekday,
    "nights_ago": days.nights_ago,
    "weekday_and_day": days.weekday_and_day,
    "day_word": days.day_word,
    "part_of_day": days.part_of_day,
    "offset": relative.offset,
    "unit_beside": relative.unit_beside,
    "year_ago": relative.year_ago,
    "which_unit": units.which_unit,
    "the_unit": units.the_unit,
    "year_end": units.year_end,
    "that_time": relative.that_time,
    "vague": relative.vague,
    "duration": duration.duration,
    "uncounted_duration": duration.uncounted_duration,
    "stretch": duration.stretch,
    "rate": duration.rate,
    "set_word": duration.set_word,
    "frequency": duration.frequency,
    "clock": duration.clock,
}
