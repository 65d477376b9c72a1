"""What a round of ratings can be asked about, beside its days and its scope."""

from __future__ import annotations

EVERY_LADDER = "*"
"""What $ladders says where nobody chooses; else ids parted by commas."""
RATERS = "manager,self"
"""What $raters says where nobody chooses: who rates, parted by commas."""
NO_PEERS = 0
"""What $peers says where colleagues do not rate each other."""
