"""What would change if somebody came, left, moved or were promoted?"""

from ladder.cards.notices import not_yours
from ladder.cards.whatif.tried_page import NUMBERS, PLAN, PLANNED, tried_page
from ladder.screen import open_page, show
from ladder.screen.whatif.change_forms import list_changes, plan_a_change
from ladder.screen.whatif.numbers_beside import numbers_beside
from ladder.screen.whatif.tried_changes import may_try, trial

view = open_page("whatif")
if may_try(view):
    tried = trial(view)
    drawn = {
        PLAN: lambda: plan_a_change(tried),
        PLANNED: lambda: list_changes(tried),
        NUMBERS: lambda: numbers_beside(tried),
    }
    show(view, tried_page(tried), drawn)
else:
    show(view, not_yours(view))
