"""Databases elsewhere that hold prepared datasets and are asked with the same SQL."""
