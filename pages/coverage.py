"""Which competencies are covered, by how many, and where does one person carry one alone?"""

from ladder.cards.boards import board
from ladder.screen import chosen, open_page, show

view = open_page("coverage")
show(view, board("coverage")(view, chosen()))
