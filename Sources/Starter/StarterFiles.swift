// Made by scripts/embed-starter from starter/; edit those.
// swift-format-ignore-file

enum StarterFiles {
  /// The text of each file by its path below `starter/`.
  static let files: [String: String] = [
    "all/.github/workflows/reviews.yml": ###"""
# Checks every proposed change, and publishes what is on main.
#
# Once, in the settings of the repository on GitHub:
#   Pages → Source: GitHub Actions
#   Secrets and variables → Actions → Secrets: SITEGEN_LEDGER_KEY, the content of .sitegen/ledger.key
#   (made by `sitegen ledger init`; without it all works, and the ledger is unsigned)
name: Reviews

on:
  pull_request:
  push:
    branches: [main]
  schedule:
    # Each night: the page says who waits too long, and that depends on the day.
    - cron: "17 3 * * *"
  workflow_dispatch:

env:
  # Where you cloned sitegen from.
  SITEGEN_SOURCE: ADDRESS-OF-SITEGEN
  # After the first time: the address of the page. The ledger must go on from the one that stands
  # there, or nothing is published.
  SITEGEN_PUBLISHED: ""

permissions:
  contents: read

jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    container: swift:6.3
    steps:
      - uses: actions/checkout@v4
      - name: Keep the program from the last time
        uses: actions/cache@v4
        with:
          path: /opt/sitegen
          key: sitegen-${{ runner.os }}-${{ env.SITEGEN_SOURCE }}
      - name: Install sitegen
        run: |
          apt-get update -q && apt-get install -y -q git make libcmark-dev
          if [ -d content/media ]; then apt-get install -y -q libvips42; fi
          if [ ! -x /opt/sitegen/bin/sitegen ]; then
            git clone --depth 1 "$SITEGEN_SOURCE" /tmp/sitegen
            make -C /tmp/sitegen install PREFIX=/opt/sitegen
          fi
          echo /opt/sitegen/bin >> "$GITHUB_PATH"
      - name: Check
        run: sitegen check --strict --format github

  publish:
    if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    container: swift:6.3
    # One at a time: the ledger has one end.
    concurrency:
      group: publish
      cancel-in-progress: false
    permissions:
      contents: write
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
        with:
          # The newest main, also where another run has added to the ledger meanwhile.
          ref: main
      - name: Keep the program from the last time
        uses: actions/cache@v4
        with:
          path: /opt/sitegen
          key: sitegen-${{ runner.os }}-${{ env.SITEGEN_SOURCE }}
      - name: Install sitegen
        run: |
          apt-get update -q && apt-get install -y -q git make libcmark-dev
          if [ -d content/media ]; then apt-get install -y -q libvips42; fi
          if [ ! -x /opt/sitegen/bin/sitegen ]; then
            git clone --depth 1 "$SITEGEN_SOURCE" /tmp/sitegen
            make -C /tmp/sitegen install PREFIX=/opt/sitegen
          fi
          echo /opt/sitegen/bin >> "$GITHUB_PATH"
      - name: Enter what is new in the ledger, and keep it
        env:
          SITEGEN_LEDGER_KEY: ${{ secrets.SITEGEN_LEDGER_KEY }}
        run: |
          git config --global --add safe.directory "$GITHUB_WORKSPACE"
          sitegen ledger append
          git add content/ledger
          if ! git diff --cached --quiet; then
            git -c user.name="Reviews" -c user.email="reviews@users.noreply.github.com" \
              commit -m "Enter what is new in the ledger"
            # If somebody was faster this fails, nothing is published, and their run does it all.
            git push origin HEAD:main
          fi
      - name: Build
        env:
          SITEGEN_LEDGER_KEY: ${{ secrets.SITEGEN_LEDGER_KEY }}
        run: sitegen build --locked --strict ${SITEGEN_PUBLISHED:+--published "$SITEGEN_PUBLISHED"}
      - uses: actions/upload-pages-artifact@v3
        with:
          path: public
      - id: deployment
        uses: actions/deploy-pages@v4

"""###,
    "all/.gitignore": ###"""
# What sitegen makes. It can always be made again.
public/
.*.sitegen/
# What sitegen keeps for itself, with the secret key of the ledger.
.sitegen/

"""###,
    "all/.gitlab-ci.yml": ###"""
# Checks every proposed change, and publishes what is on main, by GitLab.
#
# Once, in the settings of the project on GitLab, under CI/CD → Variables (masked, protected):
#   SITEGEN_LEDGER_KEY  the content of .sitegen/ledger.key (made by `sitegen ledger init`)
#   SITEGEN_PUSH_TOKEN  a project access token that may write the repository
# and under CI/CD → Schedules a pipeline each night: the page says who waits too long.

variables:
  # Where you cloned sitegen from.
  SITEGEN_SOURCE: ADDRESS-OF-SITEGEN
  # After the first time: the address of the page. The ledger must go on from the one that stands
  # there, or nothing is published.
  SITEGEN_PUBLISHED: ""

default:
  image: swift:6.3
  cache:
    key: sitegen
    paths: [.cache-sitegen/]
  before_script:
    - apt-get update -q && apt-get install -y -q git make libcmark-dev
    - if [ -d content/media ]; then apt-get install -y -q libvips42; fi
    - |
      if [ ! -x .cache-sitegen/bin/sitegen ]; then
        git clone --depth 1 "$SITEGEN_SOURCE" /tmp/sitegen
        make -C /tmp/sitegen install PREFIX="$CI_PROJECT_DIR/.cache-sitegen"
      fi
    - export PATH="$CI_PROJECT_DIR/.cache-sitegen/bin:$PATH"

check:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - sitegen check --strict

# The job's name is what makes GitLab Pages of its `public/`.
pages:
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  # One at a time: the ledger has one end.
  resource_group: publish
  script:
    - git fetch origin "$CI_DEFAULT_BRANCH" && git checkout -B "$CI_DEFAULT_BRANCH" FETCH_HEAD
    - sitegen ledger append
    - git add content/ledger
    - |
      if ! git diff --cached --quiet; then
        git -c user.name="Reviews" -c user.email="reviews@noreply.invalid" \
          commit -m "Enter what is new in the ledger"
        # If somebody was faster this fails, nothing is published, and their pipeline does it all.
        git push -o ci.skip \
          "https://reviews:${SITEGEN_PUSH_TOKEN}@${CI_SERVER_HOST}/${CI_PROJECT_PATH}.git" \
          "HEAD:${CI_DEFAULT_BRANCH}"
      fi
    - sitegen build --locked --strict ${SITEGEN_PUBLISHED:+--published "$SITEGEN_PUBLISHED"}
  artifacts:
    paths: [public]

"""###,
    "all/CODEOWNERS": ###"""
# Who must approve a change to which files. GitHub and GitLab both read this file; the last line that
# fits a file counts. Put your own names in place of @OWNER and @EDITORS, and switch it on for the
# main branch: on GitHub "Require review from Code Owners", on GitLab "Require approval from code owners".
#
# The owner approves everything…
*                  @OWNER
# …and those who answer customers approve each other's replies and changes, and nothing else.
/content/replies/  @EDITORS
/content/changes/  @EDITORS

"""###,
    "en/README.md": ###"""
# Our reviews

This folder makes our reviews page. Everything in it is text that you can change in any editor, also in
the one of GitHub or GitLab in your browser.

| where | what |
|---|---|
| `content/site.yml` | who we are, who replies, what we promise |
| `content/reviews/` | one file a review, in the customer's words; never changed afterwards |
| `content/replies/` | our reply to a review: a file of the same name |
| `content/follow-ups/` | what the customer said later |
| `content/changes/` | what we changed because of reviews |
| `content/ledger/` | the public log; sitegen writes it, nobody else does |

## Answering a review

1. Copy the name of the review's file, for example `2025-05-10-late-cake.md`.
2. Make a file of that name in `content/replies/`. Copy an older reply and replace the words.
3. Propose it ("Propose changes"). A check says in a minute or two whether something is wrong, and where.
4. Somebody approves it, and it is on the page.

On a computer with sitegen, `sitegen desk` says who waits, `sitegen reply` makes the file for you, and `sitegen check` checks it.

## Before the first time

1. Put your own shop into `content/site.yml`, and delete the example review and its reply.
2. Put the address that you got sitegen from in place of `ADDRESS-OF-SITEGEN` in `.github/workflows/reviews.yml`
   (on GitHub) or `.gitlab-ci.yml` (on GitLab), and delete the other one.
3. Put your names into `CODEOWNERS`.
4. Set `url` in `content/site.yml`: the public log is named after it for good. Then `sitegen ledger init` makes the log's key, in `.sitegen/`. Keep a copy of it in a safe place, and give it to GitHub or
   GitLab as the secret `SITEGEN_LEDGER_KEY`. It never goes into the repository.
5. `sitegen build`, and open `public/index.html`.
6. Once the page is on the web, put its address after `SITEGEN_PUBLISHED:` in that same file: from then on nothing is published that does not
   go on from the log that stands there.

"""###,
    "en/content/replies/2025-05-10-late-cake.md": ###"""
---
by: rosa
date: 2025-05-11T08:15
outcome: resolved
resolution: The whole order was refunded.
proof: refund
---
Daniel, a cake that comes when the party is over is no birthday cake, and I am
sorry. Our van broke down at two and I drove over to help instead of ringing you,
so you waited for an hour and knew nothing. The money is back on your card this
morning. From now on whoever is at the counter rings the customer first.

"""###,
    "en/content/reviews/2025-05-10-late-cake.md": ###"""
---
title: The birthday cake came an hour late
rating: 2
author: Daniel K.
date: 2025-05-10T19:30
language: en
evidence: order
topics: [delivery]
---
Ordered for three o'clock, delivered at four. The children had gone home.
The cake itself was lovely.

"""###,
    "en/content/site.yml": ###"""
# What sitegen needs to know about the shop. Replace the words. Lines that begin with # are notes
# for you; visitors never see them. Take the # off a line to use it.

# The shop, as it stands at the top of every page.
name: Rosa's Bakery
about: Bread and cakes in Leeds

# The languages of the pages; the first is the one that visitors see when they ask for none.
languages: [en]

# Dates and "answered after 5 hours" are worked out on the clocks of this place.
time-zone: Europe/London

# Where people can reach you, and your own site.
# contact: { email: info@rosa.example, site: https://rosa.example }

# Where these pages will stand.
# url: https://reviews.rosa.example/

# Who replies. The short name before the colon is what you write after 'by:' in a reply; visitors
# see the name and the role, never the email: by that, 'sitegen reply' knows who is at the keyboard.
people:
  rosa: { name: Rosa Marsh, role: owner }
  # sam: { name: Sam Okafor, role: counter, email: sam@rosa.example }

# What you promise when somebody complains: how soon the first reply comes, how soon the matter is
# settled, and who looks after it. The page shows what really happened beside it.
protocol: { first-reply: 2 days, resolution: 14 days, owner: rosa }

# A review with this many stars or fewer is a complaint.
complaint-threshold: 3

# The subjects that reviews can be about.
topics:
  delivery: Delivery
  # price: Price

# Where reviews come from. 'total' is how many the place itself says it has, on the day 'as-of'.
# sources:
#   google: { label: Google, url: https://maps.example/rosa, total: 12, as-of: 2026-01-31 }

# How you know that a writer was a customer, in your own words.
checks:
  order: We looked the order up before the review was published here.

"""###,
    "nl/README.md": ###"""
# Onze reviews

Deze map maakt onze reviewpagina. Alles erin is tekst die je in elk programma kunt wijzigen, ook in je
browser bij GitHub of GitLab.

| waar | wat |
|---|---|
| `content/site.yml` | wie we zijn, wie er antwoordt, wat we beloven |
| `content/reviews/` | één bestand per review, in de woorden van de klant; daarna nooit meer gewijzigd |
| `content/replies/` | onze reactie op een review: een bestand met dezelfde naam |
| `content/follow-ups/` | wat de klant later zei |
| `content/changes/` | wat we door reviews hebben veranderd |
| `content/ledger/` | het openbare logboek; dat schrijft sitegen, en niemand anders |

## Een review beantwoorden

1. Kopieer de naam van het bestand van de review, bijvoorbeeld `2025-05-10-taart-te-laat.md`.
2. Maak een bestand met die naam in `content/replies/`. Kopieer een oudere reactie en vervang de woorden.
3. Stel het voor ("Propose changes"). Binnen een paar minuten zegt een controle of er iets mis is, en waar.
4. Iemand keurt het goed, en het staat op de pagina.

Op een computer met sitegen zegt `sitegen desk` wie er wacht, maakt `sitegen reply` het bestand voor je, en kijkt `sitegen check` het na.

## Voor de eerste keer

1. Zet je eigen zaak in `content/site.yml`, en gooi de voorbeeldreview en de reactie erop weg.
2. Zet het adres waar je sitegen vandaan hebt in plaats van `ADDRESS-OF-SITEGEN` in `.github/workflows/reviews.yml`
   (bij GitHub) of `.gitlab-ci.yml` (bij GitLab), en gooi het andere bestand weg.
3. Zet jullie namen in `CODEOWNERS`.
4. Zet `url` in `content/site.yml`: het openbare logboek krijgt die naam voorgoed. Dan maakt `sitegen ledger init` de sleutel ervan, in `.sitegen/`. Bewaar er een kopie van op een veilige plek, en geef hem
   aan GitHub of GitLab als het geheim `SITEGEN_LEDGER_KEY`. Hij komt nooit in de repository.
5. `sitegen build`, en open `public/index.html`.
6. Staat de pagina op het web, zet dan het adres achter `SITEGEN_PUBLISHED:` in datzelfde bestand: vanaf dan wordt niets geplaatst dat niet
   verdergaat op het logboek dat daar staat.

"""###,
    "nl/content/replies/2025-05-10-taart-te-laat.md": ###"""
---
by: rosa
date: 2025-05-11T08:15
outcome: resolved
resolution: De hele bestelling is terugbetaald.
proof: refund
---
Daniël, een taart die komt als het feest voorbij is, is geen verjaardagstaart. Het
spijt me. Onze bus stond om twee uur stil, en ik ben erheen gereden om te helpen in
plaats van jou te bellen. Zo zat je een uur te wachten zonder iets te weten. Het geld
staat vanmorgen weer op je rekening. Voortaan belt wie er in de winkel staat eerst de klant.

"""###,
    "nl/content/reviews/2025-05-10-taart-te-laat.md": ###"""
---
title: Verjaardagstaart kwam een uur te laat
rating: 2
author: Daniël K.
date: 2025-05-10T19:30
language: nl
evidence: order
topics: [bezorging]
---
Besteld voor drie uur, bezorgd om vier uur. De kinderen waren al naar huis.
De taart zelf was heerlijk.

"""###,
    "nl/content/site.yml": ###"""
# Wat sitegen over de zaak moet weten. Vervang de woorden. Regels die met # beginnen zijn
# aantekeningen voor jou; bezoekers zien ze nooit. Haal de # weg om een regel te gebruiken.

# De zaak, zoals die boven elke pagina staat.
name: Bakkerij Rosa
about: Brood en taart in Zwolle

# De talen van de pagina's; de eerste is die van bezoekers die er geen kiezen.
languages: [nl]

# Datums en "beantwoord na 5 uur" worden op de klok van deze plaats uitgerekend.
time-zone: Europe/Amsterdam

# Waar mensen je kunnen bereiken, en je eigen site.
# contact: { email: info@rosa.example, site: https://rosa.example }

# Waar deze pagina's komen te staan.
# url: https://reviews.rosa.example/

# Wie er antwoordt. De korte naam voor de dubbele punt is wat je in een reactie na 'by:' schrijft;
# bezoekers zien de naam en de rol, nooit het e-mailadres: daaraan ziet 'sitegen reply' wie er typt.
people:
  rosa: { name: Rosa Meijer, role: eigenaar }
  # sam: { name: Sam Bakker, role: winkel, email: sam@rosa.example }

# Wat je belooft als iemand klaagt: hoe snel de eerste reactie komt (first-reply), hoe snel het is
# afgehandeld (resolution), en wie erover gaat. De pagina zet ernaast wat er echt gebeurde.
protocol: { first-reply: 2 days, resolution: 14 days, owner: rosa }

# Een review met zoveel sterren of minder is een klacht.
complaint-threshold: 3

# De onderwerpen waar reviews over kunnen gaan.
topics:
  bezorging: Bezorging
  # prijs: Prijs

# Waar reviews vandaan komen. 'total' is hoeveel die plek er zelf telt, op de dag 'as-of'.
# sources:
#   google: { label: Google, url: https://maps.example/rosa, total: 12, as-of: 2026-01-31 }

# Hoe je weet dat een schrijver klant was, in je eigen woorden.
checks:
  order: We hebben de bestelling opgezocht voordat de review hier werd geplaatst.

"""###,
  ]
}
