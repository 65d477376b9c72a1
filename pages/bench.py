"""Who could follow whom, and what breaks if somebody leaves?"""

from ladder.cards.bench import board as bench
from ladder.screen import choose, open_page, show
from ladder.screen.frame.page import title

view = open_page("bench")
title(view, bench.headline(view))
show(view, bench.by_role(view))

roles = bench.roles_of(view)
if roles:
    show(view, bench.candidates(view, choose(view, "role", list(roles), shown=roles.__getitem__)))

people = bench.leavers(view)
show(view, bench.leaving(view, choose(view, "leaver", list(people), shown=people.__getitem__)))
