"""The starter's example is never entered in a ledger, and a ledger begun by mistake can begin anew."""

import http.server
import shutil
import threading

import pytest

from starter.conftest import Project

EXAMPLE = "content/reviews/2025-05-10-late-cake.md:1: error: this is the example"
ADDRESS = "content/site.yml: error: 'url' is missing"


@pytest.mark.parametrize("command", [["ledger", "init"], ["ledger", "append"]])
def test_a_ledger_does_not_begin_with_the_example_or_without_an_address(starter, command):
    said = starter.run(*command, check=1).said
    assert EXAMPLE in said and ADDRESS in said
    assert "content/replies/2025-05-10-late-cake.md:1: error: this is the example" in said
    assert not (starter.root / "content/ledger").exists()
    assert not (starter.root / ".sitegen").exists()


def test_a_build_with_a_key_does_not_enter_the_example_either(starter, tmp_path):
    other = Project(tmp_path / "other")
    shutil.copytree(starter.root, other.root)
    for file in other.root.glob("content/re*/*.md"):
        file.unlink()
    other.set_url("https://reviews.shop.example/")
    other.run("ledger", "init", check=0)
    key = (other.root / ".sitegen/ledger.key").read_text().strip()
    done = starter.run("build", check=1, SITEGEN_LEDGER_KEY=key)
    assert EXAMPLE in done.stderr and ADDRESS in done.stderr
    assert not (starter.root / "content/ledger").exists()
    assert not (starter.root / "public").exists()


def test_without_a_ledger_the_starter_is_built_as_ever(starter):
    starter.run("build", "--strict", check=0)
    assert "[ledger-" not in starter.run("check", "--strict", check=0).said


@pytest.mark.parametrize("language", ["en", "nl", "de", "fr"])
def test_the_example_of_every_language_is_known_under_any_name(own, language, tmp_path):
    own.run("ledger", "append", check=0)
    own.run("new", str(tmp_path / language), "--language", language, "--quiet", check=0)
    review = next((tmp_path / language / "content/reviews").glob("*.md"))
    shutil.copy(review, own.root / "content/reviews/mine.md")
    before = own.files("content/ledger")
    for command in (["ledger", "append"], ["build"]):
        done = own.run(*command, check=1)
        assert "content/reviews/mine.md:1: error: this is the example" in done.said
        assert "[ledger-example]" in done.said
    assert own.files("content/ledger") == before
    check = own.run("check", check=0).said
    assert "content/reviews/mine.md:1: note: this is the example" in check
    assert "mine.md: note: this review is not in the ledger yet" not in check


def test_a_build_that_remembers_its_files_still_knows_the_example(own, starter):
    own.run("ledger", "append", check=0)
    own.run("build", check=0)
    own.git("checkout", "-q", "HEAD~1", "--", "content/reviews/2025-05-10-late-cake.md")
    own.run("build", "--no-ledger", "--output", "elsewhere", check=0)
    for _ in range(2):
        assert EXAMPLE in own.run("build", check=1).said


def test_one_letter_of_the_shops_own_makes_a_review_of_it(own):
    own.git("checkout", "-q", "HEAD~1", "--", "content/reviews/2025-05-10-late-cake.md")
    file = own.root / "content/reviews/2025-05-10-late-cake.md"
    file.write_text(file.read_text() + "Really.\n")
    own.run("ledger", "append", check=0)


def test_the_address_of_the_example_is_no_address(own):
    own.set_url("https://reviews.rosa.example")
    for command in ("init", "append"):
        said = own.run("ledger", command, check=1).said
        assert "'url' is still that of the example; before the ledger begins, write where" in said
        assert "[ledger-address]" in said
    own.set_url("https://reviews.shop.example/")
    own.run("ledger", "init", check=0)
    own.run("ledger", "append", check=0)


# Beginning anew

@pytest.fixture
def mistaken(own):
    """A ledger that was begun under a wrong address, and never left this folder. It is committed with the
    content, as in a project without the mark in .gitignore."""
    mark = own.root / ".gitignore"
    mark.write_text(mark.read_text().replace("/content/ledger/\n", ""))
    own.set_url("https://wrong.shop.example/")
    own.run("ledger", "init", check=0)
    own.run("ledger", "append", check=0)
    own.set_url("https://reviews.shop.example/")
    return own


