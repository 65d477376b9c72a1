"""A file as a company exports it: read at the first drop, asked where it is not sure, and remembered by its headings."""

from __future__ import annotations

import pathlib

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screen import drop, settled

pytestmark = pytest.mark.browser

EXPORT = """Team report;;;;;;
Employee ID;First Name;Last Name;Email - Primary Work;Manager;Job Title;Hire Date
007;Ada;Lovelace;ada@x.example;;VP of Engineering;03/04/2020
008;Bob;Smith;bob@x.example;ada@x.example;Senior Software Engineer;05/06/2021
009;Cyd;Jones;cyd@x.example;Smith, Bob;P6;07/08/2022
"""
