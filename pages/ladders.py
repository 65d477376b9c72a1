"""What does each level expect?"""

from ladder.cards.ladders.board import board
from ladder.screen import chosen, open_page, show

view = open_page("ladders")
show(view, board(view, chosen()))
