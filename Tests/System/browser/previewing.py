"""`sitegen serve` on a project, for as long as a test wants it."""

import re
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

from . import program


class Preview:
    """A preview that is running, and what it said."""

    def __init__(self, process: subprocess.Popen, said: Path):
        self.process = process
        self._said = said
        self.url = self.waits_for(r"Preview at (http://\S+)").group(1)

    def said(self) -> str:
        return self._said.read_text("utf-8")

    def waits_for(self, pattern: str, seconds: float = 15) -> re.Match:
        """The first place where it says so."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if found := re.search(pattern, self.said()):
                return found
            time.sleep(0.01)
        raise AssertionError(f"no {pattern!r} in:\n{self.said()}")


@contextmanager
def preview(root: Path, *arguments: str, said: Path, port: int = 0):
    """Runs it, its words in the file `said`, and ends it as Ctrl-C would."""
    with said.open("wb") as stream:
        process = subprocess.Popen(
            [program.binary(), "serve", "--root", str(root), "--port", str(port),
             "--as-of", program.AS_OF, *arguments], stdout=stream, stderr=stream)
        try:
            yield Preview(process, said)
        finally:
            process.terminate()
            process.wait(timeout=5)
