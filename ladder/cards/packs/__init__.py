"""Packs: what an audience is shown in a meeting, slide by slide, cut from the pages' cards."""
