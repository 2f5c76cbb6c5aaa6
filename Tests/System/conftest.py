import os
import shutil
import subprocess
import tempfile
from importlib import resources
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from browser import program
from browser.serving import Server
from browser.watching import Watch


UNDER_CI = os.environ.get("CI", "").lower() in ("true", "1")


def never_skipped(report):
    """The report, failed where a test was skipped under CI: there everything is installed and permitted
    that the tests need, or what was skipped would be taken for tested."""
    if UNDER_CI and report.skipped and not hasattr(report, "wasxfail"):
        why = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid}: may not be skipped under CI ($CI). {why}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport():
    return never_skipped((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report():
    return never_skipped((yield))


@pytest.fixture(scope="session")
def demo(tmp_path_factory) -> Path:
    """The repository's own site, built once; without it there is hardly anything to test. It is built
    from a copy, as a build enters in the ledger what is not there yet."""
    root = tmp_path_factory.mktemp("demo")
    program.copy_demo(root)
    try:
        return program.build(root, root / "public")
    except (AssertionError, FileNotFoundError) as error:
        pytest.exit(f"the demo site cannot be built: {error}", returncode=1)


@pytest.fixture(scope="session")
def server():
    server = Server()
    yield server
    server.close()


@pytest.fixture(scope="session")
def demo_url(server, demo) -> str:
    return server.mount("demo", demo)


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests. Its sandbox wants a user who is not root."""
    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not Path(path).exists():
        pytest.fail(f"no browser at {path}: apt-get install chromium, or set CHROMIUM")
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def watch(chromium) -> Watch:
    """One tab for all tests, and what goes on in it."""
    watch = Watch(chromium.new_context().new_page())
    watch.page.set_default_timeout(15_000)
    return watch


@pytest.fixture
def page(watch):
    """The same tab, as wide and as bright as it was at first."""
    watch.page.set_viewport_size({"width": 1280, "height": 800})
    watch.page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
    return watch.page


@pytest.fixture(scope="session")
def axe() -> str:
    """The text of axe-core."""
    return resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def screenshots() -> Path:
    default = program.REPOSITORY / ".tools" / "screenshots"
    folder = Path(os.environ.get("SCREENSHOTS", default))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def as_nobody() -> list[str]:
    """The beginning of a command line that runs the rest as an ordinary user: for root nothing is
    read-only."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv (util-linux) is not installed")
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]


@pytest.fixture
def others_folder():
    """A folder that every user can enter, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp(prefix="sitegen-tests-"))
    folder.chmod(0o755)
    yield folder
    subprocess.run(["chmod", "-R", "u+w", folder], check=True)
    shutil.rmtree(folder)
