"""Are goals on track, and are they good goals?"""

from ladder.cards.boards import board
from ladder.screen import chosen, open_page, show

view = open_page("goals")
show(view, board("goals")(view, chosen()))
