"""Taking a page into the room or to somebody else: files, links, published copies."""
