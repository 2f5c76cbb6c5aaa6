"""A published folder to forge: a copy by hard links, of which a forgery replaces only what it touches."""

import gzip
import os
import shutil
from pathlib import Path

from .samples import Sample


def brotli(data: bytes) -> bytes:
    """A Brotli stream that holds the data as it is (RFC 7932, 9.2: uncompressed meta-blocks)."""
    stream, first = b"", True
    for start in range(0, len(data), 1 << 16):
        block = data[start:start + (1 << 16)]
        # Not the last block, four nibbles of length, uncompressed; before the first, a window of 16 bits.
        bits = (len(block) - 1) << 3 | 1 << 19
        stream += (bits << 1 if first else bits).to_bytes(3, "little") + block
        first = False
    return stream + (b"\x06" if first else b"\x03")


COMPRESSED = {".gz": lambda data: gzip.compress(data, mtime=0), ".br": brotli}


class NoTarget(Exception):
    """This sample has nothing that this kind of forgery could edit."""


class Folder:
    """A copy of a sample's published folder, and what has been done to it since `restore`."""

    def __init__(self, sample: Sample, place: Path):
        self.sample = sample
        self.place = place
        self._begin()
        self._honest = {}
        for file in sorted(sample.site.rglob("*")):
            path = file.relative_to(sample.site).as_posix()
            if file.is_dir():
                (place / path).mkdir(parents=True, exist_ok=True)
            else:
                self._honest[path] = file
                (place / path).parent.mkdir(parents=True, exist_ok=True)
                os.link(file, place / path)
        self.paths = sorted(self._honest)

    # Reading: always the honest bytes, whatever has been done already.

    def bytes(self, path) -> bytes:
        if path not in self._honest:
            raise NoTarget(f"{self.sample.name} has no {path}")
        return self._honest[path].read_bytes()

    def text(self, path) -> str:
        return self.bytes(path).decode("utf-8", "surrogateescape")

    def matching(self, pattern, draw):
        """The paths that a regular expression matches whole, in an order drawn by lot."""
        found = [path for path in self.paths if pattern.fullmatch(path)]
        if not found:
            raise NoTarget(f"{self.sample.name} has no {pattern.pattern}")
        draw.shuffle(found)
        return found

    def one(self, pattern, draw):
        return self.matching(pattern, draw)[0]

    # Editing

    def _clear(self, path):
        file = self.place / path
        self._touched[path] = True
        if file.is_symlink() or file.is_file():
            file.unlink()
        elif file.is_dir():
            shutil.rmtree(file)
            self._touched.update({p: True for p in self.paths if p.startswith(f"{path}/")})
        return file

    def write(self, path, data, twins=True):
        """Writes a file; its compressed twins follow, unless the forgery is that they do not."""
        data = data if isinstance(data, bytes) else data.encode("utf-8", "surrogateescape")
        self._put(path, data)
        for ending, compress in COMPRESSED.items():
            if twins and path + ending in self._honest:
                self._put(path + ending, compress(data))

    def _put(self, path, data):
        file = self._clear(path)
        for above in list(file.relative_to(self.place).parents)[-2::-1]:
            folder = self.place / above
            if folder.is_file() or folder.is_symlink():
                self._clear(above.as_posix())
            folder.mkdir(exist_ok=True)
        file.write_bytes(data)

    def add(self, path, data):
        """Writes a file that was not there."""
        if path in self._honest:
            raise NoTarget(f"{self.sample.name} has {path} already")
        self.write(path, data)

    def remove(self, path):
        """Takes a file away, and its twins."""
        self.bytes(path)
        for name in (path, *(path + ending for ending in COMPRESSED)):
            if name in self._honest:
                self._clear(name)

    def link(self, path, target):
        self._clear(path).symlink_to(target)

    def graft(self, source: Path, paths):
        """Takes these paths from another folder: what it has, replaces; what it has not, goes."""
        for path in paths:
            if (source / path).is_file():
                self._put(path, (source / path).read_bytes())
            elif path in self._honest:
                self.remove(path)

    # What came of it

    @property
    def touched(self):
        return sorted(self._touched)

    def is_changed(self) -> bool:
        """Whether any file is there, gone or other than it honestly was."""
        for path in self._touched:
            file, honest = self.place / path, self._honest.get(path)
            if file.is_symlink():
                # What a visitor gets through it.
                if honest is None or not file.is_file() or file.read_bytes() != honest.read_bytes():
                    return True
            elif file.is_file() != (honest is not None):
                return True
            elif honest is not None and file.read_bytes() != honest.read_bytes():
                return True
        return False

    def restore(self):
        for path in sorted(self._touched, key=len):
            file = self.place / path
            if file.is_symlink() or file.is_file():
                file.unlink()
            elif file.is_dir():
                shutil.rmtree(file)
        for path in sorted(self._touched, key=len):
            if path in self._honest:
                file = self.place / path
                file.parent.mkdir(parents=True, exist_ok=True)
                os.link(self._honest[path], file)
            else:
                folder = (self.place / path).parent
                while folder != self.place and folder.is_dir() and not any(folder.iterdir()):
                    folder.rmdir()
                    folder = folder.parent
        self._begin()

    def _begin(self):
        self._touched = {}
        # A `--since` that the forgery is about, and whether only that can tell it from an honest site.
        self.since = None
        self.needs_since = False
        # What verify may end with: 1, something does not fit.
        self.verdicts = (1,)
