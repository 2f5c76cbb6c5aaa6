"""Web servers on this machine, each an origin of its own."""

import mimetypes
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


class Origin:
    """Serves a folder at its root, and remembers what it was asked for and with which headers."""

    def __init__(self, folder: Path, *, allows_others: bool = False):
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.pages: dict[str, tuple[str, dict[str, str]]] = {}
        self.allows_others = allows_others
        origin = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                path = urlsplit(self.path).path
                origin.asked.append((path, {k.lower(): v for k, v in self.headers.items()}))
                status, kind, body, headers = origin._answer(folder, path)
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Cache-Control", "no-store")
                if origin.allows_others:
                    self.send_header("Access-Control-Allow-Origin", "*")
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self._listener = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._listener.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._listener.server_address[1]}/"

    def put(self, path: str, html: str, **headers: str) -> str:
        """A page of its own; `content_security_policy` is sent as a header of that name."""
        self.pages["/" + path] = (html, {
            name.replace("_", "-"): value for name, value in headers.items()})
        return self.url + path

    def close(self):
        self._listener.shutdown()
        self._listener.server_close()

    def _answer(self, folder: Path, path: str) -> tuple[int, str, bytes, dict[str, str]]:
        if path in self.pages:
            html, headers = self.pages[path]
            kind = "text/css" if path.endswith(".css") else "text/html; charset=utf-8"
            return 200, kind, html.encode("utf-8"), headers
        file = folder / path.lstrip("/")
        if file.is_dir():
            file /= "index.html"
        if ".." in path.split("/") or not file.is_file():
            return 404, "text/plain", b"not found", {}
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        if kind.startswith("text/"):
            kind += "; charset=utf-8"
        return 200, kind, file.read_bytes(), {}
