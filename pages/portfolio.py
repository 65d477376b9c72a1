"""Do projects land on time, in budget, at what risk, and who answers for what?"""

from ladder.cards.boards import board
from ladder.screen import chosen, open_page, show

view = open_page("portfolio")
show(view, board("portfolio")(view, chosen()))
