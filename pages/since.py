"""What has changed since the last time we met?"""

from ladder.cards.boards import board
from ladder.screen import chosen, open_page, show

view = open_page("since")
show(view, board("since")(view, chosen()))
