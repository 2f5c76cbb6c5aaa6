"""Another's decoder reads every code that we make: all versions, levels and masks."""

import subprocess

import pytest
import zxingcpp

from .. import places
