"""What a page may call: open, choose, show. The only room in ladder/ that knows streamlit."""

from ladder.screen.draw.show import show
from ladder.screen.frame.address import chosen
from ladder.screen.frame.page import open_page

__all__ = ["chosen", "open_page", "show"]
