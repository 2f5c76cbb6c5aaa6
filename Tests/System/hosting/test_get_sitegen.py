"""scripts/get-sitegen, by which CI gets the program: a release by its checksum, or nothing."""

import hashlib
import http.server
import io
import pathlib
import shutil
import subprocess
import tarfile
import threading

import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
VERSION = (REPOSITORY / "VERSION").read_text().strip()
MACHINE = subprocess.run(["uname", "-m"], capture_output=True, text=True, check=True).stdout.strip()
FILE = f"sitegen-{VERSION}-linux-{MACHINE}.tar.xz"


def release(version=VERSION):
    """A release whose program only says its version."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:xz") as archive:
        words = f"#!/bin/sh\necho '{version} (0123456789ab)'\n".encode()
        entry = tarfile.TarInfo(f"sitegen-{version}-linux-{MACHINE}/bin/sitegen")
        entry.size, entry.mode = len(words), 0o755
        archive.addfile(entry, io.BytesIO(words))
    return made.getvalue()


class Server:
    """Serves files by their paths; `short` announces more bytes than it sends."""

    def __init__(self):
        self.files, self.short, self.status = {}, False, 200
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                data = server.files.get(self.path)
                self.send_response(404 if data is None else server.status)
                data = data or b""
                self.send_header("Content-Length", str(len(data) + (1000 if server.short else 0)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.home = f"http://127.0.0.1:{self.http.server_address[1]}/owner/sitegen"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def offer(self, data, sums=None):
        base = f"/owner/sitegen/releases/download/v{VERSION}"
        self.files[f"{base}/{FILE}"] = data
        sums = sums or hashlib.sha256(data).hexdigest()
        self.files[f"{base}/SHA256SUMS"] = f"{sums}  {FILE}\n".encode()


@pytest.fixture
def server():
    server = Server()
    yield server
    server.http.shutdown()


def get(prefix, home, **environment):
    # Without Swift, so that nothing is built.
    path = "/usr/bin:/bin"
    assert not shutil.which("swift", path=path)
    return subprocess.run(
        [REPOSITORY / "scripts/get-sitegen", prefix], capture_output=True, text=True, timeout=60,
        env={"PATH": path, "SITEGEN_HOME": home, **environment})


def test_a_release_is_installed_once(server, tmp_path):
    server.offer(release())
    done = get(tmp_path, server.home)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "bin/sitegen").exists()
    server.files.clear()
    assert get(tmp_path, server.home).returncode == 0


def test_a_checksum_that_is_pinned_is_the_one_that_counts(server, tmp_path):
    data = release()
    server.offer(data, sums="0" * 64)
    assert get(tmp_path, server.home, SITEGEN_SHA256=hashlib.sha256(data).hexdigest()).returncode == 0


@pytest.mark.parametrize("spoil, words", [
    (lambda server: server.offer(release(), sums="0" * 64), "has the checksum"),
    (lambda server: server.offer(release()[:-20], sums=hashlib.sha256(release()).hexdigest()), "has the checksum"),
    (lambda server: (server.offer(release()), setattr(server, "short", True)), "broken off"),
    (lambda server: (server.offer(release()), setattr(server, "status", 403)), "answers with 403"),
    (lambda server: (server.offer(release()), server.files.popitem()), "SHA256SUMS answers with 404"),
    (lambda server: server.offer(release("9.9.9")), "holds"),
    (lambda server: None, "there is no release"),
], ids=["wrong checksum", "cut off", "breaks off", "refused", "no checksum", "another version", "no release"])
def test_of_anything_else_nothing_is_used(server, tmp_path, spoil, words):
    spoil(server)
    done = get(tmp_path, server.home)
    assert done.returncode == 1 and words in done.stderr, done.stdout + done.stderr
    again = get(tmp_path, server.home)
    assert again.returncode == 1, "what was refused once is refused again"


def test_an_unknown_version_and_an_address_without_tls_are_refused(server, tmp_path):
    server.offer(release())
    done = get(tmp_path, server.home, SITEGEN_VERSION="9.9.9")
    assert done.returncode == 1 and "no release 9.9.9" in done.stderr
    assert get(tmp_path, server.home, SITEGEN_VERSION="1; rm -rf /").returncode == 1
    assert get(tmp_path, "http://releases.example/owner/sitegen").returncode == 1


def test_the_command_for_builders_in_the_guide_works(server, tmp_path):
    server.offer(release())
    guide = (REPOSITORY / "docs/deploy.md").read_text("utf-8")
    command = next(line.strip() for line in guide.splitlines() if "scripts/get-sitegen /tmp/s " in line)
    clone, install, build = command.split(" && ")
    assert clone.startswith(f"git clone -q --depth 1 --branch v{VERSION} ") and build.endswith("build --strict --locked")
    install = install.replace("/tmp/sitegen", str(REPOSITORY)).replace("/tmp/s", str(tmp_path))
    done = subprocess.run(["sh", "-c", f"{install} && {build.replace('/tmp/s', str(tmp_path))}"], capture_output=True, text=True,
                          env={"PATH": "/usr/bin:/bin", "SITEGEN_HOME": server.home})
    assert done.returncode == 0 and VERSION in done.stdout, done.stderr
