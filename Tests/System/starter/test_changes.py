"""A proposed change is judged by what it changes, and the night by what the days bring."""

import itertools
import os
import re
import subprocess
import textwrap

import pytest

from browser import program

WARNING = "auhtor: Ann\n"


def check(project, *more, to):
    return project.run("check", "--strict", "--quiet", *more, check=to).said


@pytest.fixture
def work(own):
    """A branch with a warning on main, from which it came."""
    own.review("old", WARNING)
    own.commit("a warning")
    own.git("checkout", "-q", "-b", "work")
    return own


def test_a_warning_of_an_unchanged_file_fails_nothing_and_is_said(work):
    work.review("new")
    work.commit()
    assert "content/reviews/old.md:5:1: warning" in check(work, to=1)
    assert "content/reviews/old.md:5:1: warning" in check(work, "--changed-since", "main", to=0)
    said = work.run("check", "--strict", "--changed-since", "main", check=0).stdout
    assert "0 warnings in what changed since main." in said


@pytest.mark.parametrize("commits", [True, False])
def test_a_warning_of_a_changed_file_fails_committed_or_not(work, commits):
    work.review("new", WARNING)
    if commits:
        work.commit()
    check(work, "--changed-since", "main", to=1)
    # Without --strict no warning fails.
    work.run("check", "--changed-since", "main", check=0)


def test_what_main_changed_meanwhile_is_not_this_change(work):
    work.review("new")
    work.commit()
    work.git("checkout", "-q", "main")
    work.review("late", WARNING)
    work.commit()
    work.git("checkout", "-q", "work")
    work.git("merge", "-q", "--no-edit", "main")
    check(work, "--changed-since", "main", to=0)


def test_an_error_fails_wherever_it_is(work):
    work.git("checkout", "-q", "main")
    (work.root / "content/reviews/old.md").write_text("---\nrating: 9\ndate: 2025-06-01\n---\nX\n")
    work.commit()
    work.git("checkout", "-q", "-B", "work")
    work.review("new")
    work.run("check", "--changed-since", "main", check=1)


def test_a_renamed_file_is_a_changed_one(work):
    work.git("mv", "content/reviews/old.md", "content/reviews/moved.md")
    check(work, "--changed-since", "main", to=1)
    work.commit()
    check(work, "--changed-since", "main", to=1)


def test_a_deleted_file_is_a_changed_one(work):
    work.git("checkout", "-q", "main")
    (work.root / "content/reviews/old.md").unlink()
    work.run("ledger", "append", check=0)
    work.commit()
    work.git("checkout", "-q", "-B", "work")
    check(work, "--changed-since", "main", to=0)
    work.git("rm", "-q", "content/reviews/late.md")
    assert "[ledger-missing]" in check(work, "--changed-since", "main", to=1)
    work.commit()
    check(work, "--changed-since", "main", to=1)


def test_it_works_in_a_folder_of_the_repository(work, tmp_path):
    (tmp_path / "all").mkdir()
    work.root.rename(tmp_path / "all/shop")
    work.root = tmp_path / "all/shop"
    (work.root / ".git").rename(tmp_path / "all/.git")
    work.git("add", "-A", ":/")
    work.git("commit", "-q", "-m", "moved")
    work.git("branch", "-f", "main")
    work.review("new", WARNING)
    check(work, "--changed-since", "main", to=1)
    (work.root / "content/reviews/new.md").unlink()
    check(work, "--changed-since", "main", to=0)


@pytest.mark.parametrize("reference, words", [
    ("nonesuch", "git knows no branch, tag or commit 'nonesuch'"),
    ("--all", "git knows no branch, tag or commit '--all'"),
    ("other", "git finds no commit from which 'other' and this state both come"),
])
def test_a_reference_that_git_does_not_know_is_an_error_of_its_own(work, reference, words):
    work.git("checkout", "-q", "--orphan", "other")
    work.commit()
    work.git("checkout", "-q", "work")
    done = work.run("check", f"--changed-since={reference}", check=2)
    assert words in done.stderr and done.stdout == ""


def test_without_git_or_a_repository_it_says_so(work, tmp_path):
    assert "git, which is not installed" in work.run(
        "check", "--changed-since", "main", check=2, PATH="/nonesuch").stderr
    (work.root / ".git").rename(tmp_path / "gone")
    assert "is in none" in work.run("check", "--changed-since", "main", check=2).stderr


def private(project):
    """A complaint whose shop went on in private, long ago."""
    project.write("content/replies/late.md",
                  "---\nby: rosa\ndate: 2025-06-02\noutcome: private\n---\n"
                  "I am sorry that it was late, Ann. Let us talk about it; I have written to you.\n")


def test_what_only_the_days_bring_fails_no_change_and_the_night(own):
    own.git("checkout", "-q", "-b", "work")
    private(own)
    # It is told, and fails nothing: a day has come, and nothing that was written is wrong.
    assert "[private-stale]" in own.run("check", "--strict", check=0).said
    check(own, "--changed-since", "main", to=0)
    own.run("desk", "--overdue", check=1)
    own.run("desk", "--overdue", "--as-of", "2025-06-03", check=0)


def steps(text, first):
    """The commands of a step of the starter's jobs: what is indented further than their beginning."""
    lines = text[text.index(first) + len(first):].splitlines()[1:]
    indentation = len(lines[0]) - len(lines[0].lstrip())
    return textwrap.dedent("\n".join(itertools.takewhile(
        lambda line: len(line) - len(line.lstrip()) >= indentation, lines)))


@pytest.mark.parametrize("warning, status", [("", 0), (WARNING, 1)])
def test_the_starters_checks_run_in_a_fresh_clone(work, tmp_path, warning, status):
    work.review("new", warning)
    work.commit()
    work.git("clone", "-q", "--bare", str(work.root), str(tmp_path / "there.git"))
    work.git("clone", "-q", "-b", "work", str(tmp_path / "there.git"), str(tmp_path / "clone"))
    clone = type(work)(tmp_path / "clone")
    environment = {
        "PATH": f"{program.binary().resolve().parent}:{os.environ['PATH']}", "HOME": str(tmp_path),
        "GITHUB_WORKSPACE": str(clone.root), "GITHUB_BASE_REF": "main",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": clone.git("merge-base", "origin/main", "HEAD").strip()}
    github = steps((clone.root / ".github/workflows/reviews.yml").read_text(), "- name: Check\n        run: |")
    gitlab = re.search("sitegen check .*", (clone.root / ".gitlab-ci.yml").read_text())[0]
    assert "--changed-since" in github and "--changed-since" in gitlab
    for script in (github, gitlab):
        done = subprocess.run(["bash", "-ec", script], cwd=clone.root, env=environment, capture_output=True,
                              text=True)
        assert done.returncode == status, done.stdout + done.stderr
        assert "auhtor" in done.stdout
