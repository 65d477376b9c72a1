"""Bytes into rows of text: encodings, workbooks, records, headings, and rows to give back."""
