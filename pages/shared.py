"""What did somebody publish under this address?"""

from ladder.screen.share.frozen_page import show_shared

show_shared()
