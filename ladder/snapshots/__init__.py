"""Views that were published under an address of their own: what they hold (record), how they are
kept (store), who may close them."""
