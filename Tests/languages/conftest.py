"""The browser tests' own fixtures: one browser, one server."""

from Tests.browser.conftest import chromium, page, screenshots, server, watch  # noqa: F401
from Tests.browser.test_accessibility import axe  # noqa: F401
