"""The machine: what it is, and how much of it others took while the bench ran."""

import os
import platform
import resource
import time
from pathlib import Path

from programs import version

# Above this share of the processors' time, taken by other programs, figures are not to be written down.
BUSY = 0.05


class Watch:
    """From when it is made."""

    def __init__(self):
        self._start = self._reading()

    def others(self):
        """The share of all processors' time that neither the bench nor what it ran took."""
        wall, busy, own = (now - then for now, then in zip(self._reading(), self._start))
        return max(0.0, busy - own) / (wall * os.cpu_count())

    @staticmethod
    def _reading():
        # user, nice, system, idle, iowait, irq, softirq, steal
        fields = Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]
        user, nice, system, _, _, irq, soft, steal = (int(field) for field in fields)
        busy = (user + nice + system + irq + soft + steal) / os.sysconf("SC_CLK_TCK")
        uses = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
        own = sum(use.ru_utime + use.ru_stime for use in uses)
        return time.monotonic(), busy, own


def described(tools):
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    models = [line.split(": ")[1] for line in lines if line.startswith("model name")]
    parts = [f"{os.cpu_count()} × {models[0] if models else 'unknown'}"]
    parts.append(f"Linux {platform.release()}")
    if tools.sitegen:
        parts.append(f"sitegen {version(tools.sitegen, '--version')}")
    if tools.hugo:
        parts.append(version(tools.hugo, "version").split("-")[0])
    return ", ".join(parts)
