"""Who is ready, who is close, and what is missing?"""

from ladder.cards.boards import board
from ladder.cards.promotions.board import SHEET
from ladder.screen import chosen, open_page, show
from ladder.screen.draw.downloads import committee_downloads

view = open_page("promotions")
page = board("promotions")(view, chosen())
show(view, page, {SHEET: lambda: committee_downloads(view, page.first)})
