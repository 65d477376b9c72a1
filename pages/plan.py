"""What does this person want to become, and what is this year's way there?"""

from ladder.cards.boards import board
from ladder.cards.plan.board import TAKE
from ladder.screen import chosen, open_page, show
from ladder.screen.frame import audited
from ladder.screen.plan.taken_along import taken_along

view = open_page("plan")
page = board("plan")(view, chosen())
person = next((each.value for each in page.first if each.key == "person"), None)
if person and not page.nothing:
    audited.note("person_page", person=person)
show(view, page, {TAKE: lambda: taken_along(view, chosen())})
