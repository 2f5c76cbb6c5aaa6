
import pytest
from browser import hostile, program
from browser.project import Project

from .documents import Schemas, publish


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """The repository's own site, from a copy."""
    root = tmp_path_factory.mktemp("demo")
    program.copy_demo(root)
    return publish(root)


@pytest.fixture(scope="session")
def attacked(tmp_path_factory):
    """A site whose every field is hostile."""
    root = tmp_path_factory.mktemp("hostile")
    hostile.reviews(root)
    return publish(root, name="addressed")


@pytest.fixture(scope="session", params=["demo", "attacked"])
def site(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def schemas(demo):
    return Schemas(demo.folder / "api/v1/schemas")


@pytest.fixture
def shop(tmp_path):
    """A project to write in, with people and nothing else."""
    return Project(
        tmp_path, name="De Ketting", languages=["en", "nl"], topics={"repair": "Repair"},
        people={"sanne": {"name": "Sanne de Wit", "role": "workshop"}}, protocol={"owner": "sanne"})
