"""Workbooks: their sheets into rows of texts, and sheets that are one table put together."""