def test_a_ledger_that_was_never_published_begins_anew_and_the_old_one_is_kept(mistaken):
    old = mistaken.files("content/ledger")
    done = mistaken.run("ledger", "init", "--anew", check=0)
    assert "was published nowhere, and is in ./.sitegen/ledger-before-1 now" in done.stdout
    assert (mistaken.root / "content/ledger/origin").read_text() == "reviews.shop.example/ledger\n"
    kept = mistaken.files(".sitegen/ledger-before-1")
    assert list(kept.values()) == list(old.values())
    assert (mistaken.root / ".sitegen/ledger.key.old").exists()
    mistaken.run("ledger", "append", check=0)
    mistaken.run("build", "--locked", "--strict", check=0)
    mistaken.commit()
    assert ".sitegen" not in mistaken.git("ls-files")


def test_without_the_flag_nothing_begins_anew(mistaken):
    before = mistaken.files("content/ledger")
    mistaken.run("ledger", "init", check=1)
    assert mistaken.files("content/ledger") == before


def refused(project, *words, arguments=()):
    before = project.files("content/ledger"), project.files(".sitegen")
    said = project.run("ledger", "init", "--anew", *arguments, check=1).said
    for word in words:
        assert word in said, said
    assert (project.files("content/ledger"), project.files(".sitegen")) == before


def test_it_is_refused_where_a_site_with_the_ledger_stands(mistaken):
    mistaken.run("build", check=0)
    refused(mistaken, "public is a site with this ledger")
    shutil.rmtree(mistaken.root / "public")
    mistaken.run("ledger", "init", "--anew", check=0)


def test_it_is_refused_where_it_was_pushed_until_the_place_is_named(mistaken, tmp_path, web):
    mistaken.commit("begun")
    mistaken.git("init", "-q", "--bare", str(tmp_path / "there.git"))
    mistaken.git("push", "-q", str(tmp_path / "there.git"), "main")
    mistaken.git("remote", "add", "origin", str(tmp_path / "there.git"))
    mistaken.git("fetch", "-q", "origin")
    refused(mistaken, "was pushed to another repository", "--published")
    mistaken.run("ledger", "init", "--anew", "--published", web(tmp_path / "nothing"), check=0)


def test_it_is_refused_where_it_was_pushed_to_its_branch(own, tmp_path):
    own.set_url("https://wrong.shop.example/")
    own.git("init", "-q", "--bare", str(tmp_path / "there.git"))
    own.git("remote", "add", "origin", str(tmp_path / "there.git"))
    for command in ("fetch", "init", "append", "push"):
        own.run("ledger", command, check=0)
    refused(own, "was pushed to another repository", "--published")


def test_it_is_refused_where_the_address_has_a_ledger_or_does_not_answer(mistaken, tmp_path, web):
    mistaken.run("build", "--output", "../www", check=0)
    address = web(mistaken.root.parent / "www")
    mistaken.set_url(address)
    refused(mistaken, f"a ledger is published at {address}", "ledger erase")
    mistaken.set_url("http://127.0.0.1:9/")
    refused(mistaken, "published at http://127.0.0.1:9/ cannot be known")


def test_it_is_refused_while_the_example_or_no_address_is_there(mistaken):
    mistaken.git("checkout", "-q", "main~1", "--", "content/reviews/2025-05-10-late-cake.md")
    refused(mistaken, EXAMPLE)
    (mistaken.root / "content/reviews/2025-05-10-late-cake.md").unlink()
    mistaken.settings.write_text(mistaken.settings.read_text().replace("url:", "# url:", 1))
    refused(mistaken, ADDRESS)


def test_it_is_refused_without_a_ledger(own):
    assert "there is no ledger yet" in own.run("ledger", "init", "--anew", check=1).said
    own.run("ledger", "init", "--published", "x", check=64)


def test_what_goes_wrong_on_the_way_brings_the_old_ledger_back(mistaken):
    before = mistaken.files("content/ledger"), mistaken.files(".sitegen")
    said = mistaken.run("ledger", "init", "--anew", "--as-of", "2099-01-01", check=1).said
    assert "[ledger-future-day]" in said and "published nowhere" not in said
    after = mistaken.files(".sitegen")
    after.pop(".sitegen/.gitignore")
    before[1].pop(".sitegen/.gitignore")
    assert (mistaken.files("content/ledger"), after) == before


@pytest.fixture
def web():
    """Serves a folder, which need not exist, and gives its address."""
    servers = []

    def serve(folder):
        class Handler(http.server.SimpleHTTPRequestHandler):
            def __init__(self, *arguments):
                super().__init__(*arguments, directory=str(folder))

            def log_message(self, *arguments):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield serve
    for server in servers:
        server.shutdown()
