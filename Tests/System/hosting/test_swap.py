"""Thousands of requests while the site is built anew: not one goes wrong."""

import http.client
import threading
from urllib.parse import urlsplit

import pytest
from browser import program

from .conftest import build
from .servers import Server


@pytest.fixture
def shop(tmp_path):
    for folder in (tmp_path, *list(tmp_path.parents)[:2]):
        folder.chmod(0o755)
    content = tmp_path / "content/reviews"
    content.mkdir(parents=True)
    (tmp_path / "content/site.yml").write_text(
        "name: De Ketting\nlanguages: [en]\ntime-zone: Europe/Amsterdam\n")
    return tmp_path


def say(shop, word):
    for number in range(40):
        (shop / f"content/reviews/case-{number}.md").write_text(
            f"---\ntitle: Visit {number}\nrating: 4\nauthor: Noor V.\ndate: 2026-10-01\n"
            f"language: en\nevidence: none\n---\nThey were {word}.\n")


@pytest.mark.parametrize("compress", [(), ("--compress",)])
def test_swaps_under_load(shop, compress):
    say(shop, "good")
    build(shop, shop / "public", "--no-ledger", *compress)
    server = Server("nginx", "root", shop / "server", shop / "public")
    failures, asked, done = [], [0] * 3, threading.Event()

    def ask(number):
        address = urlsplit(server.url)
        while not done.is_set():
            connection = http.client.HTTPConnection(address.hostname, address.port, timeout=10)
            try:
                for path in ("/", "/cases/case-7/", "/stars/4/index.html"):
                    connection.request("GET", path, headers={
                        "Accept-Encoding": ("identity", "gzip", "br")[number]})
                    answer = connection.getresponse()
                    body = answer.read()
                    if answer.status != 200 or len(body) < 300:
                        failures.append((path, answer.status, len(body)))
                    asked[number] += 1
            except OSError as error:
                failures.append(error)
            finally:
                connection.close()

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    try:
        for round in range(40):
            say(shop, ("bad", "good")[round % 2])
            build(shop, shop / "public", "--no-ledger", *compress)
    finally:
        done.set()
        for thread in threads:
            thread.join()
        server.close()
    assert not failures, failures[:5]
    assert sum(asked) > 2000, asked
    print(f"{sum(asked)} requests in 40 swaps")
