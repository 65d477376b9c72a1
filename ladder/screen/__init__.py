"""Stop 5, shared by all pages: what a page may call. The only room in ladder/ that knows streamlit."""

from ladder.screen.card import Card
from ladder.screen.cards import card, plain_card, show
from ladder.screen.choices import choose
from ladder.screen.headlines import numbers
from ladder.screen.page import open_page
from ladder.screen.view import View

__all__ = ["Card", "View", "card", "choose", "numbers", "open_page", "plain_card", "show"]
