"""The real servers, started by hand on a free port with the files of hosting/."""

import os
import shutil
import socket
import subprocess
import time
from pathlib import Path

from browser import program

CONFIGURATIONS = program.REPOSITORY / "hosting"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
PLACES = {"root": "", "sub-path": "reviews/"}


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def configured(name, changes):
    """A file of hosting/ with what its reader is told to change, each where it stands."""
    text = (CONFIGURATIONS / name).read_text()
    head, rest = text.split("\n\n", 1)
    for old, new in changes:
        assert old in rest, f"{name} has no {old}"
        rest = rest.replace(old, new)
    return rest


class Server:
    """A server of the site in `top`, or in the folder reviews/ of it for the sub-path."""

    def __init__(self, kind, place, work, top):
        self.kind, self.work, self.top = kind, work, top
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/{PLACES[place]}"
        work.mkdir()
        command = getattr(self, kind)(place == "sub-path")
        environment = {**os.environ, "HOME": str(work), "XDG_DATA_HOME": str(work)}
        self.log = open(work / "log", "w")
        self.process = subprocess.Popen(
            command, stdout=self.log, stderr=subprocess.STDOUT, env=environment)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except OSError:
                assert self.process.poll() is None, (work / "log").read_text()
                time.sleep(0.05)
        raise AssertionError(f"{kind} never listened")

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)
        self.log.close()

    def nginx(self, is_below):
        changes = [("listen 80;", f"listen 127.0.0.1:{self.port};"),
                   ("root /var/www/reviews;", f"root {self.top};")]
        if is_below:
            changes += [("location / {", "location /reviews/ {"),
                        ("error_page 404 /404.html;", "error_page 404 /reviews/404.html;")]
        module = f"load_module {BROTLI};" if BROTLI.exists() else ""
        file = self.work / "nginx.conf"
        file.write_text(f"""{module} daemon off; pid {self.work}/pid; error_log stderr;
{"user root;" if os.geteuid() == 0 else ""} worker_processes 2;
events {{ worker_connections 256; }}
http {{ include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
{"".join(f"{name}_temp_path {self.work}/{name};" for name in (
    "client_body", "proxy", "fastcgi", "uwsgi", "scgi"))}
{configured("nginx.conf", changes)}
}}""")
        return ["/usr/sbin/nginx", "-c", file, "-p", self.work]

    def apache(self, is_below):
        root = self.top / "reviews" if is_below else self.top
        changes = [("*:80", f"127.0.0.1:{self.port}"),
                   ("<Directory /var/www/reviews>", f"<Directory {root}>"),
                   ("DocumentRoot /var/www/reviews", f"DocumentRoot {self.top}")]
        if is_below:
            changes.append(("ErrorDocument 404 /404.html", "ErrorDocument 404 /reviews/404.html"))
        modules = Path("/usr/lib/apache2/modules")
        loaded = "".join(
            f"LoadModule {name}_module {modules}/mod_{name}.so\n"
            for name in ("mpm_event", "authz_core", "headers", "rewrite", "mime", "dir"))
        file = self.work / "apache.conf"
        file.write_text(f"""{loaded}Listen 127.0.0.1:{self.port}
ServerRoot {self.work}
PidFile {self.work}/pid
ErrorLog {self.work}/errors
ServerName localhost
{"User www-data" if os.geteuid() == 0 else ""}
{"Group www-data" if os.geteuid() == 0 else ""}
TypesConfig /etc/mime.types
<Directory />
  Require all denied
</Directory>
{configured("apache.conf", changes)}""")
        return ["/usr/sbin/apache2", "-DFOREGROUND", "-f", file]

    def caddy(self, is_below):
        changes = [(":80 {", f":{self.port} {{"), ("root * /var/www/reviews", f"root * {self.top}")]
        if is_below:
            changes += [("handle /* {", "handle /reviews/* {"),
                        ("rewrite * /404.html", "rewrite * /reviews/404.html")]
        file = self.work / "Caddyfile"
        file.write_text("{\n\tadmin off\n\tauto_https off\n}\n" + configured("Caddyfile", changes))
        return [shutil.which("caddy"), "run", "--config", file, "--adapter", "caddyfile"]
