"""Who could follow whom, and what breaks if somebody leaves?"""

from ladder.cards.boards import board
from ladder.screen import chosen, open_page, show

view = open_page("bench")
show(view, board("bench")(view, chosen()))
