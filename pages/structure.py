"""Is the organisation shaped to do its work, and how do people come, go and move in it?"""

from ladder.cards.boards import board
from ladder.screen import chosen, open_page, show

view = open_page("structure")
show(view, board("structure")(view, chosen()))
