"""Which links to frozen views are open, who has seen them, and how are they closed?"""

from ladder.screen import open_page
from ladder.screen.frame.page import title
from ladder.screen.share.link_list import ask_for_key, closed_list, links, open_list

view = open_page("snapshots")
every = links()
now_open = [each for each in every if each.is_live]
title(view, view.say("titles.snapshots", count=len(now_open), links=len(now_open)))

open_list(view, now_open)
ask_for_key(view)
closed_list(view, [each for each in every if not each.is_live])
