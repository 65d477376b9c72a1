-- The times that people were employed, whatever changed within them: somebody hired again has one of each.
-- One row per person and time; both ends are days of employment, an open end is null; nth counts a person's times from the first.
select person, starts_on, ends_on, stint as nth, hired_on, leaving_reason
from employments
