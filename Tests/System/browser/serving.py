"""A web server on this machine, as small as one can be."""

import gzip
import mimetypes
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


class Server:
    """Serves folders below /some/where/NAME/, and remembers every path that it was asked for."""

    PREFIX = "/some/where/"

    def __init__(self):
        self.asked: list[str] = []
        self._folders: dict[str, tuple[Path, bool]] = {}
        self._replaced: dict[str, bytes] = {}
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                status, kind, body = server._answer(self.path)
                self.send_response(status)
                self.send_header("Content-Type", kind)
                # As servers on the web do.
                if "gzip" in self.headers.get("Accept-Encoding", "") and kind.startswith("text/"):
                    body = gzip.compress(body, 6)
                    self.send_header("Content-Encoding", "gzip")
                self.send_header("Content-Length", str(len(body)))
                if kind == "text/css":
                    self.send_header("Cache-Control", "max-age=600")
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        class Listener(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):
                """A browser that hangs up is no news."""

        self._listener = Listener(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._listener.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self._listener.server_address[1]}"

    def mount(self, name: str, folder: Path, *, with_policy: bool = True) -> str:
        """The address of `folder`; without the Content-Security-Policy of its pages if so asked."""
        self._folders[name] = (folder, with_policy)
        return f"{self.origin}{self.PREFIX}{name}/"

    def replace(self, url: str, body: bytes):
        """From now on `url` answers with this page."""
        self._replaced[urlsplit(url).path] = body

    def close(self):
        self._listener.shutdown()
        self._listener.server_close()

    def _answer(self, target: str) -> tuple[int, str, bytes]:
        path = unquote(urlsplit(target).path)
        self.asked.append(path)
        if path in self._replaced:
            return 200, "text/html; charset=utf-8", self._replaced[path]
        missing = (404, "text/plain", b"not found")
        if not path.startswith(self.PREFIX):
            return missing
        name, _, rest = path[len(self.PREFIX):].partition("/")
        folder, with_policy = self._folders.get(name, (None, True))
        if folder is None or ".." in rest.split("/"):
            return missing
        file = folder / rest
        if file.is_dir():
            file = file / "index.html"
        if not file.is_file():
            return missing
        body = file.read_bytes()
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if kind == "text/html":
            kind += "; charset=utf-8"
            if not with_policy:
                body, count = POLICY.subn(b"", body)
                assert count == 1, f"{file} has {count} policies"
        return 200, kind, body
