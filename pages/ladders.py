"""What does each level expect?"""

from ladder.cards.boards import board
from ladder.screen import chosen, open_page, show

view = open_page("ladders")
show(view, board("ladders")(view, chosen()))
