"""The overview: how healthy the organisation is, and what needs attention."""
