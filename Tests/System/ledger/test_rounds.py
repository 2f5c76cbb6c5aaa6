"""Replies in files of other names, as web editors write them: their order, and the ledger's."""


def test_a_later_file_with_an_earlier_date_renumbers_none_that_was_entered(built):
    review = "review: flat\n"
    built.reply("visit", "2026-02-20", "I was there and mended it.", review)
    built.reply("call", "2026-02-10", "I will ring you tomorrow.", review)
    built.build()
    events = (built.root / "content/ledger/events.jsonl").read_text("utf-8")
    page = (built.root / "public/cases/flat/index.html").read_text("utf-8")
    places = [page.index(text) for text in ("pinched the tube", "ring you tomorrow", "mended it")]
    assert places == sorted(places)
    # This one would be the second by its date.
    built.day = "2026-03-02"
    built.reply("between", "2026-02-06", "I ordered a tube.", review)
    said = built.build().said
    later = (built.root / "content/ledger/events.jsonl").read_text("utf-8")
    assert later.startswith(events) and later.count("\n") == events.count("\n") + 1, said
    page = (built.root / "public/cases/flat/index.html").read_text("utf-8")
    assert "Changed on" not in page and "I ordered a tube." in page
    built.verify()
    # The second build knows the files, and finds nothing to enter.
    built.build()
    assert (built.root / "content/ledger/events.jsonl").read_text("utf-8") == later
    built.verify()


def test_without_a_ledger_the_dates_alone_order_them(ketting):
    review = "review: flat\n"
    for name, day, text in (("c", "20", "Third."), ("a", "10", "Second."), ("b", "06", "First.")):
        ketting.reply(name, f"2026-02-{day}", text, review)
        ketting.build()
        ketting.build()
    page = (ketting.root / "public/cases/flat/index.html").read_text("utf-8")
    places = [page.index(text) for text in ("pinched the tube", "First.", "Second.", "Third.")]
    assert places == sorted(places)
