#!/usr/bin/env python3
"""Measures `sitegen import --bulk`: time and memory for exports of any size.

    python3 Benchmarks/import.py [--reviews 100000] [--program .build/release/sitegen]

Makes an export of Google's and one of Judge.me's (CSV), imports each into an empty project, imports
it again, and prints seconds, peak memory (VmHWM, as the kernel counts it) and the size.
"""
import argparse, csv, json, os, resource, subprocess, tempfile, time

WORDS = ("the tyre was flat again next day nobody picked up phone very friendly people quick repair "
         "price fair waiting too long broken pump sent back refund great advice café één goed").split()


def words(number, count):
    return " ".join(WORDS[(number * 31 + k * 17 + k * k) % len(WORDS)] for k in range(count))


def google(path, reviews):
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"reviews": [')
        for n in range(reviews):
            day = f"20{10 + n % 15:02}-{1 + n % 12:02}-{1 + n % 28:02}T{n % 24:02}:{n % 60:02}:00Z"
            record = {
                "name": f"accounts/1/locations/7/reviews/R{n}",
                "reviewer": {"displayName": f"Customer {words(n, 1)}"},
                "starRating": ["ONE", "TWO", "THREE", "FOUR", "FIVE"][n % 5],
                "comment": words(n, 20 + n % 60), "createTime": day, "updateTime": day}
            file.write(("," if n else "") + "\n" + json.dumps(record, ensure_ascii=n % 2 == 0))
        file.write(f'], "totalReviewCount": {reviews}}}')


def judge_me(path, reviews):
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow("title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,"
                      "product_id,product_handle,reply,reply_date,picture_urls,ip_address,location"
                      .split(","))
        for n in range(reviews):
            rows.writerow([words(n, 4), words(n, 20 + n % 60), 1 + n % 5,
                           f"2025-{1 + n % 12:02}-{1 + n % 28:02} 10:12:{n % 60:02} UTC", "web", "ok",
                           f"Customer {n}", f"c{n}@example.com", n, "tube", "", "", "", "", ""])


def run(program, root, source, export):
    start = time.monotonic()
    process = subprocess.Popen([program, "import", source, export, "--bulk", "--quiet", "--root", root])
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, status
    return time.monotonic() - start, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--reviews", type=int, default=100_000)
    parser.add_argument("--program", default=".build/release/sitegen")
    options = parser.parse_args()
    print(f"{'export':24}{'MB':>8}{'seconds':>10}{'CPU':>8}{'peak MB':>10}")
    for source, make in ("google", google), ("judge-me", judge_me):
        with tempfile.TemporaryDirectory(dir=".build") as root:
            os.mkdir(f"{root}/content")
            with open(f"{root}/content/site.yml", "w") as file:
                file.write("name: Bench\npeople:\n  a: { name: A, role: owner }\n")
            export = f"{root}/export"
            make(export, options.reviews)
            for what in "", " again":
                seconds, peak, cpu = run(options.program, root, source, export)
                size = os.path.getsize(export) / 1e6
                print(f"{source + what:24}{size:8.0f}{seconds:10.2f}{cpu:8.2f}{peak:10.0f}")


main()
