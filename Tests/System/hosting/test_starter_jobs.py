"""The jobs of a new site, step by step as GitHub and GitLab would run them, in clones of a bare repository here."""

import os
import pathlib
import re
import shutil
import subprocess

import pytest
import yaml

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
SITEGEN = os.environ.get("SITEGEN") or str(REPOSITORY / ".build/release/sitegen")
DAY = "2026-03-02"
REVIEW = "---\nrating: 2\nauthor: Eva K.\ndate: 2026-03-01\n---\nLate, and cold.\n"
REPLY = "---\nby: rosa\ndate: 2026-03-01\n---\nI am sorry, Eva. The oven broke; your money is on its way back.\n"


def git(folder, *arguments, check=True):
    return subprocess.run(
        ["git", "-c", "user.name=Rosa", "-c", "user.email=rosa@bakery.example", *arguments],
        cwd=folder, capture_output=True, text=True, check=check)


class Shop:
    """A new site in a bare repository, and the jobs that are written into it."""

    def __init__(self, tmp_path):
        self.tmp_path = tmp_path
        self.bin = tmp_path / "bin"
        self.bin.mkdir()
        # The program by its name, on one day.
        wrapper = self.bin / "sitegen"
        wrapper.write_text(
            f"#!/bin/sh\ncase $1 in build|check|desk) exec '{SITEGEN}' \"$@\" --as-of {DAY} ;;\n"
            f"ledger) exec '{SITEGEN}' \"$@\" --as-of {DAY} --future-day ;;\n*) exec '{SITEGEN}' \"$@\" ;; esac\n")
        wrapper.chmod(0o755)
        self.origin = tmp_path / "origin.git"
        subprocess.run(["git", "init", "-q", "--bare", "-b", "main", self.origin], check=True)
        work = tmp_path / "work"
        subprocess.run([SITEGEN, "new", work, "--quiet"], check=True)
        site = work / "content/site.yml"
        site.write_text(re.sub(r"(?m)^#? ?url:.*$", "", site.read_text()) + "\nurl: https://reviews.shop.example/\n")
        for folder in ("reviews", "replies"):
            for path in (work / "content" / folder).glob("*.md"):
                path.unlink()
        git(work, "init", "-q", "-b", "main")
        git(work, "remote", "add", "origin", self.origin)
        self.work = work
        self.write({"content/reviews/2026-03-01-late.md": REVIEW})

    def write(self, files, branch="main"):
        """Commits files on main, over what the jobs pushed there."""
        if git(self.work, "fetch", "-q", "origin", branch, check=False).returncode == 0:
            git(self.work, "reset", "-q", "--hard", "FETCH_HEAD")
        for name, text in files.items():
            path = self.work / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        git(self.work, "add", "-A")
        git(self.work, "commit", "-q", "-m", "Words")
        git(self.work, "push", "-q", "origin", f"HEAD:{branch}")

    def clone(self, name):
        folder = self.tmp_path / name
        subprocess.run(["git", "clone", "-q", self.origin, folder], check=True)
        return folder

    def shell(self, folder, script, **environment):
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script], cwd=folder, capture_output=True, text=True, timeout=120,
            env={"PATH": f"{self.bin}:/usr/bin:/bin", "HOME": str(self.tmp_path),
                 "GITHUB_WORKSPACE": str(folder), **environment})

    def github(self, job, folder, event="push"):
        """Runs the steps of a job that have a script, until one fails."""
        workflow = yaml.safe_load((folder / ".github/workflows/reviews.yml").read_text())
        base = {**workflow.get("env", {}), "SITEGEN_LEDGER_KEY": "", "GITHUB_BASE_REF": "main"}
        values = {"github.event_name == 'schedule' && '--full' || ''": "--full" if event == "schedule" else "",
                  "github.event_name": event, "github.base_ref": "main", "github.ref": "refs/heads/main"}
        done = None
        for step in workflow["jobs"][job]["steps"]:
            if "run" not in step or (event not in str(step.get("if", event))):
                continue
            script = re.sub(r"\$\{\{ *(.*?) *\}\}", lambda found: values.get(found[1], ""), step["run"])
            done = self.shell(folder, script, **{key: str(value) for key, value in base.items()})
            if done.returncode:
                break
        return done

    def gitlab(self, job, folder):
        jobs = yaml.safe_load((folder / ".gitlab-ci.yml").read_text())
        script = "\n".join(jobs[job]["script"])
        # Here the branch is pushed to a folder.
        script = re.sub(r'"https://reviews:[^"]*"', f'"{self.origin}"', script).replace("-o ci.skip ", "")
        return self.shell(
            folder, script, CI_DEFAULT_BRANCH="main", SITEGEN_PUBLISHED="", CI_PROJECT_DIR=str(folder),
            CI_MERGE_REQUEST_DIFF_BASE_SHA="origin/main", CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main")


@pytest.fixture
def shop(tmp_path):
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    return Shop(tmp_path)


HOSTS = ["github", "gitlab"]


def publish(shop, host, folder):
    return shop.github("publish", folder) if host == "github" else shop.gitlab("pages", folder)


@pytest.mark.parametrize("host", HOSTS)
def test_what_is_on_main_is_entered_kept_and_published(shop, host):
    first = shop.clone("first")
    done = publish(shop, host, first)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Late, and cold" in "".join(path.read_text() for path in (first / "public/cases").glob("*/index.html"))
    # The ledger is on main for the next run, which has nothing to add to it.
    again = shop.clone("again")
    assert (again / "content/ledger").is_dir()
    before = git(again, "rev-parse", "HEAD").stdout
    assert publish(shop, host, again).returncode == 0
    assert git(shop.origin, "rev-parse", "main").stdout == before
    # A reply comes, and is on the page.
    shop.write({"content/replies/2026-03-01-late.md": REPLY})
    third = shop.clone("third")
    assert publish(shop, host, third).returncode == 0
    assert "The oven broke" in "".join(path.read_text() for path in (third / "public/cases").glob("*/index.html"))


@pytest.mark.parametrize("host", HOSTS)
def test_of_two_runs_at_once_one_publishes_and_the_other_nothing(shop, host):
    slow, fast = shop.clone("slow"), shop.clone("fast")
    # Both have begun; the fast one is done first.
    assert publish(shop, host, fast).returncode == 0
    if host == "gitlab":
        # Its job takes the newest branch first, so it goes on from the other's.
        assert publish(shop, host, slow).returncode == 0
        return
    done = publish(shop, host, slow)
    assert done.returncode != 0 and not (slow / "public").exists()


@pytest.mark.parametrize("host", HOSTS)
def test_a_proposed_change_is_checked_and_nothing_is_written(shop, host):
    assert publish(shop, host, shop.clone("first")).returncode == 0
    shop.write({"content/replies/2026-03-01-late.md": REPLY.replace("rosa", "rsoa")}, branch="words")
    folder = shop.clone("change")
    git(folder, "checkout", "-q", "words")
    check = (lambda: shop.github("check", folder, "pull_request")) if host == "github" else (
        lambda: shop.gitlab("check", folder))
    done = check()
    assert done.returncode == 1 and "rsoa" in done.stdout + done.stderr
    (folder / "content/replies/2026-03-01-late.md").write_text(REPLY)
    done = check()
    assert done.returncode == 0, done.stdout + done.stderr
    assert git(folder, "status", "--short", "content/ledger").stdout == ""
