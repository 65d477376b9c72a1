"""Where does one person stand against what their level expects, and what stands between them and
the next?"""

from ladder.cards.boards import board
from ladder.cards.person.board import PACKET
from ladder.screen import chosen, open_page, show
from ladder.screen.draw.downloads import packet_downloads
from ladder.screen.frame import audited

view = open_page("person")
page = board("person")(view, chosen())
asked = page.cards[0].asked if page.cards else {}
if asked:
    audited.note("person_page", person=str(asked["person"]))
show(view, page, {PACKET: lambda: packet_downloads(view, asked)})
