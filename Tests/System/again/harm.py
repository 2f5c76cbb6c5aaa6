"""What happens to an output and to the state beside it between two builds."""

import os
import shutil

from .project import NotNow, put

# Files in which a mistake of the disk may stand.
DAMAGED = ["built", "documents", "files", "manifest", "record"]


def state_file(project):
    file = project.state / project.draw.choice(DAMAGED)
    if not file.exists():
        raise NotNow
    if file.name == "manifest":
        project.is_manifest_lost = True
    return file


def state_file_damaged(project):
    file = state_file(project)
    bytes = bytearray(file.read_bytes())
    way = project.draw.choice(["flipped", "cut", "grown", "emptied", "random"])
    if way == "flipped" and bytes:
        bytes[project.draw.randrange(len(bytes))] ^= 1 << project.draw.randrange(8)
    elif way == "cut":
        del bytes[project.draw.randrange(len(bytes) + 1):]
    elif way == "grown":
        bytes += project.draw.randbytes(9)
    elif way == "emptied":
        bytes.clear()
    else:
        bytes = project.draw.randbytes(project.draw.randrange(200))
    file.write_bytes(bytes)
    return f"{file.name} {way}"


def state_file_deleted(project):
    file = state_file(project)
    file.unlink()
    return file.name


def state_file_restored(project):
    """One file of the state as it was after an earlier build."""
    if not project.kept or not project.state.exists():
        raise NotNow
    state, _, _ = project.draw.choice(project.kept)
    name = project.draw.choice(sorted(set(state) - {"lock"}))
    (project.state / name).write_bytes(state[name])
    project.is_manifest_lost |= name == "manifest"
    return name


def state_of_another(project):
    """One file of the state of another shop's output, or all."""
    others = [other for other in project.others if other.state.exists()]
    if not others or not project.state.exists():
        raise NotNow
    other = project.draw.choice(others)
    names = [file.name for file in other.state.iterdir() if file.is_file() and file.name != "lock"]
    if not names:
        raise NotNow
    if project.chance(0.7):
        names = [project.draw.choice(sorted(names))]
    for name in names:
        (project.state / name).write_bytes((other.state / name).read_bytes())
    project.is_manifest_lost |= "manifest" in names
    return " ".join(sorted(names))


def state_deleted(project):
    shutil.rmtree(project.state, ignore_errors=True)
    project.is_manifest_lost = True


def all_restored(project):
    """State and output as they were after an earlier build, as from a cache."""
    if not project.kept:
        raise NotNow
    state, site, project.is_manifest_lost = project.draw.choice(project.kept)
    if project.chance(0.5):
        shutil.rmtree(project.site, ignore_errors=True)
        shutil.rmtree(project.state, ignore_errors=True)
    for folder, of in ((project.state, state), (project.site, site)):
        folder.mkdir(exist_ok=True)
        put(folder, of)
        for path in sorted(folder.rglob("*"), reverse=True):
            if path.is_dir() and not any(path.iterdir()):
                path.rmdir()
            else:
                path.chmod(0o755 if path.is_dir() else 0o644)


def output_restored(project):
    """The output as it was, as another folder, and not the state."""
    if not project.kept or not project.site.exists() or project.has_ledger:
        raise NotNow
    shutil.rmtree(project.site)
    project.site.mkdir()
    put(project.site, project.draw.choice(project.kept)[1])
    project.is_manifest_lost = True


def state_restored(project):
    """The state as it was, and not the output."""
    if not project.kept or not project.state.exists():
        raise NotNow
    put(project.state, project.draw.choice(project.kept)[0])
    project.is_manifest_lost = True


def output_copied(project):
    """The same files, new to the system."""
    if not project.site.exists():
        raise NotNow
    copy = project.root / "copy-of-public"
    shutil.copytree(project.site, copy, copy_function=project.draw.choice([shutil.copy, shutil.copy2]))
    shutil.rmtree(project.site)
    copy.rename(project.site)


def output_touched(project):
    for path in project.site.rglob("*"):
        os.utime(path)


def output_deleted(project):
    shutil.rmtree(project.site, ignore_errors=True)


def killed(project):
    project.kill_a_build()


def killed_twice(project):
    project.kill_a_build()
    project.kill_a_build()


def kept_picture_damaged(project):
    pictures = sorted((project.root / "content/ledger/pictures").glob("*"))
    if not pictures:
        raise NotNow
    file = project.draw.choice(pictures)
    if project.chance(0.5):
        file.unlink()
    else:
        file.write_bytes(b"no picture")
    return file.name


def other_program(project):
    if len(project.programs) < 2:
        raise NotNow
    project.program = next(one for one in project.programs if one != project.program)


HARMS = [
    state_file_damaged, state_file_damaged, state_file_deleted, state_file_restored, state_of_another, state_deleted,
    all_restored, state_restored, output_restored, output_copied, output_touched, output_deleted, killed, killed,
    killed_twice, kept_picture_damaged, kept_picture_damaged, other_program]
