"""What was read, what was refused, and why?"""

from ladder.screen import open_page
from ladder.screen.page import title
from ladder.screen.problems import problems_found
from ladder.screen.reading import data_title, drop_zone, files_read, templates
from ladder.screen.understanding import understood

view = open_page("data")
title(view, data_title(view))
drop_zone(view)
understood(view)
files_read(view)
problems_found(view)
templates(view)
