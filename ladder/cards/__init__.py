"""What a page says, as values: one folder a page; nothing here touches Streamlit, DuckDB or a
file."""
