import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from browser import program
from browser.watching import Watch

# The tests' own Python has Pagefind.
PATH = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
REVIEWS = 10_000


def build(root, *options, path=PATH, **kind):
    return subprocess.run(
        [program.binary(), "build", "--root", str(root), "--as-of", program.AS_OF, "--no-ledger",
         "--quiet", *options],
        env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=600, **kind)


def index(root, *options):
    done = build(root, "--search", *options)
    assert done.returncode == 0, done.stderr
    return root / "public"


@pytest.fixture(scope="session")
def large(tmp_path_factory):
    """10,000 generated reviews in two editions, and one review that nobody else could have written."""
    root = tmp_path_factory.mktemp("large")
    generate = program.REPOSITORY / "Benchmarks/generate.py"
    subprocess.run([sys.executable, generate, str(REVIEWS), root], check=True)
    settings = root / "content/site.yml"
    settings.write_text(settings.read_text().replace("languages: [en]", "languages: [en, nl]"))
    add(root, "zonnewijzer", "De zonnewijzers waren prachtig",
        "Twee zonnewijzers gekocht, en een <script>alert(1)</script> &lt;mark&gt; erbij.", 5, "nl")
    add(root, "quokka", "A quokka in the window", "The quokkas were smiling at everyone.", 2, "en")
    return root


def add(root, name, title, text, stars, language, further=""):
    folder = root / "content/reviews/own"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.md").write_text(
        f"---\ntitle: {title}\nrating: {stars}\nauthor: Noor V.\ndate: 2026-10-01\n"
        f"language: {language}\nevidence: none\n{further}---\n{text}\n", "utf-8")


@pytest.fixture(scope="session")
def built(large):
    start = time.monotonic()
    site = index(large)
    print(f"\n{REVIEWS} reviews in two editions with their index: {time.monotonic() - start:.1f} s")
    return site


@pytest.fixture(scope="session")
def small(tmp_path_factory):
    """The demo shop with an edition that runs from right to left."""
    root = tmp_path_factory.mktemp("small")
    program.copy_demo(root)
    shutil.rmtree(root / "content/ledger", ignore_errors=True)
    settings = root / "content/site.yml"
    settings.write_text(settings.read_text().replace("languages: [en, nl]", "languages: [en, nl, ar]"))
    assert "[en, nl, ar]" in settings.read_text()
    words = (program.REPOSITORY / "templates/words/en.yml").read_text()
    (root / "templates/words").mkdir(parents=True)
    (root / "templates/words/ar.yml").write_text(
        words.replace("direction: ltr", "direction: rtl").replace("locale: en-GB", "locale: fa"))
    add(root, "arabic", "إصلاح الدراجة", "كانت الدراجة <b>ممتازة</b> بعد الإصلاح.", 5, "ar")
    add(root, "taken-away", "Unutterable", "The word xylophonist stands here.", 1, "en")
    decision = root / "content/decisions/taken-away.md"
    decision.parent.mkdir(exist_ok=True)
    decision.write_text("---\naction: remove\nreason: personal-data\nby: sanne\ndate: 2026-10-02\n"
                        "---\nIt named a neighbour.\n")
    return root


@pytest.fixture(scope="session")
def small_site(small):
    return index(small)


@pytest.fixture
def watch(chromium):  # noqa: F811
    context = chromium.new_context()
    watch = Watch(context.new_page())
    yield watch
    context.close()
