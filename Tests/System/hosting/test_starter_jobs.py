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
            f"#!/bin/sh\ncase \"$1 $2\" in 'ledger append') exec '{SITEGEN}' \"$@\" --as-of {DAY} --future-day ;;\n"
            f"'build '*|'check '*|'desk '*) exec '{SITEGEN}' \"$@\" --as-of {DAY} ;;\n*) exec '{SITEGEN}' \"$@\" ;; esac\n")
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


def ledger(shop):
    """The commit of the ledger's branch."""
    return git(shop.origin, "rev-parse", "--verify", "sitegen-ledger", check=False).stdout.strip()


def cases(folder):
    return "".join(path.read_text() for path in (folder / "public/cases").glob("*/index.html"))


@pytest.fixture
def protected(shop):
    """Nobody pushes to main but by a proposed change."""
    hook = shop.origin / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\nwhile read old new ref; do\n"
                    "  [ $ref != refs/heads/main ] || { echo 'protected branch hook declined'; exit 1; }\ndone\n")
    hook.chmod(0o755)
    return shop


@pytest.mark.parametrize("host", HOSTS)
def test_what_is_on_a_protected_main_is_entered_kept_and_published(protected, host):
    shop = protected
    first = shop.clone("first")
    done = publish(shop, host, first)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Late, and cold" in cases(first)
    # The ledger is on a branch of its own for the next run, which has nothing to add to it.
    again = shop.clone("again")
    assert not (again / "content/ledger").exists() and ledger(shop)
    before = ledger(shop)
    assert publish(shop, host, again).returncode == 0
    assert ledger(shop) == before and "Late, and cold" in cases(again)
    assert git(again, "status", "--short").stdout == ""
    # A reply comes, and is on the page.
    (shop.origin / "hooks/pre-receive").unlink()
    shop.write({"content/replies/2026-03-01-late.md": REPLY})
    third = shop.clone("third")
    assert publish(shop, host, third).returncode == 0
    assert "The oven broke" in cases(third)
    assert git(shop.origin, "merge-base", "--is-ancestor", before, "sitegen-ledger", check=False).returncode == 0
    # Whoever looks for what is missing in the published ledger finds nothing.
    assert subprocess.run([SITEGEN, "ledger", "verify", third / "public"], capture_output=True).returncode == 0


@pytest.mark.parametrize("host", HOSTS)
def test_of_two_runs_at_once_one_publishes_and_the_other_nothing(shop, host):
    slow, fast = shop.clone("slow"), shop.clone("fast")
    # Both have brought the ledger, or that there is none; the fast one is done first.
    assert shop.shell(slow, "sitegen ledger fetch && sitegen ledger append").returncode == 0
    assert publish(shop, host, fast).returncode == 0
    before = ledger(shop)
    done = shop.shell(slow, "sitegen ledger push")
    assert done.returncode == 1 and ledger(shop) == before, done.stdout + done.stderr


@pytest.mark.parametrize("host", HOSTS)
def test_an_old_job_that_runs_again_takes_nothing_back(shop, host):
    old = shop.clone("old")
    assert publish(shop, host, old).returncode == 0
    shop.write({"content/replies/2026-03-01-late.md": REPLY})
    assert publish(shop, host, shop.clone("new")).returncode == 0
    before = ledger(shop)
    done = publish(shop, host, old)
    # GitHub's checkout would bring the newest main, as GitLab's script does. Here the old one is built: what
    # is in the ledger and not in the content is told, and nothing is pushed.
    assert ledger(shop) == before
    assert (host == "gitlab") == (done.returncode == 0), done.stdout + done.stderr


@pytest.mark.parametrize("host", HOSTS)
def test_a_proposed_change_is_checked_and_nothing_is_written(shop, host):
    def check(folder):
        return shop.github("check", folder, "pull_request") if host == "github" else shop.gitlab("check", folder)

    # Before anything was published, and after.
    shop.write({"README.md": "words"}, branch="early")
    early = shop.clone("early")
    git(early, "checkout", "-q", "early")
    done = check(early)
    assert done.returncode == 0, done.stdout + done.stderr
    assert publish(shop, host, shop.clone("first")).returncode == 0
    before = ledger(shop)
    shop.write({"content/replies/2026-03-01-late.md": REPLY.replace("rosa", "rsoa")}, branch="words")
    folder = shop.clone("change")
    git(folder, "checkout", "-q", "words")
    done = check(folder)
    assert done.returncode == 1 and "rsoa" in done.stdout + done.stderr
    (folder / "content/replies/2026-03-01-late.md").write_text(REPLY)
    done = check(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    assert ledger(shop) == before


def test_a_clone_without_the_ledger_is_told_and_the_desk_finds_it(shop):
    assert publish(shop, "github", shop.clone("first")).returncode == 0
    # A clone of main alone.
    alone = shop.tmp_path / "alone"
    subprocess.run(["git", "clone", "-q", "--single-branch", f"file://{shop.origin}", alone], check=True)
    done = shop.shell(alone, "sitegen check")
    assert "ledger-elsewhere" in done.stdout + done.stderr and done.returncode == 0
    assert shop.shell(alone, "sitegen build --locked").returncode == 1
    assert shop.shell(alone, "sitegen ledger fetch && sitegen build --locked --strict").returncode == 0
    # A whole clone knows it already.
    whole = shop.clone("whole")
    done = shop.shell(whole, "sitegen check && sitegen desk")
    assert done.returncode == 0 and "ledger-elsewhere" not in done.stdout + done.stderr
    assert (whole / "content/ledger").is_dir()


def test_a_build_at_home_enters_nothing_and_a_project_without_the_mark_is_as_ever(shop):
    assert publish(shop, "github", shop.clone("first")).returncode == 0
    home = shop.clone("home")
    (home / "content/replies").mkdir(exist_ok=True)
    (home / "content/replies/2026-03-01-late.md").write_text(REPLY)
    before = shop.shell(home, "sitegen check; cat content/ledger/events.jsonl").stdout.splitlines()[-1]
    assert shop.shell(home, "sitegen build").returncode == 0
    assert shop.shell(home, "cat content/ledger/events.jsonl").stdout.splitlines()[-1] == before
    marked = home / ".gitignore"
    marked.write_text(marked.read_text().replace("/content/ledger/\n", ""))
    done = shop.shell(home, "sitegen ledger push")
    assert done.returncode == 1 and ".gitignore" in done.stderr
