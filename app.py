"""How healthy is this organisation, and what needs attention?"""

from ladder.cards.overview.board import board
from ladder.screen import chosen, open_page, show

view = open_page("overview")
show(view, board(view, chosen()))
