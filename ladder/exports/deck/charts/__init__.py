"""Draws a form of chart natively on a slide: charts that go on being edited, tables and shapes."""
