"""Exports of any size, as Google and Judge.me give them, and a project to import them into."""

import csv
import json

WORDS = (
    "the tyre was flat again next day nobody picked up phone very friendly people quick repair"
    " price fair waiting too long broken pump sent back refund great advice café één goed"
).split()
STARS = ["ONE", "TWO", "THREE", "FOUR", "FIVE"]
COLUMNS = (
    "title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,"
    "product_handle,reply,reply_date,picture_urls,ip_address,location"
).split(",")


def google(path, reviews):
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"reviews": [')
        for n in range(reviews):
            day = f"20{10 + n % 15:02}-{1 + n % 12:02}-{1 + n % 28:02}T{n % 24:02}:{n % 60:02}:00Z"
            record = {
                "name": f"accounts/1/locations/7/reviews/R{n}",
                "reviewer": {"displayName": f"Customer {words(n, 1)}"},
                "starRating": STARS[n % 5],
                "comment": words(n, 20 + n % 60),
                "createTime": day,
                "updateTime": day,
            }
            file.write(("," if n else "") + "\n" + json.dumps(record, ensure_ascii=n % 2 == 0))
        file.write(f'], "totalReviewCount": {reviews}}}')


def judge_me(path, reviews):
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for n in range(reviews):
            day = f"2025-{1 + n % 12:02}-{1 + n % 28:02} 10:12:{n % 60:02} UTC"
            start = [words(n, 4), words(n, 20 + n % 60), 1 + n % 5, day, "web", "ok"]
            rows.writerow([*start, f"Customer {n}", f"c{n}@example.com", n, "tube", *[""] * 5])


def project(folder):
    """An empty one."""
    content = folder / "content"
    content.mkdir(parents=True)
    settings = "name: Bench\npeople:\n  a: { name: A, role: owner }\n"
    (content / "site.yml").write_text(settings, "utf-8")


def words(number, count):
    return " ".join(WORDS[(number * 31 + k * 17 + k * k) % len(WORDS)] for k in range(count))
