"""The same over the web, from a real server."""

import functools
import http.server
import threading

import pytest


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.path.startswith("/moved/"):
            self.send_response(301)
            self.send_header("Location", self.path.removeprefix("/moved"))
            self.end_headers()
        else:
            super().do_GET()


@pytest.fixture
def address(built):
    handler = functools.partial(Quiet, directory=built.root / "public")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def test_a_site_on_the_web_is_verified(built, address):
    saved = built.root / "saved"
    saved.write_text(built.checkpoint)
    built.verify("--since", saved, place=address)
    built.verify(place=address.rstrip("/"))
    built.verify(place=address + "moved/")
    built.verify(place=address.replace("http:", "HTTP:"))


def test_what_was_changed_on_the_web_is_seen(built, address):
    page = built.root / "public/cases/flat/index.html"
    page.write_text(page.read_text().replace("45 euro", "5 euro"))
    assert "flat" in built.verify(place=address, check=1).said


def test_a_server_that_is_not_there_is_trouble_and_no_verdict(built):
    assert "cannot read" in built.verify(place="http://127.0.0.1:9/", check=2).said


def test_a_lost_state_is_recovered_from_the_web(built, address):
    import shutil
    built.review("new", 4, "2026-02-20", "Fine", "Good work.")
    built.build()
    state = built.files("content/ledger")
    assert {"checkpoints/4", "checkpoints/5"} < set(state)
    shutil.rmtree(built.root / "content/ledger")
    built.run("ledger", "recover", address, check=0)
    assert built.files("content/ledger") == state


def test_a_build_holds_itself_to_the_web(built, address):
    built.build("--published", address)
    built.build("--published", address + "ledger/checkpoint")
    built.build("--published", address.replace("http:", "HTTP:"))
    import shutil
    shutil.rmtree(built.root / "content/ledger")
    refused = built.build("--published", address, "--output", "elsewhere", check=1)
    assert "recover" in refused.said
