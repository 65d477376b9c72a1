"""Untrusted files are read in a process of their own, whose memory and time have an end."""
