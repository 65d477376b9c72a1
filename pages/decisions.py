"""What was decided, what is due, and what became of it?"""

from ladder.cards.boards import board
from ladder.cards.decisions.board import DECIDE
from ladder.screen import chosen, open_page, show
from ladder.screen.decisions.deciding import deciding

view = open_page("decisions")
show(view, board("decisions")(view, chosen()), {DECIDE: lambda: deciding(view)})
