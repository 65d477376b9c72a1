"""What does each level expect?"""

from ladder.screen import open_page
from ladder.screen.frame.choices import choose
from ladder.screen.frame.page import title
from ladder.screen.ladders.ladder_parts import compare_levels, health, ladder_title
from ladder.screen.ladders.ladder_tabs import ladder_tabs

view = open_page("ladders")
ladder = view.ladders[
    choose(
        view, "ladder", list(view.ladders), shown=view.ladder_name, default="engineering-director"
    )
]
title(view, ladder_title(view, ladder))
compare_levels(view, ladder)
ladder_tabs(view, ladder)
if view.dataset.people:
    health(view, ladder)
