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
    "de/README.md": ###"""
# Unsere Bewertungen

Aus diesem Ordner entsteht unsere Seite mit Bewertungen. Alles darin ist Text, den du in jedem Programm ändern kannst, auch im
Browser bei GitHub oder GitLab.

| wo | was |
|---|---|
| `content/site.yml` | wer wir sind, wer antwortet, was wir versprechen |
| `content/reviews/` | eine Datei je Bewertung, in den Worten der Kunden; danach nie mehr geändert |
| `content/replies/` | unsere Antwort auf eine Bewertung: eine Datei mit demselben Namen |
| `content/follow-ups/` | was der Kunde später gesagt hat |
| `content/changes/` | was wir wegen Bewertungen geändert haben |
| `content/ledger/` | das öffentliche Protokoll; das schreibt sitegen, sonst niemand |

## Eine Bewertung beantworten

1. Kopiere den Namen der Datei der Bewertung, zum Beispiel `2025-05-10-torte-zu-spaet.md`.
2. Lege eine Datei mit diesem Namen in `content/replies/` an. Kopiere eine ältere Antwort und ersetze die Wörter.
3. Schlage sie vor („Propose changes“). Nach ein, zwei Minuten sagt eine Prüfung, ob etwas nicht stimmt, und wo.
4. Jemand gibt sie frei, und sie steht auf der Seite.

Auf einem Rechner mit sitegen sagt `sitegen desk`, wer wartet, `sitegen reply` legt die Datei für dich an, und `sitegen check` prüft sie.

## Vor dem ersten Mal

1. Trage dein eigenes Geschäft in `content/site.yml` ein, und lösche die Beispielbewertung und ihre Antwort.
2. Setze die Adresse, von der du sitegen hast, an die Stelle von `ADDRESS-OF-SITEGEN` in `.github/workflows/reviews.yml`
   (bei GitHub) oder `.gitlab-ci.yml` (bei GitLab), und lösche die andere Datei.
3. Trage eure Namen in `CODEOWNERS` ein.
4. Setze `url` in `content/site.yml`: das öffentliche Protokoll heißt für immer danach. Dann macht `sitegen ledger init` seinen Schlüssel, in `.sitegen/`. Bewahre eine
   Kopie davon an einem sicheren Ort auf, und gib ihn GitHub oder GitLab als Geheimnis `SITEGEN_LEDGER_KEY`. Er kommt nie in das Repository.
5. `sitegen build`, und öffne `public/index.html`.
6. Steht die Seite im Netz, setze ihre Adresse hinter `SITEGEN_PUBLISHED:` in derselben Datei: von da an wird nichts veröffentlicht, was nicht
   an das Protokoll anschließt, das dort steht.

"""###,
    "de/content/replies/2025-05-10-torte-zu-spaet.md": ###"""
---
by: rosa
date: 2025-05-11T08:15
outcome: resolved
resolution: Die ganze Bestellung wurde erstattet.
proof: refund
---
Daniel, eine Torte, die nach dem Fest kommt, ist keine Geburtstagstorte. Es tut mir
leid. Unser Wagen blieb um zwei Uhr stehen, und ich bin hingefahren, um zu helfen,
statt dich anzurufen. So hast du eine Stunde gewartet, ohne etwas zu wissen. Das Geld
ist seit heute Morgen wieder auf deinem Konto. Ab jetzt ruft zuerst an, wer im Laden steht.

"""###,
    "de/content/reviews/2025-05-10-torte-zu-spaet.md": ###"""
---
title: Geburtstagstorte kam eine Stunde zu spät
rating: 2
author: Daniel K.
date: 2025-05-10T19:30
language: de
evidence: order
topics: [lieferung]
---
Für drei Uhr bestellt, um vier geliefert. Die Kinder waren schon nach Hause gegangen.
Die Torte selbst war wunderbar.

"""###,
    "de/content/site.yml": ###"""
