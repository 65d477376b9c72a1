"""Whom has each manager grown, and does each rate by the same measure?"""

from ladder.cards.boards import board
from ladder.screen import chosen, open_page, show

view = open_page("managers")
show(view, board("managers")(view, chosen()))
