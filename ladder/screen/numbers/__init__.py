"""Headline numbers on screen."""
