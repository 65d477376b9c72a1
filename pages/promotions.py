"""Who is ready, who is close, and what is missing?"""

from ladder.cards.boards import board
from ladder.screen import chosen, open_page, show

view = open_page("promotions")
show(view, board("promotions")(view, chosen()))
