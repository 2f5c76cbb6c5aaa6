"""The manual's tables of names are those of the views."""

import subprocess

from . import program


def test_the_manual_has_every_name_that_a_template_gets():
    result = subprocess.run([program.REPOSITORY / "scripts/template-names", "--check"],
                            capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
