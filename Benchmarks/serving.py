"""`sitegen serve` on a project: from the moment a reply is saved until its open page is told."""

import http.client
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from measure import Sample

# Saves in each round, of which the median counts: the 50 ms of quiet that serve waits for vary.
SAVES = 3
PATIENCE = 60


class Serving:
    """A measurement as Command is one: prepare, run, tidy."""

    name = "serve"
    output = None

    def __init__(self, title, sitegen, site):
        self.title = title
        self._sitegen = sitegen
        self._site = site
        self._said = tempfile.NamedTemporaryFile("r")
        self._process = None

    def prepare(self):
        """Untimed: starts it, and waits until a page could be open."""
        self._site.make()
        self._said.seek(0)
        os.ftruncate(self._said.fileno(), 0)
        arguments = [self._sitegen, "serve", "--root", self._site.root, "--port", "0"]
        arguments += ["--as-of", self._site.day.isoformat()]
        with open(self._said.name, "w") as said:
            self._process = subprocess.Popen(arguments, stdout=said, stderr=said)
        self._host = urlsplit(self._waits_for(r"Preview at (http://\S+)")).netloc
        self._listener = http.client.HTTPConnection(self._host, timeout=PATIENCE)
        self._listener.request("GET", "/_preview/events")
        self._events = self._listener.getresponse()
        self._told()

    def run(self):
        samples = []
        for _ in range(SAVES):
            worked = self._cpu()
            start = time.perf_counter()
            page, words = self._site.edit()
            self._told()
            seen = self._get(page)
            wall = time.perf_counter() - start
            if words not in seen:
                sys.exit(f"bench: serve told of a page that does not have the change: {page}")
            samples.append(Sample(wall, self._cpu() - worked, self._peak()))
        return Sample(*(median(values) for values in zip(*samples)))

    def tidy(self):
        if self._process:
            self._process.terminate()
            self._process.wait()
            self._process = None

    def _told(self):
        """Reads the stream of events up to the next one that says: load this page again."""
        while line := self._events.readline():
            if line.strip() == b"event: reload":
                return
        sys.exit("bench: serve closed its stream of events")

    def _get(self, path):
        connection = http.client.HTTPConnection(self._host, timeout=PATIENCE)
        connection.request("GET", f"/{path}")
        text = connection.getresponse().read().decode("utf-8")
        connection.close()
        return text

    def _waits_for(self, pattern):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self._process.poll() is None:
            said = Path(self._said.name).read_text("utf-8")
            if found := re.search(pattern, said):
                return found.group(1)
            time.sleep(0.01)
        sys.exit(f"bench: serve did not start:\n{Path(self._said.name).read_text('utf-8')}")

    def _cpu(self):
        # The second field is a name in brackets, which may have spaces.
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def _peak(self):
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) * 1024
