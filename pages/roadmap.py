"""What is planned, when, by whom, and in which phase?"""

from ladder.cards.boards import board
from ladder.screen import chosen, open_page, show

view = open_page("roadmap")
show(view, board("roadmap")(view, chosen()))
