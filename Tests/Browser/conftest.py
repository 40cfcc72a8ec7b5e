"""The fixtures: a plain static server, one Chromium for all tests, and its pages."""

import pytest

import chromium
from site_files import SITE


def pytest_configure():
    if not (SITE / "data" / "decision.json").is_file():
        pytest.exit(f"no site in {SITE}: 'make site' builds it", returncode=1)


@pytest.fixture(scope="session")
def server():
    """The address of the site over HTTP, with a slash at its end."""
    with chromium.server() as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    with chromium.browser() as running:
        yield running


@pytest.fixture(scope="session")
def scriptless_page(browser):
    """One page for all tests: without script it keeps nothing from one address to the next."""
    yield from new_page(browser, java_script_enabled=False)


@pytest.fixture
def page(browser):
    yield from new_page(browser)


def new_page(browser, **options):
    context = browser.new_context(**options)
    context.set_default_timeout(10_000)  # milliseconds
    yield context.new_page()
    context.close()
