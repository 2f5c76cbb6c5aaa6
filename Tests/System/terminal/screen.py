"""A real terminal: tmux, with a server of its own."""

import os
import pathlib
import subprocess
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]


def binary():
    """The sitegen under test: $SITEGEN, else the newest build there is."""
    named = os.environ.get("SITEGEN")
    candidates = [pathlib.Path(named)] if named else [
        REPOSITORY / ".build/release/sitegen", REPOSITORY / ".build/debug/sitegen"]
    for path in candidates:
        if path.is_file():
            return str(path.resolve())
    return None


SITEGEN = binary()


def run(*arguments, **options):
    return subprocess.run([SITEGEN, *arguments], check=True, capture_output=True, text=True,
                          **options)


class Screen:
    def __init__(self, socket, folder, columns, lines, environment):
        self.socket = str(socket)
        environment = dict(environment)
        environment["PATH"] = f"{pathlib.Path(SITEGEN).parent}:{environment['PATH']}"
        self._tmux("-f", "/dev/null", "new-session", "-d", "-x", str(columns), "-y", str(lines),
                   "-c", str(folder), "env PS1='$ ' bash --norc --noprofile", environment=environment)
        self.wait_for("$")

    def _tmux(self, *arguments, environment=None):
        done = subprocess.run(["tmux", "-u", "-S", self.socket, *arguments], capture_output=True,
                              text=True, env=environment)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def type(self, text):
        self._tmux("send-keys", "-l", "--", text)

    def press(self, *keys):
        self._tmux("send-keys", *keys)

    def lines(self, colours=False):
        """What a person sees, from the top of what can be scrolled to."""
        more = ["-e"] if colours else []
        text = self._tmux("capture-pane", "-p", "-S", "-", *more)
        return text.rstrip("\n").split("\n")

    def wait_for(self, *texts, seconds=30):
        """Until one of the texts is on the screen."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if any(text in line for line in self.lines() for text in texts):
                return
            time.sleep(0.02)
        raise AssertionError(f"no {texts!r} on the screen:\n" + "\n".join(self.lines()))

    def command(self, line):
        """Runs a command to its end; its lines, without the one it was typed in."""
        self.press("C-l")
        self._tmux("clear-history")
        self.type(f"{line}; echo status=$?")
        self.press("Enter")
        self.wait_for("status=")
        end = time.monotonic() + 20
        while time.monotonic() < end:
            lines = self.lines()
            if any(text.startswith("status=") for text in lines):
                return lines
            time.sleep(0.05)
        raise AssertionError("\n".join(self.lines()))

    def close(self):
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True)
