"""One outline, written as HTML, Markdown and DOCX."""
