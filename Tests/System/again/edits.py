"""What people do to the content of a project between two builds."""

import json
import os
import re
import shutil
from datetime import timedelta

from forgery import life as lives
from forgery.samples import photo

from .project import NotNow
from .settings import SETTINGS, without_ledger

# What becomes of a shop with a ledger must be honest; without one, anything may.
OF_LIFE = [lives.new_reviews, lives.totals_counted, lives.threshold_set, lives.quarantine_set, lives.zone_changed,
           lives.people_changed, lives.promise_changed, lives.contact_changed, lives.mark_changed,
           lives.writing_elsewhere, lives.page_size_set, lives.languages_changed, lives.story_told]
OF_A_REVIEW = [lives.new_reply, lives.new_follow_up, lives.words_edited, lives.field_edited, lives.stars_edited,
               lives.reply_edited, lives.decided]


def files(project, *folders):
    """The files of the content, but for the ledger's."""
    found = [file for folder in folders or ("reviews", "replies", "follow-ups", "decisions", "pages", "changes")
             for file in sorted((project.root / "content" / folder).rglob("*")) if file.is_file()]
    if not found:
        raise NotNow
    return found


def a_review(project):
    alive = sorted(name for name in project.life.reviews if name not in project.life.missing)
    if not alive:
        raise NotNow
    return project.draw.choice(alive)


def something_happens(project):
    deed = project.draw.choice(OF_LIFE)
    deed(project.life)
    return deed.__name__


def something_happens_to_a_review(project):
    deed, name = project.draw.choice(OF_A_REVIEW), a_review(project)
    deed(project.life, name)
    return f"{deed.__name__} {name}"


def review_deleted(project):
    without_ledger(project)
    name = a_review(project)
    del project.life.reviews[name]
    for file in files(project):
        if file.name.split(".")[0] == name:
            file.unlink()
    return name


def review_renamed(project):
    without_ledger(project)
    name = a_review(project)
    project.life.numbers += 1
    new = f"{project.draw.choice('amz')}{project.life.numbers}"
    project.life.reviews[new] = project.life.reviews.pop(name)
    for file in files(project, "reviews", "replies", "follow-ups", "decisions"):
        if file.name.split(".")[0] == name:
            file.rename(file.with_name(file.name.replace(name, new, 1)))
    return f"{name} to {new}"


def file_deleted(project):
    without_ledger(project)
    file = project.draw.choice(files(project))
    file.unlink()
    return file.name


def file_moved(project):
    """Into a folder of the same kind: what it says stays the same."""
    file = project.draw.choice(files(project, "reviews", "replies"))
    if file.suffix != ".md" or file.parent.name == "older":
        raise NotNow
    (file.parent / "older").mkdir(exist_ok=True)
    file.rename(file.parent / "older" / file.name)
    return file.name


def lines_of_reviews_written(project):
    without_ledger(project)
    project.life.add_bulk()


def a_line_of_reviews_edited(project):
    without_ledger(project)
    file = project.root / "content/reviews/bulk.jsonl"
    if not file.exists():
        raise NotNow
    lines = file.read_text().splitlines()
    place = project.draw.randrange(len(lines))
    lines[place] = json.dumps({**json.loads(lines[place]), "text": project.life.text()}, ensure_ascii=False)
    file.write_text("\n".join(lines) + "\n")


def letter_changed(project):
    """An edit of the same size, after which the file has its old time again, in its place or as another."""
    without_ledger(project)
    file = project.draw.choice(files(project))
    head, fence, text = file.read_bytes().rpartition(b"---\n")
    if not fence or not text.strip().isascii() or b"[" in text:
        raise NotNow
    letters = [place for place, letter in enumerate(text) if chr(letter).isalpha()]
    if not letters:
        raise NotNow
    place = project.draw.choice(letters)
    text = text[:place] + bytes([(text[place] - 96) % 26 + 97]) + text[place + 1:]
    status = file.stat()
    if project.chance(0.5):
        file.write_bytes(head + fence + text)
    else:
        other = file.with_name(".other")
        other.write_bytes(head + fence + text)
        other.rename(file)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    return file.name


def text_edited(project):
    """Of any file: also of a reply, a follow-up, a decision, a page."""
    without_ledger(project)
    file = project.draw.choice(files(project))
    if file.suffix != ".md":
        raise NotNow
    file.write_text(file.read_text().rstrip() + f"\n\n{project.life.title()}.\n")
    return file.name


def date_changed(project):
    without_ledger(project)
    file = project.draw.choice(files(project))
    text = file.read_text()
    if '\ndate: "' not in text:
        raise NotNow
    day = (project.life.today - timedelta(project.draw.randrange(30))).isoformat()
    file.write_text(re.sub(r'\ndate: "[^"]*"', f'\ndate: "{day}"', text, count=1))
    return f"{file.name} {day}"


def photo_replaced(project):
    """By another under the same name."""
    without_ledger(project)
    file = project.draw.choice(files(project, "media"))
    file.write_bytes(photo(project.draw.random(), (64, 48)))
    return file.name


def two_files_exchanged(project):
    """Two replies under each other's name: neither sizes nor times tell."""
    without_ledger(project)
    of = files(project, "replies")
    one, other = project.draw.choice(of), project.draw.choice(of)
    if one == other:
        raise NotNow
    aside = one.with_name(".aside")
    one.rename(aside)
    other.rename(one)
    aside.rename(other)
    return f"{one.name} {other.name}"


def all_touched(project):
    when = project.draw.choice([None, (10**9, 10**9), (4 * 10**9, 4 * 10**9)])
    for file in files(project):
        os.utime(file, when)
    return str(when)


def all_copied(project):
    """As after a checkout: the same files, all of them new to the system."""
    content = project.root / "content"
    shutil.copytree(content, project.root / "copy", copy_function=project.draw.choice([shutil.copy, shutil.copy2]))
    shutil.rmtree(content)
    (project.root / "copy").rename(content)


def mistake_made(project):
    name = a_review(project)
    wrong = project.draw.choice([
        "content/reviews/wrong.md", "content/site.yml", "content/replies/nobody.md", "templates/page.mustache"])
    if wrong.endswith("mustache"):
        project.shop.write(wrong, "{{nothing-like-it}}")
    else:
        project.shop.write(wrong, "---\nrating: 9\n---\nWrong.\n")
    return f"{wrong} {name}"


def taken_back(project):
    """The project as it was before one of the last steps."""
    without_ledger(project)
    if not project.before:
        raise NotNow
    project.go_back_to(project.draw.choice(project.before))


def nothing(project):
    pass


EDITS = [
    something_happens, something_happens, something_happens_to_a_review, something_happens_to_a_review,
    something_happens_to_a_review, review_deleted, review_renamed, file_deleted, file_moved, lines_of_reviews_written,
    a_line_of_reviews_edited, letter_changed, text_edited, text_edited, date_changed, photo_replaced,
    two_files_exchanged, all_touched, all_copied, mistake_made, taken_back, taken_back, nothing, *SETTINGS]