# Was sitegen über das Geschäft wissen muss. Ersetze die Wörter. Zeilen, die mit # beginnen, sind
# Notizen für dich; Besucher sehen sie nie. Nimm das # weg, um eine Zeile zu benutzen.

# Das Geschäft, wie es über jeder Seite steht.
name: Bäckerei Rosa
about: Brot und Torten in Münster

# Die Sprachen der Seiten; die erste bekommt, wer keine auswählt.
languages: [de]

# Daten und „beantwortet nach 5 Stunden“ werden nach der Uhr dieses Ortes berechnet.
time-zone: Europe/Berlin

# Wo man dich erreicht, und deine eigene Website.
# contact: { email: info@rosa.example, site: https://rosa.example }

# Wo diese Seiten stehen werden.
# url: https://bewertungen.rosa.example/

# Wer antwortet. Den kurzen Namen vor dem Doppelpunkt schreibst du in einer Antwort hinter 'by:';
# Besucher sehen Namen und Rolle, nie die E-Mail-Adresse: an ihr erkennt 'sitegen reply', wer schreibt.
people:
  rosa: { name: Rosa Meyer, role: Inhaberin }
  # sam: { name: Sam Becker, role: Laden, email: sam@rosa.example }

# Was du versprichst, wenn sich jemand beschwert: wie schnell die erste Antwort kommt (first-reply),
# wie schnell es erledigt ist (resolution), und wer sich kümmert. Die Seite stellt daneben, was war.
protocol: { first-reply: 2 days, resolution: 14 days, owner: rosa }

# Eine Bewertung mit so vielen Sternen oder weniger ist eine Beschwerde.
complaint-threshold: 3

# Die Themen, um die es in Bewertungen gehen kann.
topics:
  lieferung: Lieferung
  # preis: Preis

# Woher Bewertungen kommen. 'total' ist, wie viele der Ort selbst zählt, am Tag 'as-of'.
# sources:
#   google: { label: Google, url: https://maps.example/rosa, total: 12, as-of: 2026-01-31 }

# Woher du weißt, dass jemand Kunde war, in deinen eigenen Worten.
checks:
  order: Wir haben die Bestellung herausgesucht, bevor die Bewertung hier erschien.

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
    "fr/README.md": ###"""
# Nos avis

Ce dossier produit notre page d'avis. Tout ce qu'il contient est du texte que vous pouvez modifier dans n'importe quel programme, et
aussi dans votre navigateur chez GitHub ou GitLab.

| où | quoi |
|---|---|
| `content/site.yml` | qui nous sommes, qui répond, ce que nous promettons |
| `content/reviews/` | un fichier par avis, dans les mots du client ; ensuite plus jamais modifié |
| `content/replies/` | notre réponse à un avis : un fichier du même nom |
| `content/follow-ups/` | ce que le client a dit plus tard |
| `content/changes/` | ce que nous avons changé grâce aux avis |
| `content/ledger/` | le registre public ; sitegen l'écrit, et personne d'autre |

## Répondre à un avis

1. Copiez le nom du fichier de l'avis, par exemple `2025-05-10-gateau-en-retard.md`.
2. Créez un fichier de ce nom dans `content/replies/`. Copiez une réponse plus ancienne et remplacez les mots.
3. Proposez-le (« Propose changes »). Une vérification dit en une minute ou deux si quelque chose ne va pas, et où.
4. Quelqu'un l'approuve, et la réponse est sur la page.

Sur un ordinateur qui a sitegen, `sitegen desk` dit qui attend, `sitegen reply` prépare le fichier, et `sitegen check` le vérifie.

## La première fois

1. Mettez votre propre commerce dans `content/site.yml`, et supprimez l'avis d'exemple et sa réponse.
2. Mettez l'adresse d'où vous tenez sitegen à la place de `ADDRESS-OF-SITEGEN` dans `.github/workflows/reviews.yml`
   (chez GitHub) ou `.gitlab-ci.yml` (chez GitLab), et supprimez l'autre fichier.
