"""Are goals on track, and are they good goals?"""

from ladder.cards.goals.board import board
from ladder.screen import chosen, open_page, show

view = open_page("goals")
show(view, board(view, chosen()))
