"""Signal or noise: whether a change, an extreme or a cluster is more than chance makes
(docs/decisions/0020-signal-or-noise.md)."""