3. Mettez vos noms dans `CODEOWNERS`.
4. Renseignez `url` dans `content/site.yml` : le registre public portera ce nom pour toujours. Ensuite `sitegen ledger init` crée sa clé, dans `.sitegen/`. Gardez-en une
   copie en lieu sûr, et donnez-la à GitHub ou GitLab comme secret `SITEGEN_LEDGER_KEY`. Elle n'entre jamais dans le dépôt.
5. `sitegen build`, puis ouvrez `public/index.html`.
6. Une fois la page en ligne, mettez son adresse après `SITEGEN_PUBLISHED:` dans ce même fichier : dès lors, rien n'est publié qui ne
   prolonge le registre qui s'y trouve.

"""###,
    "fr/content/replies/2025-05-10-gateau-en-retard.md": ###"""
---
by: rosa
date: 2025-05-11T08:15
outcome: resolved
resolution: Toute la commande a été remboursée.
proof: refund
---
Daniel, un gâteau qui arrive après la fête n'est pas un gâteau d'anniversaire. Je suis
désolée. Notre camionnette est tombée en panne à deux heures, et je suis partie l'aider
au lieu de vous appeler. Vous avez donc attendu une heure sans rien savoir. L'argent est
de nouveau sur votre compte depuis ce matin. Désormais, qui tient la boutique appelle d'abord.

"""###,
    "fr/content/reviews/2025-05-10-gateau-en-retard.md": ###"""
---
title: Gâteau d'anniversaire arrivé une heure trop tard
rating: 2
author: Daniel K.
date: 2025-05-10T19:30
language: fr
evidence: order
topics: [livraison]
---
Commandé pour trois heures, livré à quatre. Les enfants étaient déjà rentrés chez eux.
Le gâteau lui-même était délicieux.

"""###,
    "fr/content/site.yml": ###"""
# Ce que sitegen doit savoir du commerce. Remplacez les mots. Les lignes qui commencent par # sont
# des notes pour vous ; les visiteurs ne les voient jamais. Ôtez le # pour utiliser une ligne.

# Le commerce, tel qu'il figure en haut de chaque page.
name: Boulangerie Rosa
about: Pains et gâteaux à Lille

# Les langues des pages ; la première est celle des visiteurs qui n'en choisissent pas.
languages: [fr]

# Les dates et « répondu après 5 heures » sont calculés à l'heure de ce lieu.
time-zone: Europe/Paris

# Où l'on peut vous joindre, et votre propre site.
# contact: { email: info@rosa.example, site: https://rosa.example }

# L'adresse où ces pages se trouveront.
# url: https://avis.rosa.example/

# Qui répond. Le nom court avant les deux-points est celui que vous écrivez après « by: » dans une
# réponse ; les visiteurs voient le nom et le rôle, jamais l'adresse, à laquelle « sitegen reply »
# reconnaît qui écrit.
people:
  rosa: { name: Rosa Meunier, role: gérante }
  # sam: { name: Sam Boulanger, role: boutique, email: sam@rosa.example }

# Ce que vous promettez à qui se plaint : le délai de la première réponse (first-reply), celui de la
# solution (resolution), et qui s'en occupe. La page met en regard ce qui s'est passé.
protocol: { first-reply: 2 days, resolution: 14 days, owner: rosa }

# Un avis qui a autant d'étoiles ou moins est une réclamation.
complaint-threshold: 3

# Les sujets dont les avis peuvent parler.
topics:
  livraison: Livraison
  # prix: Prix

# D'où viennent les avis. « total » est le nombre que le lieu lui-même annonce, le jour « as-of ».
# sources:
#   google: { label: Google, url: https://maps.example/rosa, total: 12, as-of: 2026-01-31 }

# Comment vous savez que l'auteur était client, dans vos propres mots.
checks:
  order: Nous avons retrouvé la commande avant de publier l'avis ici.

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
