import sys
from pathlib import Path

# What the browser's tests use to build and read a site.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
