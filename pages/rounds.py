"""Who is asked to rate whom, who has answered, and what could nobody observe?"""

from ladder.cards.boards import board
from ladder.cards.rounds.board import SHEETS
from ladder.screen import chosen, open_page, show
from ladder.screen.rounds.sheets_offered import sheets

view = open_page("rounds")
show(view, board("rounds")(view, chosen()), {SHEETS: lambda: sheets(view, chosen())})
