"""What did somebody publish under this address?"""

from ladder.screen.frozen_page import show_shared

show_shared()
