"""What was decided, what is due, and what became of it?"""

from ladder.cards.decisions.board import DECIDE, board
from ladder.screen import chosen, open_page, show
from ladder.screen.decisions.deciding import deciding

view = open_page("decisions")
show(view, board(view, chosen()), {DECIDE: lambda: deciding(view)})
