"""What does each level expect?"""

from ladder.screen import choose, open_page
from ladder.screen.ladder_parts import compare_levels, health, ladder_title
from ladder.screen.ladder_tabs import ladder_tabs
from ladder.screen.page import title

view = open_page("ladders")
ladder = view.ladders[choose(view, "ladder", list(view.ladders), shown=view.ladder_name, default="engineering-director")]
title(view, ladder_title(view, ladder))
compare_levels(view, ladder)
ladder_tabs(view, ladder)
if view.dataset.people:
    health(view, ladder)
