"""What a page may call. The only room in ladder/ that knows streamlit."""

from ladder.cards.card import Card
from ladder.cards.view import View
from ladder.screen.draw.card_frame import card, plain_card, show
from ladder.screen.draw.headlines import numbers
from ladder.screen.frame.choices import choose
from ladder.screen.frame.page import open_page

__all__ = ["Card", "View", "card", "choose", "numbers", "open_page", "plain_card", "show"]
