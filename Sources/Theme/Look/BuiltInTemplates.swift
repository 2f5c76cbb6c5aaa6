// Made by scripts/embed-templates from templates/; edit those.
// swift-format-ignore-file

enum BuiltInTemplates {
  /// The text of each file by its path below `templates/`.
  static let files: [String: String] = [
    "badge.mustache": ###"""
{{#badge}}<span class="badge {{kind}}">{{#sign}}<span aria-hidden="true">{{sign}}</span> {{/sign}}{{label}}</span>{{/badge}}

"""###,
    "case-page.mustache": ###"""
{{! The page of one case. Its view is CasePage. }}
<div class="page">
<p class="crumbs"><a href="{{root}}index.html">{{t.all-reviews}}</a>{{#crumbs}} › <a href="{{root}}{{path}}">{{label}}</a>{{/crumbs}}</p>
{{case}}
{{#refusals}}
<section class="receipt"><h2>{{t.kept-title}}</h2><p>{{text}}</p><div class="words" dir="auto">{{words}}</div></section>
{{/refusals}}
{{#receipt}}{{>receipt}}{{/receipt}}
</div>

"""###,
    "case.mustache": ###"""
{{! One case, in lists and on its own page. Its view is CaseView. }}
{{#shown}}
<article class="case" id="{{id}}"{{#event}} data-event="{{event}}"{{/event}}{{#starCount}} data-stars="{{starCount}}"{{/starCount}}{{#outcome}} data-outcome="{{outcome}}"{{/outcome}}{{#grade}} data-grade="{{grade}}"{{/grade}}>
<header>
{{#inList}}
<h3><a href="{{root}}cases/{{id}}/index.html"><bdi{{#titleLanguage}} lang="{{titleLanguage}}"{{/titleLanguage}}>{{title}}</bdi></a></h3>
{{/inList}}
{{^inList}}<h1><bdi{{#titleLanguage}} lang="{{titleLanguage}}"{{/titleLanguage}}>{{title}}</bdi></h1>{{/inList}}
{{>stars}}{{#recommendation}} <span class="recommends">{{recommendation}}</span>{{/recommendation}}{{#later}} <span class="soft small">{{t.then}}</span> {{>stars}}{{/later}}
{{>badge}}
<span class="by"><bdi>{{author}}</bdi> · <time datetime="{{iso}}">{{date}}</time>{{#evidence}} · <span class="{{evidenceClass}}">{{evidence}}</span>{{/evidence}}{{#source}} · <a href="{{root}}sources/{{key}}/index.html">{{label}}</a>{{/source}}{{#notes}} · <bdi>{{text}}</bdi>{{/notes}}</span>
</header>
{{#words}}
<div class="words"{{#language}} lang="{{language}}"{{/language}} dir="auto">{{words}}</div>
{{/words}}
{{#redaction}}
<p class="note">{{redaction}}</p>
{{/redaction}}
{{#change}}
<p class="note">{{text}}{{#canBeRead}} <a href="{{root}}cases/{{id}}/index.html#_earlier">{{t.see-earlier}}</a>{{/canBeRead}}</p>
{{/change}}
{{#hasJourney}}
<ol class="journey" aria-label="{{t.journey}}">
{{#journey}}
<li{{#kind}} class="{{kind}}"{{/kind}}><span class="who"><bdi>{{who}}</bdi></span>{{#role}}, <bdi>{{role}}</bdi>{{/role}} {{#when}}<span class="when">{{when}}</span>{{/when}}{{#text}}: <bdi{{#language}} lang="{{language}}"{{/language}}>{{text}}</bdi>{{/text}}{{#link}} <a href="{{link}}" rel="nofollow noopener noreferrer">{{linkLabel}}</a>{{/link}}{{#stars}} <span class="stars" role="img" aria-label="{{label}}">{{on}}{{#off}}<span class="off">{{off}}</span>{{/off}}</span>{{/stars}}
{{#words}}
<div class="words"{{#language}} lang="{{language}}"{{/language}} dir="auto">{{words}}</div>
{{/words}}
</li>
{{/journey}}
</ol>
{{/hasJourney}}
<footer>
{{#inList}}<a href="{{root}}cases/{{id}}/index.html">{{t.link-to-case}}</a>{{/inList}}
<span>{{number}}</span>{{#owner}}<span>{{owner}}</span>{{/owner}}
{{#changes}}<span>{{t.led-to}} <a href="{{root}}{{path}}"><bdi>{{title}}</bdi></a></span>{{/changes}}
{{#original}}<a href="{{original}}" rel="nofollow ugc noopener noreferrer">{{t.original}}</a>{{/original}}
{{^inList}}<a href="{{root}}trust/index.html#_report">{{t.report}}</a>{{/inList}}
</footer>
</article>
{{/shown}}
{{#hidden}}
<article class="case removed" id="{{id}}"{{#event}} data-event="{{event}}"{{/event}}{{#starCount}} data-stars="{{starCount}}"{{/starCount}}>
<header>
{{#inList}}<h3>{{title}}</h3>{{/inList}}{{^inList}}<h1>{{title}}</h1>{{/inList}}
<span class="by"><time datetime="{{iso}}">{{date}}</time> · {{explanation}}</span></header>
{{#words}}<div class="words" dir="auto">{{words}}</div>{{/words}}
<footer>{{#inList}}<a href="{{root}}cases/{{id}}/index.html">{{t.decision}}</a>{{/inList}}<span>{{number}}</span><a href="{{root}}trust/index.html#_removed">{{t.why-removed}}</a></footer>
</article>
{{/hidden}}

"""###,
    "changes.mustache": ###"""
{{! What the shop changed. Its view is ChangesPage. }}
<div class="page">
<h1>{{t.changes-title}}</h1>
<p class="soft">{{t.changes-intro}}</p>
{{#changes}}
<article class="change" id="{{anchor}}">
<h2><bdi>{{title}}</bdi></h2>
<p class="soft small"><time datetime="{{iso}}">{{date}}</time>{{#after}} · {{after}}{{/after}}{{#topics}} · <a href="{{root}}topics/{{key}}/index.html">{{label}}</a>{{/topics}}</p>
<div class="words" dir="auto">{{words}}</div>
{{#hasCases}}<p class="small">{{t.said}} {{#cases}}<a href="{{root}}cases/{{id}}/index.html"><bdi>{{title}}</bdi></a>{{^isLast}}, {{/isLast}}{{/cases}}</p>{{/hasCases}}
</article>
{{/changes}}
{{^changes}}<p>{{t.none-here}}</p>{{/changes}}
</div>

"""###,
    "layout.mustache": ###"""
{{! The frame of every page. Its view is Frame; `main` is what another template made. }}
<!doctype html>
<html lang="{{language}}" dir="{{direction}}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
{{#script}}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'{{#isSearch}} 'wasm-unsafe-eval'; worker-src 'self'{{/isSearch}}; connect-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
{{/script}}
{{^script}}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
{{/script}}
<title>{{title}}</title>
{{#description}}
<meta name="description" content="{{description}}">
{{/description}}
<link rel="stylesheet" href="{{root}}{{stylesheet}}">
<link rel="icon" href="data:,">
{{#script}}
<script src="{{root}}{{script}}" defer></script>
{{/script}}
{{#isLost}}
<meta name="robots" content="noindex">
{{/isLost}}
{{#world}}
<link rel="canonical" href="{{address}}">
{{#alternates}}
<link rel="alternate" hreflang="{{language}}" href="{{address}}">
{{/alternates}}
{{#feeds}}
<link rel="alternate" type="{{type}}" href="{{address}}">
{{/feeds}}
<meta property="og:title" content="{{title}}"><meta property="og:type" content="{{type}}"><meta property="og:url" content="{{address}}"><meta property="og:site_name" content="{{site}}">
{{#description}}
<meta property="og:description" content="{{description}}">
{{/description}}
{{#locale}}
<meta property="og:locale" content="{{locale}}">
{{/locale}}
<meta property="og:image" content="{{picture}}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="{{pictureText}}">
{{data}}
{{/world}}
</head>
<body>
<a class="skip" href="#_main">{{t.skip}}</a>
<header class="site"><div class="wrap">
<a href="{{root}}index.html"><strong><bdi>{{shop}}</bdi></strong> <span class="soft">{{t.reviews-mark}}</span></a>
<nav aria-label="{{t.navigation}}">
{{#navigation}}
<a href="{{root}}{{path}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a>
{{/navigation}}
{{#translations}}
<a href="{{root}}{{path}}" lang="{{language}}" hreflang="{{language}}">{{label}}</a>
{{/translations}}
</nav>
</div></header>
<main class="wrap" id="_main">
{{main}}
</main>
<footer class="end"><div class="wrap">
<p>{{#about}}<bdi>{{shop}}</bdi>: <bdi>{{about}}</bdi> {{/about}}{{colophon}} <a href="{{root}}trust/index.html">{{t.trust-title}}</a>{{#pages}} · <a href="{{root}}{{path}}">{{label}}</a>{{/pages}}{{#email}} · <a href="{{mailto}}">{{email}}</a>{{/email}}{{#website}} · <a href="{{website}}">{{websiteName}}</a>{{/website}}. {{t.no-trackers}}</p>
</div></footer>
</body>
</html>

"""###,
    "list.mustache": ###"""
{{! Any list of cases. Its view is ListView; the first page carries the summary. }}
{{summary}}
{{^summary}}
<div class="head">
<p class="crumbs"><a href="{{root}}index.html">{{t.all-reviews}}</a></p>
<h1>{{heading}}</h1>
<p class="soft">{{count}}</p>
</div>
{{/summary}}
{{#hasPair}}
<section aria-labelledby="_pair"><h2 id="_pair">{{t.pair-title}}</h2>
<p class="soft small">{{t.pair-rule}}</p>
<div class="pair">
{{#pair}}
<div class="card"><p class="soft small">{{label}}</p>
<p>{{>stars}} <a href="{{root}}cases/{{id}}/index.html"><bdi{{#titleLanguage}} lang="{{titleLanguage}}"{{/titleLanguage}}>{{title}}</bdi></a> {{>badge}}</p>
{{#words}}<blockquote{{#language}} lang="{{language}}"{{/language}} dir="auto"><p>{{words}}</p></blockquote>{{/words}}
{{#reply}}<p class="answer"><span class="who"><bdi>{{who}}</bdi></span>: <bdi{{#replyLanguage}} lang="{{replyLanguage}}"{{/replyLanguage}}>{{reply}}</bdi></p>{{/reply}}
</div>
{{/pair}}
</div></section>
{{/hasPair}}
<h2 id="_reviews">{{title}}</h2>
<nav aria-label="{{t.show}}"><ul class="filters">
{{#filters}}<li><a href="{{root}}{{path}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a></li>{{/filters}}
</ul></nav>
<div class="columns">
<div>
{{#cards}}{{card}}{{/cards}}
{{^cards}}<p class="none">{{t.none-here}}</p>{{/cards}}
{{#pager}}
<nav class="pager" aria-label="{{t.pages}}">{{#previous}}<a href="{{root}}{{previous}}" rel="prev">{{t.previous}}</a>{{/previous}}{{^previous}}<span></span>{{/previous}}<span class="soft">{{position}}</span>{{#next}}<a href="{{root}}{{next}}" rel="next">{{t.next}}</a>{{/next}}{{^next}}<span></span>{{/next}}</nav>
{{/pager}}
</div>
<aside aria-label="{{t.about-page}}">
<p class="promise">{{order}} <a href="{{root}}trust/index.html#_order">{{t.how-that-works}}</a></p>
{{#hasChanges}}
<section aria-labelledby="_changed"><h2 id="_changed">{{t.changes-title}}</h2>
<ul>{{#changes}}<li><a href="{{root}}{{path}}"><bdi>{{title}}</bdi></a>{{#after}}, {{after}}{{/after}}</li>{{/changes}}</ul></section>
{{/hasChanges}}
<section aria-labelledby="_check"><h2 id="_check">{{t.check-title}}</h2>
<ul><li><a href="{{root}}trust/index.html#_received">{{t.check-complete}}</a></li><li><a href="{{root}}trust/index.html#_checked">{{t.check-who}}</a></li><li><a href="{{root}}trust/index.html#_removed">{{hiddenCount}}</a></li></ul></section>
</aside>
</div>

"""###,
    "not-found.mustache": ###"""
{{! What a server answers where there is no page. Its view is NotFoundPage. }}
<div class="page">
<h1>{{t.not-found-title}}</h1>
<p>{{t.not-found-text}}</p>
<ul>
{{#lists}}<li><a href="{{root}}{{path}}">{{label}}</a></li>{{/lists}}
</ul>
</div>

"""###,
    "page.mustache": ###"""
{{! A further page, such as "about". Its view is InfoView. }}
<div class="page">
<h1><bdi>{{title}}</bdi></h1>
<div class="prose" dir="auto">{{words}}</div>
</div>

"""###,
    "receipt.js": ###"""
// Checks in the reader's browser that the review on this page is the one in the public log. It loads
// the receipt and the log's newest checkpoint from this site and nothing from elsewhere, and
// recomputes every hash. The page is complete without it; where it cannot check, it says nothing.
(async () => {
  'use strict'
  const section = document.querySelector('[data-receipt]')
  const article = document.querySelector('article.case')
  const said = section?.querySelector('.checked')
  if (!said || !article || !/^https?:$/.test(location.protocol) || !globalThis.crypto?.subtle) return
  const page = section.dataset

  const load = async address => {
    const answer = await fetch(address, {cache: 'no-cache', credentials: 'omit'})
    if (!answer.ok) throw new Error(answer.status)
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(await answer.arrayBuffer())
  }
  let receipt, newest
  try {
    [receipt, newest] = await Promise.all([load(page.receipt), load(page.checkpoint)])
  } catch { return }

  const utf8 = text => new TextEncoder().encode(text)
  const text = bytes => new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  const bytes = base64 => Uint8Array.from(atob(base64), character => character.charCodeAt(0))
  const base64 = bytes => btoa(String.fromCharCode(...bytes))
  const hash = async (...parts) => {
    const all = new Uint8Array(await new Blob(parts).arrayBuffer())
    return new Uint8Array(await crypto.subtle.digest('SHA-256', all))
  }
  // RFC 8785: keys in the order of their UTF-16 code units, and strings as JSON.stringify has them.
  const canonical = value =>
    Array.isArray(value) ? `[${value.map(canonical)}]`
    : value && typeof value === 'object'
      ? `{${Object.keys(value).sort().map(key => `${JSON.stringify(key)}:${canonical(value[key])}`)}}`
    : JSON.stringify(value)

  // C2SP tlog-checkpoint: origin, size, root, and after an empty line the signatures.
  const readCheckpoint = note => {
    const lines = note.split('\n')
    const [origin, size, root] = lines
    if (lines.length < 4 || !origin || !/^(0|[1-9]\d{0,15})$/.test(size) || bytes(root).length !== 32)
      throw new Error('no checkpoint')
    return {origin, size: Number(size), root}
  }

  // C2SP tlog-proof: header, extra, index, hashes, and after an empty line the checkpoint.
  const readReceipt = file => {
    const gap = file.indexOf('\n\n')
    const [header, extra, index, ...hashes] = file.slice(0, gap).split('\n')
    if (gap < 0 || header !== 'c2sp.org/tlog-proof@v1' || !extra?.startsWith('extra ')
      || !/^index (0|[1-9]\d{0,15})$/.test(index)) throw new Error('no receipt')
    return {
      index: Number(index.slice(6)), hashes: hashes.map(bytes),
      checkpoint: readCheckpoint(file.slice(gap + 2)), ...JSON.parse(text(bytes(extra.slice(6)))),
    }
  }

  // RFC 9162, 2.1.3.2: the root to which a leaf's hash and the hashes beside its way lead.
  const rootOf = async (leaf, index, size, hashes) => {
    let here = leaf, last = size - 1
    if (!(index < size)) return ''
    for (const beside of hashes) {
      if (last === 0) return ''
      if (index % 2 === 1 || index === last) {
        here = await hash(Uint8Array.of(1), beside, here)
        while (index % 2 === 0 && index > 0) [index, last] = [Math.floor(index / 2), Math.floor(last / 2)]
      } else {
        here = await hash(Uint8Array.of(1), here, beside)
      }
      [index, last] = [Math.floor(index / 2), Math.floor(last / 2)]
    }
    return last === 0 ? base64(here) : ''
  }

  // Runs of white space are one space, and so is what no page can hold.
  const plain = words => words
    .replace(/(?:[\s\0-\x1f\x7f-\x9f\ufffd]|\p{Noncharacter_Code_Point})+/gu, ' ').trim()
  const letters = words => words.replace(/[^\p{L}\p{M}\p{N}]/gu, '')

  // Whether the page's words are those of the Markdown source: to the character where that has no
  // markup; else letter by letter, where what only markup holds (addresses, a list's numbers) may be
  // missing on the page.
  const sameWords = (source, shown) => {
    if (!/[\\`*_[\]<>&]|^\s*(?:[#>+=~-]|\d{1,9}[.)])/m.test(source))
      return plain(source) === plain(shown)
    const markup = new RegExp([
      /\]\((?:<[^>\n]*>|[^()\\]|\\.|\((?:[^()]|\([^()]*\))*\))*\)/, /\]\[[^\]]*(?=\])/,
      /^[ >]*\[(?:[^\]\\]|\\.)+\]:\s*(?:<[^>]*>|\S+)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\))[^\S\n]*$)?/,
      /&#?\w{1,40};/, /^[\s>*+-]*(?:\d{1,9}[.)][\s>*+-]*)+/, /^[\s>*+-]*(?:```|~~~).*/,
    ].map(each => each.source).join('|'), 'gm')
    const seen = letters(shown)
    let places = new Set([0]), from = 0
    const pass = (part, isMarkup) => {
      const next = new Set(isMarkup ? places : [])
      for (const place of places) {
        if (seen.startsWith(part, place)) next.add(place + part.length)
        // A character reference is a character or two on the page.
        if (isMarkup === 'reference') next.add(place + 1).add(place + 2)
      }
      places = next
    }
    for (const found of source.matchAll(markup)) {
      pass(letters(source.slice(from, found.index)), false)
      pass(letters(found[0]), found[0].startsWith('&') ? 'reference' : 'markup')
      from = found.index + found[0].length
    }
    pass(letters(source.slice(from)), false)
    return places.has(seen.length)
  }

  const wrong = new Set()
  const expect = (isSo, part) => { if (!isSo) wrong.add(part) }
  const index = Number(page.index), size = Number(page.size)
  let says = page.unchanged, hasGrown = false
  try {
    const {content, entry, salt, ...proof} = readReceipt(receipt)
    const leaf = await hash(Uint8Array.of(0), utf8(canonical(entry)))
    const head = proof.checkpoint
    expect(await rootOf(leaf, proof.index, head.size, proof.hashes) === head.root, 'place')
    // The page may be an older one, from before the log grew.
    hasGrown = head.size > size
    expect(hasGrown || head.size === size && head.root === page.root, 'place')
    expect(entry.kind === 'review', 'place')
    if (content) {
      const tag = utf8('sitegen.ledger.commitment.v1\0')
      const made = await hash(tag, bytes(salt), utf8(canonical(content)))
      expect(base64(made) === entry.commitment && bytes(salt).length === 32, 'receipt')
      expect(content.id === article.id && content.rating === entry.stars, 'receipt')
    }
    if (proof.index !== index) {
      expect(hasGrown && proof.index > index, 'place')
    } else {
      expect(entry.day === page.day, 'place')
      // The receipt of an edit tells the stars that the review has by now; the page counts the first.
      const isEdit = entry.revision > 1 && article.querySelector('header .stars-now')
      expect(isEdit || String(entry.stars ?? '') === (article.dataset.stars ?? ''), 'stars')
      if ('open' in page) {
        const one = selector => article.querySelector(selector)
        const drawn = one('header .stars'), off = drawn?.querySelector('.off')
        const stars = (drawn?.textContent.length ?? 0) - (off?.textContent.length ?? 0)
        // Without stars at first, those that are drawn are the customer's later ones.
        expect(isEdit || !entry.stars || stars === entry.stars, 'stars')
        if (content) {
          expect(plain(one('h1').textContent) === plain(content.title ?? page.untitled), 'title')
          const words = one(':scope > .words')
          expect(sameWords(content.text ?? '', words?.textContent ?? ''), 'words')
          const author = one('.by bdi')
          expect(!author || !content.author || plain(author.textContent) === plain(content.author),
            'author')
        } else {
          expect(false, 'receipt')
        }
      } else {
        says = page.logged
      }
    }
  } catch { wrong.add('receipt') }
  try {
    const {size: now, root} = readCheckpoint(newest)
    expect(now > size || now === size && root === page.root, 'checkpoint')
    if (now > size) hasGrown = true
  } catch { wrong.add('checkpoint') }

  if (hasGrown) says = page.grown
  if (wrong.size > 0) {
    const names = {
      receipt: page.partReceipt, place: page.partPlace, checkpoint: page.partCheckpoint,
      stars: page.partStars, title: page.partTitle, author: page.partAuthor, words: page.partWords,
    }
    said.classList.add('failed')
    says = `${page.differs} ${[...wrong].map(part => names[part]).join(', ')}.`
  }
  said.textContent = says
})()

"""###,
    "receipt.mustache": ###"""
{{! What the log holds of a case. Its view is ReceiptView; the data attributes are for receipt.js. }}
<section class="receipt" id="_log" aria-labelledby="_receipt" data-receipt="{{root}}{{receiptPath}}" data-checkpoint="{{root}}{{checkpoint}}" data-index="{{index}}" data-size="{{size}}" data-root="{{rootHash}}" data-day="{{day}}"{{#isOpen}} data-open=""{{/isOpen}}{{#untitled}} data-untitled="{{untitled}}"{{/untitled}} data-unchanged="{{unchanged}}" data-logged="{{t.check-logged}}" data-grown="{{t.check-grown}}" data-differs="{{t.check-differs}}" data-part-receipt="{{t.part-receipt}}" data-part-place="{{t.part-place}}" data-part-checkpoint="{{t.part-checkpoint}}" data-part-stars="{{t.part-stars}}" data-part-title="{{t.part-title}}" data-part-author="{{t.part-author}}" data-part-words="{{t.part-words}}">
<h2 id="_receipt">{{t.log-title}}</h2>
<p>{{logged}} <a href="{{root}}trust/index.html#_log">{{t.about-log}}</a></p>
<p class="checked" role="status"></p>
<ol class="events small">
{{#events}}<li value="{{index}}">{{what}}, <time datetime="{{iso}}">{{date}}</time></li>{{/events}}
</ol>
{{#hasEarlier}}
<details><summary>{{t.earlier-title}}</summary>
{{#earlier}}
<h3{{#isFirst}} id="_earlier"{{/isFirst}}>{{text}}</h3>
<div class="words" data-event="{{index}}"{{#language}} lang="{{language}}"{{/language}} dir="auto">{{words}}</div>
{{/earlier}}
</details>
{{/hasEarlier}}
<p class="small">{{t.your-review}} <a href="{{root}}{{receipt}}" download="{{fileName}}">{{t.keep-receipt}}</a>: {{worth}}</p>
<p class="small soft">{{t.log-root}} <code title="{{rootHash}}">{{shortRoot}}</code>. {{signature}}</p>
</section>

"""###,
    "search.css": ###"""
/* The search page alone. */
.search p { margin: .8rem 0; } .search input, .search select, .page button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--ink-soft); border-radius: .4rem; padding: .4rem .6rem; max-inline-size: 100%; }
.asked { display: flex; flex-wrap: wrap; gap: .4rem .8rem; align-items: center; } .asked input { flex: 1 1 14rem; min-inline-size: 0; }
.choices { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); } .choices span { display: block; font-size: .85rem; color: var(--ink-soft); } .choices select { inline-size: 100%; }
.results { list-style: none; padding: 0; } .results li { border-top: 1px solid var(--line); padding-block: .8rem; overflow-wrap: anywhere; } .results p { margin: .3rem 0; }
.results mark { background: none; color: inherit; font-weight: 700; text-decoration: underline; text-decoration-color: var(--star); text-decoration-thickness: .12em; }

"""###,
    "search.js": ###"""
// Searches this site's reviews, with Pagefind and its index from this site and nothing from
// elsewhere. What it shows it writes as text, never as markup.
(async () => {
  'use strict'
  const form = document.querySelector('form.search')
  const [found, results, more] = document.querySelectorAll('#_found, #_results, #_more')
  if (!form || !more) return
  const words = form.dataset
  const say = (text, n) => {
    found.textContent = text.replace('{n}', n?.toLocaleString(document.documentElement.lang))
  }
  // Browsers load nothing from a folder on the disk.
  if (!/^https?:$/.test(location.protocol)) return say(words.file)
  say(words.loading)
  let pagefind, totals
  try {
    pagefind = await import(new URL(words.pagefind, document.baseURI))
    totals = await pagefind.filters()
  } catch { return say(words.failed) }

  const query = form.elements.q
  const choices = [...form.querySelectorAll('select')]
  const labels = new Map(choices.flatMap(one => [...one.options].map(one => [one, one.text])))
  let turn = 0, hits = [], shown = 0

  const element = (name, text, properties) =>
    Object.assign(document.createElement(name), {textContent: text}, properties)
  const plain = word => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>')

  // Thirty words around the first found, with marks.
  const excerpt = ({raw_content: text, locations, meta: {title: name, language = ''}}) => {
    const isJoined = text.includes('\u200B')
    const all = text.split(isJoined ? '\u200B' : /\s+/)
    const title = isJoined ? 0 : name.trim().split(/\s+/).length
    const first = locations.find(place => place >= title) ?? title
    const start = Math.max(Math.min(title, first), first - 8)
    const part = element('p', start > title ? '… ' : '', {dir: 'auto', lang: language})
    all.slice(start, start + 30).forEach((word, place) => {
      part.append(locations.includes(start + place) ? element('mark', plain(word)) : plain(word),
        isJoined ? '' : ' ')
    })
    if (start + 30 < all.length) part.append('…')
    return part
  }

  const item = hit => {
    const {id, title, stars, rated, date, standing, language = ''} = hit.meta
    const line = document.createElement('li')
    const link = element('a', '', {href: words.cases + encodeURIComponent(id) + '/index.html'})
    link.append(element('bdi', title, {lang: language}))
    line.append(link)
    if (stars) {
      const drawn = element('span', '★'.repeat(stars), {className: 'stars', role: 'img'})
      drawn.setAttribute('aria-label', rated)
      line.append(' ', drawn)
    }
    const about = [standing, date].filter(Boolean).join(' · ')
    line.append(' ', element('span', about, {className: 'soft small'}), excerpt(hit))
    return line
  }

  const show = async mine => {
    const lines = (await Promise.all(hits.slice(shown, shown + 10).map(hit => hit.data()))).map(item)
    if (mine !== turn) return
    results.append(...lines)
    shown += lines.length
    more.hidden = shown >= hits.length
    return lines[0]
  }

  const count = (choice, counts = {}) => {
    for (const option of choice.options) {
      const n = counts[option.value] ?? 0
      option.text = labels.get(option) + (option.value ? ` (${n})` : '')
    }
  }

  const search = async () => {
    const mine = ++turn
    const text = query.value.trim() || null
    const active = choices.filter(choice => choice.value)
    const pairs = fields => fields.map(one => [one.name, one.value])
    const ask = without => pagefind.search(text, {
      filters: Object.fromEntries(pairs(active.filter(one => one !== without))),
      sort: text ? {} : {date: 'desc'},
    })
    history.replaceState(null, '', `#${new URLSearchParams(pairs(text ? [query, ...active] : active))}`)
    try {
      const isAsked = text || active.length
      const [answer, ...others] = isAsked ? await Promise.all([ask(), ...active.map(ask)]) : []
      if (mine !== turn) return
      // What each choice would find in place of this one.
      choices.forEach(one => count(one, isAsked
        ? (others[active.indexOf(one)] ?? answer).filters[one.name] : totals[one.name]))
      hits = isAsked ? answer.results : []
      shown = 0
      results.replaceChildren()
      say(!isAsked ? words.begin : hits.length ? words.found : words.none, hits.length)
      await show(mine)
    } catch { if (mine === turn) say(words.failed) }
  }

  const restore = () => {
    const state = new URLSearchParams(location.hash.slice(1))
    query.value = (state.get('q') ?? '').slice(0, 200)
    for (const choice of choices) {
      choice.value = state.get(choice.name) ?? ''
      if (choice.selectedIndex < 0) choice.value = ''
    }
    search()
  }

  let pause
  const soon = () => { clearTimeout(pause); pause = setTimeout(search, 150) }
  query.addEventListener('input', soon)
  form.addEventListener('change', soon)
  form.addEventListener('submit', event => { event.preventDefault(); search() })
  more.addEventListener('click', async () => (await show(turn))?.querySelector('a').focus())
  addEventListener('hashchange', restore)
  form.hidden = false
  restore()
})()

"""###,
    "search.mustache": ###"""
{{! The search page, of a site built with --search. Its view is SearchPage; search.js brings the form to life. }}
<link rel="stylesheet" href="{{root}}{{stylesheet}}">
<div class="page">
<p class="crumbs"><a href="{{root}}index.html">{{t.all-reviews}}</a></p>
<h1>{{t.search}}</h1>
<form class="search" role="search" hidden data-pagefind="{{root}}{{pagefind}}" data-cases="{{root}}cases/" data-found="{{found}}" data-none="{{t.search-none}}" data-begin="{{t.search-begin}}" data-loading="{{t.search-loading}}" data-failed="{{t.search-failed}}" data-file="{{t.search-file}}">
<p class="asked"><label for="_q">{{t.search-words}}</label> <input id="_q" name="q" type="search" maxlength="200" autocomplete="off" dir="auto"></p>
<div class="choices">
{{#filters}}
<label><span>{{label}}</span> <select name="{{key}}"><option value="">{{t.all}}</option>{{#options}}<option value="{{value}}">{{label}}</option>{{/options}}</select></label>
{{/filters}}
</div>
</form>
<p id="_found" role="status">{{t.search-script}}</p>
<ol class="results" id="_results"></ol>
<p><button id="_more" type="button" hidden>{{t.search-more}}</button></p>
<nav aria-labelledby="_lists"><h2 id="_lists">{{t.search-lists}}</h2>
{{#filters}}{{#hasLinks}}
<h3>{{label}}</h3>
<ul class="filters">{{#links}}<li><a href="{{root}}{{path}}">{{label}}</a></li>{{/links}}</ul>
{{/hasLinks}}{{/filters}}
</nav>
</div>

"""###,
    "stars.mustache": ###"""
{{#stars}}<span class="stars" role="img" aria-label="{{label}}">{{on}}{{#off}}<span class="off">{{off}}</span>{{/off}}</span>{{/stars}}

"""###,
    "style.css": ###"""
/* The one stylesheet: no fonts, no images, no script needed to read. sitegen adds the shop's accent. */
:root {
  color-scheme: light dark;
  --accent: #1d4e89;            /* the shop's own colour, from site.yml */
  --ink: #17202a; --ink-soft: #4d5966; --line: #d9dee4;
  --page: #f6f7f9; --card: #ffffff; --shop: #eef3f9;
  --star: #b45309; --confirmed: #14633c; --claimed: #14633c; --working: #8a5300; --waiting: #a11d2c; --disputed: #a11d2c; --declined: #4d5966;
  --measure: 42rem; --step: .75rem; --radius: .6rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e8ecf1; --ink-soft: #a8b3bf; --line: #333c46; --page: #12161b; --card: #1a2027; --shop: #1c2836;
    --accent: #8fbcf2; --star: #f0a94b; --confirmed: #6fd39f; --claimed: #6fd39f; --working: #f0b45a; --waiting: #ff9aa2; --disputed: #ff9aa2; --declined: #a8b3bf; }
}
* { box-sizing: border-box; }
body { margin: 0; overflow-wrap: anywhere; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
.wrap { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.2rem; } h3 { font-size: 1.05rem; }
.soft { color: var(--ink-soft); } .small { font-size: .9rem; }

/* top */
.site { background: var(--card); border-bottom: 1px solid var(--line); }
.site .wrap { display: flex; gap: 1rem; align-items: center; justify-content: space-between; flex-wrap: wrap; padding-block: .8rem; }
.site a { text-decoration: none; } .site strong { font-size: 1.05rem; color: var(--ink); }
.site nav { display: flex; gap: .2rem 1.1rem; flex-wrap: wrap; }

/* summary: score, spread, and what became of the complaints */
.summary { display: grid; gap: 1.5rem 3rem; grid-template-columns: minmax(14rem, 20rem) 1fr; padding-block: 2rem 1.5rem; }
.score { font-size: 3.6rem; font-weight: 700; line-height: 1; letter-spacing: -.03em; }
.spread { list-style: none; margin: 1rem 0 0; padding: 0; display: grid; gap: .3rem; }
.spread a { display: grid; grid-template-columns: 2.2rem 1fr 3rem; white-space: nowrap; gap: .6rem; align-items: center; color: inherit; text-decoration: none; font-variant-numeric: tabular-nums; }
.spread a:hover { text-decoration: underline; }
.spread meter { inline-size: 100%; block-size: .7rem; }
/* the right-hand card also carries the trend, so that praise and handling share one frame */
.outcomes { align-self: start; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 1.25rem; }
.bar { display: block; inline-size: 100%; block-size: 1.6rem; margin: .9rem 0 .7rem; border-radius: .3rem; }
.bar rect { stroke: var(--card); stroke-width: 2; vector-effect: non-scaling-stroke; } .bar pattern rect { stroke: none; fill: var(--claimed); }
.bar .ruled, .bar .confirmed { fill: var(--confirmed); } .bar .documented { fill: var(--confirmed); opacity: .65; }
.bar .working, .bar .private { fill: var(--working); } .bar .waiting, .bar .disputed { fill: var(--waiting); } .bar .answered, .bar .declined, .bar .hidden { fill: var(--declined); } .bar .hidden { opacity: .35; } .bar .private, .bar .disputed, .bar .answered { opacity: .65; }
.key { list-style: none; padding: 0; margin: 0; display: grid; gap: .2rem .9rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
.facts { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin: 1rem 0 0; padding-top: .9rem; border-top: 1px solid var(--line); }
.facts div { display: flex; flex-direction: column-reverse; } .facts dt { font-size: .85rem; color: var(--ink-soft); } .facts dd { margin: 0; font-weight: 650; }
.promise { border-inline-start: 3px solid var(--accent); padding-inline-start: .9rem; margin: 0; }

.trend { margin: 1rem 0 0; padding-top: .9rem; border-top: 1px solid var(--line); }
.trend svg { display: block; inline-size: 100%; block-size: auto; overflow: visible; } .trend .score-line { fill: none; stroke: var(--accent); stroke-width: 2; } .trend .volume { fill: var(--line); } .trend text { fill: var(--ink-soft); font-size: 11px; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 15rem; gap: 2.5rem; align-items: start; }
.columns aside { position: sticky; top: 1rem; display: grid; gap: 1.5rem; font-size: .95rem; } .columns aside ul { margin: .5rem 0 0; padding-inline-start: 1.1rem; display: grid; gap: .5rem; }
#_reviews { margin-bottom: .8rem; }

/* two cases side by side, drawn by rule */
.pair { display: grid; align-items: start; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); margin: .7rem 0 1.8rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: .9rem 1.25rem; } .card p { margin: .3rem 0; }
.card blockquote { margin: .4rem 0; padding: 0; } .answer { background: var(--shop); border-radius: .4rem; padding: .35rem .7rem; }
.head { padding-block: 1.5rem .5rem; } .head p, .head + h2 { margin: .4rem 0; }

/* filters: plain links, so they work without a script */
.filters { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; padding: 0; margin: 0 0 1rem; list-style: none; }
.filters a { display: inline-block; padding: .3rem .8rem; border: 1px solid var(--line); border-radius: 99rem; background: var(--card); text-decoration: none; color: inherit; }
.filters a[aria-current] { background: var(--ink); color: var(--page); border-color: var(--ink); }

/* one case: the customer, then the shop's side, joined by one line in time */
.case { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); margin: 0 0 1.25rem; }
.case > header, .case > .words, .case > .note, .case > footer { padding-inline: 1.25rem; } .note { color: var(--ink-soft); font-style: italic; }
.case > header { padding-top: 1.1rem; display: flex; flex-wrap: wrap; gap: .35rem .8rem; align-items: baseline; }
.case h1 { flex-basis: 100%; } .case h3 { flex: 1 1 14rem; min-inline-size: 0; } .case h3 a { color: inherit; text-decoration: none; } .case h3 a:hover { text-decoration: underline; }
.stars { color: var(--star); letter-spacing: .08em; white-space: nowrap; }
.stars .off { opacity: .3; }
.by { flex-basis: 100%; color: var(--ink-soft); font-size: .9rem; }
.verified { color: var(--confirmed); }
.words { max-width: var(--measure); } .words p { margin: .6rem 0; } .words pre, .prose pre { white-space: pre-wrap; } .words blockquote { margin: .6rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid var(--line); }
table, .facts { overflow-wrap: break-word; } .by { min-inline-size: 0; }
.badge { display: inline-flex; gap: .35rem; align-items: center; font-size: .85rem; font-weight: 650; padding: .12rem .6rem; border-radius: 1rem; border: 1.5px solid currentColor; overflow-wrap: normal; }
.badge.confirmed, .badge.ruled { background: var(--confirmed); color: var(--card); border-color: var(--confirmed); } .badge.ruled { border-radius: .25rem; }
.badge.claimed, .badge.documented { color: var(--claimed); } .badge.claimed { border-style: dashed; } .badge.documented { border-style: double; border-width: 3px; }
.badge.working, .badge.private { color: var(--working); } .badge.waiting, .badge.disputed { color: var(--waiting); } .badge.disputed { border-radius: .25rem; } .badge.answered, .badge.declined, .badge.hidden { color: var(--declined); } .badge.hidden { border-style: dotted; } .badge.declined { border-radius: .25rem; }
.journey { list-style: none; margin: .4rem 1.25rem 1rem; padding: 0; border-inline-start: 2px solid var(--line); }
.journey > li { position: relative; padding-inline-start: 1.1rem; margin-top: 1rem; }
.journey > li::before { content: ""; position: absolute; inset-inline-start: -.42rem; top: .45rem; inline-size: .7rem; block-size: .7rem; border-radius: 50%; background: var(--card); border: 2px solid var(--ink-soft); }
.journey > li.shop::before { background: var(--accent); border-color: var(--accent); }
.journey > li.confirmed::before { background: var(--confirmed); border-color: var(--confirmed); } .journey > li.disputed::before { background: var(--waiting); border-color: var(--waiting); border-radius: 0; }
.journey .who { font-weight: 650; } .journey .when { color: var(--ink-soft); font-size: .9rem; }
.journey .shop .words { background: var(--shop); border-radius: var(--radius); padding: .15rem .9rem; margin-top: .35rem; }
.case > footer { border-top: 1px solid var(--line); padding-block: .55rem; font-size: .85rem; color: var(--ink-soft); display: flex; gap: .2rem 1.2rem; flex-wrap: wrap; }
.removed { border-style: dashed; background: transparent; } .removed > header { padding-bottom: .8rem; }
.pager { display: flex; justify-content: space-between; padding-block: .5rem 2.5rem; }
.end { border-top: 1px solid var(--line); padding-block: 1.2rem 2rem; color: var(--ink-soft); font-size: .9rem; }
@media (max-width: 58rem) { .columns { grid-template-columns: minmax(0, 1fr); } .columns aside { position: static; } }
@media (max-width: 46rem) { .summary { grid-template-columns: minmax(0, 1fr); } .score { font-size: 3rem; } .trend text { font-size: 24px; } }
@media print { .filters, .pager, .site nav { display: none; } .case, .card, .outcomes, .change, tr { break-inside: avoid; } body { background: #fff; } }

/* a single case, and the trust page */
.page { max-width: 50rem; padding-block: 1.5rem 2.5rem; } .page > h1 { margin-bottom: .6rem; } .page h2:not(.receipt h2) { margin: 2rem 0 .6rem; } .page p { max-width: var(--measure); }
.crumbs { font-size: .9rem; margin-bottom: 1rem; }
.receipt h2 { margin-top: 0; }
.receipt { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1.25rem; margin-top: 1.5rem; }
.receipt code { font-size: .85rem; overflow-wrap: anywhere; } .receipt .checked { color: var(--confirmed); font-weight: 650; } .receipt .checked:empty { display: none; } .receipt .failed { color: var(--waiting); }
.events { margin: .6rem 0; padding: 0; list-style-position: inside; }
table { border-collapse: collapse; inline-size: 100%; font-size: .95rem; } .scroll { overflow-x: auto; }
th, td { text-align: start; padding: .45rem .7rem .45rem 0; border-bottom: 1px solid var(--line); vertical-align: top; } caption { text-align: start; padding-bottom: .3rem; } td.n, th.n { text-align: end; padding-inline-end: 1.6rem; font-variant-numeric: tabular-nums; }
.law { font-size: .85rem; color: var(--ink-soft); }
.page h3 { margin: 1.4rem 0 .4rem; } .case .words h3, .case h3 { margin: 0; } .scroll + .scroll { margin-top: 1.4rem; }
.log { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; } .log dd { margin: 0; min-inline-size: 0; }
.toc { columns: 2 14rem; padding-inline-start: 1.1rem; }
.change { border-top: 1px solid var(--line); margin-top: 1.5rem; } .page .change h2 { margin-bottom: .2rem; }
.prose h2, .prose h3 { margin: 1.4rem 0 .4rem; }
@media (max-width: 30rem) { th, td { padding-inline-end: .4rem; } td.n, th.n { padding-inline-end: .8rem; } }

"""###,
    "summary.mustache": ###"""
{{! The head of the first page. Its view is SummaryView. }}
<section class="summary" aria-labelledby="_score">
<div>
<h1 id="_score">{{#score}}<span class="score">{{score}}</span> <span class="soft">{{t.out-of-5}}</span>{{/score}}{{^score}}{{t.no-score}}{{/score}}</h1>
<p class="soft">{{basis}}</p>
<ul class="spread" aria-label="{{t.by-stars}}">
{{#spread}}
<li><a href="{{root}}stars/{{stars}}/index.html"><span>{{stars}} ★</span><meter min="0" max="{{of}}" value="{{count}}">{{label}}</meter><span>{{label}}</span></a></li>
{{/spread}}
</ul>
{{#cautions}}<p class="soft small">{{text}}</p>{{/cautions}}
{{#recommended}}<p class="soft small">{{recommended}}</p>{{/recommended}}
{{#sources}}<p class="soft small">{{sources}}</p>{{/sources}}
</div>
<div class="outcomes">
<h2>{{complaintsTitle}}</h2>
{{#hasComplaints}}
<svg class="bar" viewBox="0 0 {{barWidth}} 24" preserveAspectRatio="none" role="img" aria-label="{{barLabel}}">
<defs><pattern id="_stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="8" class="claimed"/></pattern></defs>
{{#bar}}<rect class="{{kind}}" x="{{x}}" width="{{width}}" height="24"{{#isStriped}} fill="url(#_stripes)"{{/isStriped}}/>{{/bar}}
</svg>
<ul class="key small">
{{#bar}}<li><a href="{{root}}{{path}}">{{label}}</a></li>{{/bar}}
</ul>
{{/hasComplaints}}
<dl class="facts">
{{#facts}}<div><dt>{{label}}</dt><dd>{{#path}}<a href="{{root}}{{path}}">{{value}}</a>{{/path}}{{^path}}{{value}}{{/path}}</dd></div>{{/facts}}
</dl>
{{#trend}}
<figure class="trend">
<svg viewBox="0 0 600 110" role="img" aria-label="{{label}}">
<g class="volume">{{#bars}}<rect x="{{x}}" y="{{y}}" width="52" height="{{height}}"/>{{/bars}}</g>
{{#lines}}<polyline class="score-line" points="{{points}}"/>{{/lines}}
{{#marks}}<text x="{{x}}" y="{{y}}" text-anchor="{{anchor}}">{{text}}</text>{{/marks}}
</svg>
<figcaption class="small soft">{{t.trend-caption}}</figcaption>
</figure>
{{/trend}}
</div>
</section>

"""###,
    "trust.mustache": ###"""
{{! How the page came about, in numbers. Its view is TrustPage. }}
<div class="page">
<h1>{{t.trust-title}}</h1>
<p>{{intro}} <a href="{{root}}{{figures}}">{{t.trust-figures}}</a></p>
<ul class="toc"><li><a href="#_received">{{t.received-title}}</a></li><li><a href="#_writers">{{t.writers-title}}</a></li><li><a href="#_checked">{{t.checked-title}}</a></li><li><a href="#_rewards">{{t.rewards-title}}</a></li><li><a href="#_score">{{t.score-title}}</a></li><li><a href="#_order">{{t.order-title}}</a></li><li><a href="#_complaints">{{t.trust-complaints-title}}</a></li><li><a href="#_removed">{{t.removed-title}}</a></li><li><a href="#_log">{{t.log-section}}</a></li><li><a href="#_report">{{t.report-title}}</a></li></ul>

<h2 id="_received">{{t.received-title}}</h2>
<p class="law">{{t.received-law}}</p>
{{#received}}
<div class="scroll" role="region" tabindex="0" aria-label="{{t.by-source}}"><table>
<thead><tr><th scope="col">{{t.source}}</th><th scope="col" class="n">{{t.total-there}}</th><th scope="col" class="n">{{t.shown-here}}</th><th scope="col" class="n">{{t.held-back}}</th><th scope="col">{{t.as-of}}</th></tr></thead>
<tbody>
{{#sources}}<tr><th scope="row">{{#key}}<a href="{{root}}sources/{{key}}/index.html"><bdi>{{label}}</bdi></a>{{/key}}{{^key}}{{label}}{{/key}}{{#url}} (<a href="{{url}}" rel="noopener noreferrer">{{t.there}}</a>){{/url}}</th><td class="n">{{there}}</td><td class="n">{{shown}}</td><td class="n">{{held}}</td><td>{{asOf}}</td></tr>{{/sources}}
</tbody>
{{#total}}<tfoot><tr><th scope="row">{{label}}</th><td class="n">{{there}}</td><td class="n">{{shown}}</td><td class="n">{{held}}</td><td></td></tr></tfoot>{{/total}}
</table></div>
{{#gaps}}<p>{{text}}</p>{{/gaps}}
{{#languages}}<p>{{languages}}</p>{{/languages}}
{{/received}}

<h2 id="_writers">{{t.writers-title}}</h2>
<p class="law">{{t.writers-law}}</p>
{{#writers}}<p>{{text}}</p>{{/writers}}

<h2 id="_checked">{{t.checked-title}}</h2>
<p class="law">{{t.checked-law}}</p>
<div class="scroll" role="region" tabindex="0" aria-label="{{t.checked-title}}"><table>
<thead><tr><th scope="col">{{t.evidence}}</th><th scope="col" class="n">{{t.reviews}}</th><th scope="col">{{t.how-checked}}</th></tr></thead>
<tbody>{{#evidence}}<tr><th scope="row">{{label}}</th><td class="n">{{count}}</td><td>{{how}}</td></tr>{{/evidence}}</tbody></table></div>

<h2 id="_rewards">{{t.rewards-title}}</h2>
<p class="law">{{t.rewards-law}}</p>
{{#rewards}}<p>{{text}}</p>{{/rewards}}

<h2 id="_score">{{t.score-title}}</h2>
<p class="law">{{t.score-law}}</p>
{{#scoreParagraphs}}<p>{{text}}</p>{{/scoreParagraphs}}

<h2 id="_order">{{t.order-title}}</h2>
<p class="law">{{t.order-law}}</p>
{{#orderParagraphs}}<p>{{text}}</p>{{/orderParagraphs}}
{{#hasSides}}
<div class="scroll" role="region" tabindex="0" aria-label="{{t.order-table}}"><table>
<thead><tr><th scope="col">{{t.ratings}}</th><th scope="col" class="n">{{t.order-overall}}</th><th scope="col" class="n">{{t.order-first-page}}</th><th scope="col" class="n">{{t.order-median}}</th></tr></thead>
<tbody>{{#sides}}<tr><th scope="row">{{label}}</th><td class="n">{{overall}}</td><td class="n">{{firstPage}}</td><td class="n">{{median}}</td></tr>{{/sides}}</tbody></table></div>
{{/hasSides}}

<h2 id="_complaints">{{t.trust-complaints-title}}</h2>
<p>{{promises}}</p>
<div class="scroll" role="region" tabindex="0" aria-label="{{t.by-outcome}}"><table>
<thead><tr><th scope="col">{{complaints}}</th><th scope="col" class="n">{{t.now}}</th><th scope="col">{{t.meaning}}</th></tr></thead>
<tbody>{{#outcomes}}<tr><th scope="row"><a href="{{root}}{{path}}">{{>badge}}</a></th><td class="n">{{count}}</td><td>{{meaning}}</td></tr>{{/outcomes}}</tbody></table></div>
{{#complaintParagraphs}}<p>{{text}}</p>{{/complaintParagraphs}}

<h2 id="_removed">{{t.removed-title}}</h2>
<p class="law">{{t.removed-law}}</p>
{{#hiddenParagraphs}}<p>{{text}}</p>{{/hiddenParagraphs}}
<h3>{{t.register-title}}</h3>
{{#register}}
<div class="scroll" role="region" tabindex="0" aria-label="{{t.register-title}}"><table>
<thead><tr><th scope="col">{{t.day}}</th><th scope="col">{{t.review}}</th><th scope="col">{{t.stars}}</th><th scope="col">{{t.action}}</th><th scope="col">{{t.reason}}</th><th scope="col">{{t.asked-by}}</th><th scope="col">{{t.decided-by}}</th></tr></thead>
<tbody>{{#decisions}}<tr><td><time datetime="{{iso}}">{{date}}</time></td><td><a href="{{root}}cases/{{id}}/index.html">{{number}}</a></td><td>{{stars}}</td><td>{{action}}</td><td>{{reason}}</td><td><bdi>{{askedBy}}</bdi></td><td><bdi>{{by}}</bdi></td></tr>{{/decisions}}</tbody></table></div>
<div class="scroll" role="region" tabindex="0" aria-label="{{t.register-counts}}"><table><caption>{{t.register-counts}}</caption>
<thead><tr><th scope="col">{{t.action}}</th><th scope="col" class="n">5 ★</th><th scope="col" class="n">4 ★</th><th scope="col" class="n">3 ★</th><th scope="col" class="n">2 ★</th><th scope="col" class="n">1 ★</th><th scope="col" class="n">{{t.no-stars}}</th><th scope="col" class="n">{{t.together}}</th></tr></thead>
<tbody>{{#counts}}<tr><th scope="row">{{action}}</th>{{#stars}}<td class="n">{{text}}</td>{{/stars}}<td class="n">{{all}}</td></tr>{{/counts}}</tbody></table></div>
{{/register}}
{{^register}}<p>{{t.register-empty}}</p>{{/register}}

<h2 id="_log">{{t.log-section}}</h2>
<p class="law">{{t.log-law}}</p>
{{#log}}
{{#paragraphs}}<p>{{text}}</p>{{/paragraphs}}
<dl class="log small"><dt>{{t.log-size}}</dt><dd>{{size}}</dd><dt>{{t.log-root-title}}</dt><dd><code>{{rootHash}}</code></dd><dt>{{t.log-name}}</dt><dd><code>{{origin}}</code></dd><dt>{{t.log-key}}</dt><dd>{{#key}}<code>{{key}}</code>{{/key}}{{^key}}{{t.log-no-key}}{{/key}}</dd></dl>
<div class="receipt"><p class="small">{{t.log-check}}</p>
<p><code>{{command}}</code></p>
<p class="small"><a href="{{root}}{{checkpoint}}" download="{{fileName}}">{{fileName}}</a>{{#keyPath}} · <a href="{{root}}{{keyPath}}">{{t.log-key}}</a>{{/keyPath}}{{#entries}} · <a href="{{root}}{{entries}}">{{t.log-entries}}</a>{{/entries}}</p>
{{#hasEarlier}}
<details class="small"><summary>{{t.log-earlier}}</summary><p>{{#earlier}}<a href="{{root}}{{path}}">{{label}}</a> {{/earlier}}</p></details>
{{/hasEarlier}}
</div>
<p class="small soft">{{t.log-cannot}}</p>
{{/log}}
{{^log}}<p>{{t.no-log}}</p>{{/log}}

<h2 id="_report">{{t.report-title}}</h2>
<p class="law">{{t.report-law}}</p>
<p>{{t.report-how}}{{#mailto}} <a href="{{mailto}}">{{email}}</a>{{/mailto}}</p>
</div>

"""###,
    "words/en.yml": ###"""
# The interface's words in English. A text may hold {names}, which are filled in; where a count
# decides, it has the forms `one` and `other`, and {n} is the count.
locale: en-GB        # how ICU writes dates and numbers
direction: ltr       # ltr or rtl
ones: "1"            # the counts that take the form `one`
name: English        # the language's own name for itself

# The frame
skip: Skip to the text
navigation: Site
reviews-mark: reviews
site-title: "{shop} reviews"
all-reviews: All reviews
complaints: Complaints
changes-title: What we changed
trust-title: How we keep this honest
colophon: "Generated from {reviews} and {replies}."
no-trackers: No cookies, no trackers.
reviews-count: { one: "{n} review", other: "{n} reviews" }
of-which-hidden: { one: "{reviews}, {n} of which is not shown", other: "{reviews}, {n} of which are not shown" }
replies-count: { one: "{n} reply", other: "{n} replies" }

# The head of the first page
home-title: "{site}: {score} out of 5, {reviews}"
score-of-5: "{score} out of 5."
out-of-5: out of 5
no-score: Not enough reviews for a score yet
since: "{reviews} since {month}."
plain-mean: Plain average of all of them.
plain-mean-of: { one: "Plain average of the {n} with stars.", other: "Plain average of the {n} with stars." }
no-mean: { one: "Under {n} rating we give no average.", other: "Under {n} ratings we give no average." }
last-year: "The last 12 months: {score}."
by-stars: Reviews by number of stars
recommended: "Recommended by {n} of the {total} without stars."
source-count: "{source}: {there} there, {here} here"
source-count-newer: "{source}: {there} there, {here} here and {newer} newer"
what-became: { one: "What became of {n} complaint", other: "What became of {n} complaints" }
no-complaints: No complaints so far
fact-first-reply: first reply, median
fact-resolution: resolution, median
fact-answered: complaints answered
fact-hidden: reviews not shown
part-of: "{n} of {total}"
none: none
and-why: "{n}, and why"
quarter: "{year} Q{q}"
trend-label: "Average score per quarter, with the number of reviews: {quarters}"
trend-caption: Score per quarter, from 1 to 5, over the number of reviews

# Lists
pair-title: Side by side
pair-rule: The newest praise and the newest complaint with a reply, chosen by rule and never by hand.
approved-by-receiver: approved by its receiver
newest-praise: Newest praise
newest-complaint: Newest answered complaint
reviews: Reviews
show: Show
all: All
representative: Representative
newest: Newest
praise: Praise
none-here: None so far.
pages: Pages
page: "page {n}"
page-of: "Page {n} of {total}"
previous: Previous
next: Next
about-page: About this page
order-representative: "This order is representative: any first five, ten or fifty reviews hold the same mix of praise and complaints as all {n}."
order-representative-few: "This order is representative: from the top down it mixes praise and complaints as all {n} do."
order-newest: "The newest review comes first; nothing is moved up or down."
how-that-works: How that works
check-title: Check it yourself
check-complete: What we received and what you see
check-who: Who may post, and how that is checked
none-hidden: No review is withheld or removed
hidden-count: { one: "{n} review is not shown, and why", other: "{n} reviews are not shown, and why" }
complaints-that: "Complaints: {are}"
from-source: "Reviews from {source}"
list-waiting: Not answered yet
list-answered: Answered
list-working: In progress
list-private: Continued in private
list-resolved: Resolved
list-disputed: Disputed
list-declined: Declined
after-reviews: { one: "after {n} review", other: "after {n} reviews" }

# A case
link-to-case: Link to this case
number: "No. {n} of {total}"
untitled: "Review by {author}"
anonymous: Anonymous
quoted: "“{text}”"
stars-of-5: { one: "{n} out of 5 stars", other: "{n} out of 5 stars" }
stars-now: { one: "now {n} out of 5 stars", other: "now {n} out of 5 stars" }
stars-count: { one: "{n} star", other: "{n} stars" }
then: then
recommends: Recommends the shop
recommends-not: Does not recommend the shop
evidence-order: verified order
evidence-invitation: invited after an order
evidence-source: checked by the source
evidence-none: not verified
via: "via {source}"
relation: "writer is related to the shop: {who}"
scale: "rated {value} where it was written"
incentive: "rewarded: {what}"
experienced: "about {date}"
redacted: "A part of this review was taken out on {date}. Reason: {reason}."
journey: What happened next
replied-after: "replied after {time}"
first-reply: "{date}, after {time} (promised: {promised})"
undated: "date not known"
on-date: "{date}"
after: "after {time}"
settled: "{date}, after {time} (promised: {promised})"
step-resolved: Resolved
step-declined: Declined
step-working: In progress
step-private: Continued in private
next-step: "next step by {date}"
the-ruling: The ruling
said-confirms: "confirmed on {date}"
said-disputes: "disputed on {date}"
said-adds: "added on {date}"
case-owner: "Case owner: {name}"
led-to: "Led to:"
original: Where it was posted
report: Report this review
days: { one: "{n} day", other: "{n} days" }
hours: { one: "{n} hour", other: "{n} hours" }
under-an-hour: less than an hour
same-day: less than a day
list-comma: ", "
list-and: " and "

# Badges; each standing has a name, a count and a meaning
standing-ruled: Resolved, independent ruling
standing-confirmed: Resolved, customer confirms
standing-documented: Resolved, documented
standing-claimed: Resolved, says the shop
standing-declined: Declined, with reasons
standing-answered: Answered
standing-working: In progress
standing-private: Continued in private
standing-stale: Continued in private, silent since
standing-overdue: Not answered yet, later than promised
standing-disputed: Customer disputes
standing-hidden: Withheld or removed
standing-waiting: Not answered yet
count-ruled: { one: "{n} resolved, independent ruling", other: "{n} resolved, independent ruling" }
count-confirmed: { one: "{n} resolved, customer confirms", other: "{n} resolved, customer confirms" }
count-documented: { one: "{n} resolved, documented", other: "{n} resolved, documented" }
count-claimed: { one: "{n} resolved, says the shop", other: "{n} resolved, says the shop" }
count-declined: { one: "{n} declined", other: "{n} declined" }
count-answered: { one: "{n} answered", other: "{n} answered" }
count-working: { one: "{n} in progress", other: "{n} in progress" }
count-private: { one: "{n} continued in private", other: "{n} continued in private" }
count-disputed: { one: "{n} disputed", other: "{n} disputed" }
count-hidden: { one: "{n} withheld or removed", other: "{n} withheld or removed" }
count-waiting: { one: "{n} not answered yet", other: "{n} not answered yet" }
meaning-ruled: an independent body ruled, and its ruling can be read
meaning-confirmed: the customer said so afterwards
meaning-documented: the shop names a refund, replacement, repair or ruling; the customer has not confirmed it
meaning-claimed: the shop says so; the customer has not reacted, and silence does not count as agreement
meaning-declined: the shop will not do what was asked, and says why
meaning-answered: the shop replied and claims nothing more
meaning-working: the shop is at work on it
meaning-private: it goes on in private; the result comes back here
meaning-disputed: the customer says it is not resolved
meaning-hidden: it is not shown; the decision and its reason are below
meaning-waiting: the shop has not replied

# Reviews that are not shown
title-withheld: "Review withheld: {reason}"
title-removed: "Review removed: {reason}"
title-quarantined: Review not shown yet
title-erased: Review erased
title-missing: Review gone
withheld-on: "Withheld since {date}."
withheld-until: "Until {date} at the latest."
removed-on: "Removed on {date}."
quarantined-until: "New reviews wait here before they are shown; this one up to and including {date}."
missing-without-decision: "It is in the public log, but the shop no longer has it and has given no reason."
erased-on: "What was written was erased on {date}. Its place, its date and its stars are left."
requested-by: "Requested by: {who}."
still-counts: "It had {stars} and still counts in the score."
fake-leaves-score: "It was found to be a fake and does not count in the score."
decision: The decision
why-removed: Why reviews are not shown
reason-personal-data: personal data of others
reason-abuse: abuse
reason-discrimination: discrimination
reason-fake: a fake
reason-unrelated: about another business
reason-confidential: confidential
reason-illegal: illegal
reason-hidden-at-source: not shown where it was written
reason-none: no reason given
kept-title: A request to hide this review was refused
kept: "Asked by: {who}. Refused on {date} by {by}."
someone: someone

# The public log, on a case's page
log-title: In the public log
logged: "This review is event {n} of {total} in the public log, entered on {date}."
about-log: What the log is, and how to check it
check-unchanged: "✓ Checked in your browser just now: unchanged since {date}."
check-logged: "✓ Checked in your browser just now: it is in the log."
check-grown: The log has grown since this page was loaded; load it again to check it.
check-differs: "✗ Checked in your browser just now. This does not fit:"
part-receipt: the receipt
part-place: the place in the log
part-checkpoint: the log’s newest checkpoint
part-stars: the stars
part-title: the title
part-author: the name
part-words: the words
your-review: Is this your review?
keep-receipt: Keep this receipt
receipt-words: with it you can prove that your review was here, word for word.
receipt-hidden: with it you can prove that your review is in the log, though it cannot be read here.
receipt-weak: it says word for word what was here. As nobody has signed it, it proves nothing by itself; it does beside a checkpoint that someone else has kept.
log-root: The log’s root is
signed-by: "It is signed with the key {key}."
not-signed: Nobody has signed it, as this shop has no key.
event-review: Review
event-follow-up: The customer’s follow-up
event-reply: The shop’s reply
event-withhold: Withheld
event-restore: Shown again
event-redact: Part taken out
event-remove: Removed
event-keep: Request to hide it refused
event-erase: Erased
event-changed: "{what}, changed"
event-reason: "{what} ({reason})"
said-since: "{what}, as entered on {date}"
earlier-title: What it said before
changed-on: "Changed on {date}."
see-earlier: See what it said before

# Changes
changes-intro: You said, we did. What complaints had in common, and what is different since.
said: "You said:"

# The trust page
trust-description: "How these reviews are collected, checked, counted and ordered, in numbers."
trust-intro: "This page belongs to {shop}, the shop that the reviews are about. Every figure below is computed from the reviews each time the site is built, last on {date}."
trust-figures: All figures as data
received-title: What we received and what you see
received-law: "Answers Directive 2005/29/EC, Annex I, 23c; Directive (EU) 2019/2161, recitals 47 and 49; 16 CFR 465.7(b); DMCC Act 2024, Schedule 20, paragraph 13"
by-source: Reviews by source
no-source: no source named
written-in: "Of these, {parts}."
in-language: "{n} in {language}"
source: Source
there: there
total-there: Total there
shown-here: Shown here
held-back: Held back
as-of: As of
together: Together
gap-missing: { one: "{source}: {n} of its own total is not here.", other: "{source}: {n} of its own total are not here." }
gap-more: { one: "{source}: {n} here is not in its own total.", other: "{source}: {n} here are not in its own total." }
gap-because: "The shop says why: {why}"
gap-unexplained: The shop does not say why.
gap-newer: { one: "{source}: {n} here is newer than its total.", other: "{source}: {n} here are newer than its total." }
writers-title: Who may write
writers-law: "Answers Directive 2005/29/EC, article 7(6)"
writers: "This page takes in no reviews itself. They come from {sources}, and who may write is told there."
writers-checked: Every review here says how it is known that its writer was a customer.
writers-unchecked: { one: "Of {total} reviews, {n} is by a writer whom nobody checked; it is shown and counted like the others.", other: "Of {total} reviews, {n} are by writers whom nobody checked; they are shown and counted like the others." }
checked-title: How we check who writes
checked-law: "Answers Directive 2005/29/EC, article 7(6) and Annex I, 23b; ISO 20488:2018, 5.5.2"
evidence: Evidence
how-checked: How it is checked
check-none: We do not check whether the writer was a customer.
check-unsaid: We do not check this, or do not say how.
rewards-title: Rewards, and people of the shop
rewards-law: "Answers Directive (EU) 2019/2161, recital 47; 16 CFR 465.5; DMCC Act 2024, Schedule 20, paragraph 13; ISO 20488:2018, 5.6.1"
no-incentives: { one: "Nobody was rewarded for a review, as far as the reviews here say.", other: "Nobody was rewarded for a review, as far as the reviews here say." }
incentives: { one: "For {n} review the writer was rewarded, and it says so.", other: "For {n} reviews the writers were rewarded, and they say so." }
no-relations: { one: "Nobody who wrote says they are related to the shop.", other: "Nobody who wrote says they are related to the shop." }
relations: { one: "{n} is by someone related to the shop, and says so.", other: "{n} are by people related to the shop, and say so." }
score-title: How the score comes about
score-law: "Answers Directive 2005/29/EC, Annex I, 23c; DMCC Act 2024, Schedule 20, paragraph 13"
score-is: { one: "{score} is the stars of {n} review.", other: "{score} is the plain average of the stars of {n} reviews. Nothing is weighted, and every review counts, also one that is not shown; only a proven fake does not." }
without-stars: { one: "{n} review has no stars and is counted apart; the shop is recommended by {yes} of {asked}.", other: "{n} reviews have no stars and are counted apart; the shop is recommended by {yes} of {asked}." }
without-stars-or-more: { one: "{n} review has no stars and is counted apart.", other: "{n} reviews have no stars and are counted apart." }
worst-case: "If every review that is not shown had one star, the score would be {score}."
worst-case-same: "If every review that is not shown had one star, the score would still be {score}."
later-ratings: "With the ratings that customers changed later, it would be {score}; the score counts each customer’s first one."
order-title: The order
order-law: "Answers Directive (EU) 2019/2161, recital 47"
order-is-newest: "The newest review comes first. Nothing is moved up or down for what it says."
order-is-representative: "Any first 5, 10 or 50 reviews hold the same mix of stars as all of them, to within one review (R. Tijdeman, The chairman assignment problem, 1980). Among equal stars the newest comes first. A review that is not shown keeps its place."
order-measured: "The largest deviation anywhere in the list is {deviation} of a review; the method allows {bound}."
order-auc: "How high the better ratings stand in the list: {auc}, where 0.50 is no preference, 1 is best first and 0 is worst first."
order-limit: "A list in which that is more than {limit} from 0.50 is not published."
order-table: Where low and high ratings stand
ratings: Ratings
ratings-low: { one: "{n} star", other: "{n} stars or fewer" }
ratings-high: { one: "more than {n} star", other: "more than {n} stars" }
order-overall: Of all reviews
order-first-page: On the first page
order-median: Middle place in the list
trust-complaints-title: What we do with complaints
promises: "We promise a first reply within {reply} and a resolution within {resolution}."
by-outcome: Complaints by outcome
complaints-count: { one: "{n} complaint", other: "{n} complaints" }
now: Now
meaning: What it means
kept-first-reply: "The first reply came in time for {n} of {total}."
kept-resolution: "The resolution came in time for {n} of {total}."
oldest-waiting: { one: "The one that waits longest has waited {n} day.", other: "The one that waits longest has waited {n} days." }
removed-title: What is not shown, and why
removed-law: "Answers 16 CFR 465.7(b); Directive (EU) 2019/2161, recital 49; DMCC Act 2024, Schedule 20, paragraph 13"
removed-rule: "The reasons we accept are the same for praise and complaints: personal data of others, abuse, discrimination, a fake, about another business, confidential, illegal. Disagreeing is not a reason. Each leaves a numbered placeholder where it stood."
nothing-hidden: Every review can be read now.
no-quarantine: No review has to wait before it is shown, whatever its stars.
quarantine: { one: "Every new review waits {n} day before it is shown, whatever its stars.", other: "Every new review waits {n} days before it is shown, whatever its stars." }
quarantine-by-stars: { one: "Reviews {stars} wait {n} day before they are shown; the others do not.", other: "Reviews {stars} wait {n} days before they are shown; the others do not." }
with-stars: { one: "with {list} star", other: "with {list} stars" }
hidden-now: { one: "{n} review cannot be read now: {kinds}.", other: "{n} reviews cannot be read now: {kinds}." }
now-withheld: { one: "{n} withheld", other: "{n} withheld" }
now-quarantined: { one: "{n} waiting", other: "{n} waiting" }
now-removed: { one: "{n} removed", other: "{n} removed" }
now-erased: { one: "{n} erased", other: "{n} erased" }
now-missing: { one: "{n} gone without a reason", other: "{n} gone without a reason" }
register-title: Every decision so far
register-counts: Decisions by the stars of the review
register-empty: None has been taken on any review.
day: Day
by-their-stars: "By their stars: {parts}."
count-of: "{n} with {what}"
no-stars: no stars
review: Review
stars: Stars
action: Decision
reason: Reason
asked-by: Asked by
decided-by: Decided by
action-withhold: withheld
action-remove: removed
action-redact: part taken out
action-keep: request to hide it refused
action-erase: erased
withheld-to: "{what}, until {date}"
decision-ended: "{what} (over)"
decision-superseded: "{what} (no longer in force)"
log-section: The public log
log-law: "Answers Directive 2005/29/EC, Annex I, 23c; 16 CFR 465.7(b)"
log-is: Every review, reply, follow-up and decision is an event in a log that can only grow. All its events have one fingerprint, the root. If an event is taken away or changed, the root no longer fits the ones published before. The log itself holds no names and no words; only what happened, on which day, the stars, the reason of a decision, and a seal on what was written.
log-holds: { one: "It holds {n} event, entered on {first}.", other: "It holds {n} events, entered from {first} to {last} and numbered from 0." }
log-pending: { one: "{n} review on this site is not in it yet.", other: "{n} reviews on this site are not in it yet." }
log-unsigned: Nobody signs it, as the shop has no key. A checkpoint that you have kept still shows whether the log was changed since; but nothing proves that a checkpoint came from the shop.
log-size: Events
log-root-title: Root
log-name: Name
log-key: Key
log-no-key: none, it is not signed
log-check: "To check us, keep today’s checkpoint. Next year, type:"
log-address: ADDRESS-OF-THIS-SITE
log-entries: The newest events
log-earlier: Earlier checkpoints, by their number of events
log-cannot: "What a log cannot prove: that a review is true, or that it was ever entered. For the first we say how we check who writes; for the second there are each source’s own totals at the top, and the receipt that every writer can keep."
no-log: This site has no public log. Nobody outside can check whether a review has been dropped or changed.
report-title: Report a review
report-law: "Answers ISO 20488:2018"
report-how: Is a review about you, or false? Write to us with its number. Every decision appears above.

# The search page, with --search
search: Search
search-words: Words
search-stars: Stars
search-outcome: What became of it
search-topic: About
search-source: From
search-language: Written in
search-year: Year
search-found: "Reviews found: {n}"
search-none: No review has all of that.
search-begin: Type a word, or choose below it.
search-loading: One moment…
search-failed: The search cannot be loaded. The lists below have every review.
search-file: The search works on the web only, not from a folder on this computer. The lists below have every review.
search-script: The search needs JavaScript. The lists below have every review.
search-more: More
search-lists: Every review, by list

not-found-title: This page is not here
not-found-text: The address may be mistyped, or the page has gone. A review that was taken down leaves a numbered note on its page, so nothing disappears without a trace.
complaints-resolved: "{n} of {total} complaints resolved"

"""###,
    "words/nl.yml": ###"""
# De woorden van de site in het Nederlands. Een tekst kan {namen} bevatten, die worden ingevuld;
# waar een aantal beslist, staan er de vormen `one` en `other`, en is {n} het aantal.
locale: nl-NL        # hoe ICU datums en getallen schrijft
direction: ltr       # ltr of rtl
ones: "1"            # de aantallen die de vorm `one` krijgen
name: Nederlands     # hoe de taal zichzelf noemt

# Het raamwerk
skip: Naar de tekst
navigation: Site
reviews-mark: reviews
site-title: "Reviews van {shop}"
all-reviews: Alle reviews
complaints: Klachten
changes-title: Wat we veranderden
trust-title: Zo houden we het eerlijk
colophon: "Gemaakt uit {reviews} en {replies}."
no-trackers: Geen cookies, geen trackers.
reviews-count: { one: "{n} review", other: "{n} reviews" }
of-which-hidden: { one: "{reviews}, waarvan {n} niet getoond", other: "{reviews}, waarvan {n} niet getoond" }
replies-count: { one: "{n} antwoord", other: "{n} antwoorden" }

# De kop van de eerste pagina
home-title: "{site}: {score} van 5, {reviews}"
score-of-5: "{score} van 5."
out-of-5: van 5
no-score: Nog te weinig reviews voor een cijfer
since: "{reviews} sinds {month}."
plain-mean: Gewoon gemiddelde van allemaal.
plain-mean-of: { one: "Gewoon gemiddelde van de {n} met sterren.", other: "Gewoon gemiddelde van de {n} met sterren." }
no-mean: { one: "Onder {n} beoordeling geven we geen gemiddelde.", other: "Onder {n} beoordelingen geven we geen gemiddelde." }
last-year: "De laatste 12 maanden: {score}."
by-stars: Reviews per aantal sterren
recommended: "Aanbevolen door {n} van de {total} zonder sterren."
source-count: "{source}: daar {there}, hier {here}"
source-count-newer: "{source}: daar {there}, hier {here} en {newer} nieuwere"
what-became: { one: "Wat er van {n} klacht werd", other: "Wat er van {n} klachten werd" }
no-complaints: Nog geen klachten
fact-first-reply: eerste antwoord, mediaan
fact-resolution: oplossing, mediaan
fact-answered: klachten beantwoord
fact-hidden: reviews niet getoond
part-of: "{n} van {total}"
none: geen
and-why: "{n}, en waarom"
quarter: "{year} K{q}"
trend-label: "Gemiddelde score per kwartaal, met het aantal reviews: {quarters}"
trend-caption: Score per kwartaal, van 1 tot 5, boven het aantal reviews

# Lijsten
pair-title: Naast elkaar
pair-rule: De nieuwste lof en de nieuwste klacht met een antwoord, gekozen volgens een vaste regel en nooit met de hand.
approved-by-receiver: goedgekeurd door de ontvanger
newest-praise: Nieuwste lof
newest-complaint: Nieuwste beantwoorde klacht
reviews: Reviews
show: Toon
all: Alle
representative: Representatief
newest: Nieuwste
praise: Lof
none-here: Nog geen.
pages: Pagina’s
page: "pagina {n}"
page-of: "Pagina {n} van {total}"
previous: Vorige
next: Volgende
about-page: Over deze pagina
order-representative: "Deze volgorde is representatief: de eerste vijf, tien of vijftig reviews bevatten dezelfde mix van lof en klachten als alle {n}."
order-representative-few: "Deze volgorde is representatief: van boven naar beneden staan lof en klachten gemengd zoals in alle {n}."
order-newest: "De nieuwste review staat bovenaan; niets wordt omhoog of omlaag geschoven."
how-that-works: Hoe dat werkt
check-title: Controleer het zelf
check-complete: Wat we kregen en wat u ziet
check-who: Wie mag schrijven, en hoe dat wordt nagegaan
none-hidden: Er is geen review achtergehouden of verwijderd
hidden-count: { one: "{n} review wordt niet getoond, en waarom", other: "{n} reviews worden niet getoond, en waarom" }
complaints-that: "Klachten: {are}"
from-source: "Reviews via {source}"
list-waiting: Nog niet beantwoord
list-answered: Beantwoord
list-working: In behandeling
list-private: Privé vervolgd
list-resolved: Opgelost
list-disputed: Betwist
list-declined: Afgewezen
after-reviews: { one: "na {n} review", other: "na {n} reviews" }

# Een zaak
link-to-case: Link naar deze zaak
number: "Nr. {n} van {total}"
untitled: "Review van {author}"
anonymous: Anoniem
quoted: "‘{text}’"
stars-of-5: { one: "{n} van 5 sterren", other: "{n} van 5 sterren" }
stars-now: { one: "nu {n} van 5 sterren", other: "nu {n} van 5 sterren" }
stars-count: { one: "{n} ster", other: "{n} sterren" }
then: later
recommends: Beveelt de zaak aan
recommends-not: Beveelt de zaak niet aan
evidence-order: gecontroleerde bestelling
evidence-invitation: uitgenodigd na een bestelling
evidence-source: gecontroleerd door de bron
evidence-none: niet gecontroleerd
via: "via {source}"
relation: "heeft een band met de zaak: {who}"
scale: "beoordeeld met {value} waar hij geschreven is"
incentive: "beloond: {what}"
experienced: "over {date}"
redacted: "Een deel van deze review is weggehaald op {date}. Reden: {reason}."
journey: Hoe het verder ging
replied-after: "antwoordde na {time}"
first-reply: "{date}, na {time} (beloofd: {promised})"
undated: "datum niet bekend"
on-date: "{date}"
after: "na {time}"
settled: "{date}, na {time} (beloofd: {promised})"
step-resolved: Opgelost
step-declined: Afgewezen
step-working: In behandeling
step-private: Privé vervolgd
next-step: "volgende stap uiterlijk {date}"
the-ruling: De uitspraak
said-confirms: "bevestigde op {date}"
said-disputes: "betwistte op {date}"
said-adds: "vulde aan op {date}"
case-owner: "Eigenaar van de zaak: {name}"
led-to: "Leidde tot:"
original: Waar hij geplaatst is
report: Meld deze review
days: { one: "{n} dag", other: "{n} dagen" }
hours: { one: "{n} uur", other: "{n} uur" }
under-an-hour: minder dan een uur
same-day: minder dan een dag
list-comma: ", "
list-and: " en "

# Badges; elke stand heeft een naam, een aantal en een betekenis
standing-ruled: Opgelost, onafhankelijke uitspraak
standing-confirmed: Opgelost, klant bevestigt
standing-documented: Opgelost, met bewijs
standing-claimed: Opgelost, zegt de zaak
standing-declined: Afgewezen, met uitleg
standing-answered: Beantwoord
standing-working: In behandeling
standing-private: Privé vervolgd
standing-stale: Privé vervolgd, sindsdien stil
standing-overdue: Nog niet beantwoord, later dan beloofd
standing-disputed: Klant betwist het
standing-hidden: Achtergehouden of verwijderd
standing-waiting: Nog niet beantwoord
count-ruled: { one: "{n} opgelost, onafhankelijke uitspraak", other: "{n} opgelost, onafhankelijke uitspraak" }
count-confirmed: { one: "{n} opgelost, klant bevestigt", other: "{n} opgelost, klant bevestigt" }
count-documented: { one: "{n} opgelost, met bewijs", other: "{n} opgelost, met bewijs" }
count-claimed: { one: "{n} opgelost, zegt de zaak", other: "{n} opgelost, zegt de zaak" }
count-declined: { one: "{n} afgewezen", other: "{n} afgewezen" }
count-answered: { one: "{n} beantwoord", other: "{n} beantwoord" }
count-working: { one: "{n} in behandeling", other: "{n} in behandeling" }
count-private: { one: "{n} privé vervolgd", other: "{n} privé vervolgd" }
count-disputed: { one: "{n} betwist", other: "{n} betwist" }
count-hidden: { one: "{n} achtergehouden of verwijderd", other: "{n} achtergehouden of verwijderd" }
count-waiting: { one: "{n} nog niet beantwoord", other: "{n} nog niet beantwoord" }
meaning-ruled: een onafhankelijke instantie deed uitspraak, en die is te lezen
meaning-confirmed: de klant heeft dat daarna gezegd
meaning-documented: de zaak noemt een terugbetaling, vervanging, reparatie of uitspraak; de klant heeft het niet bevestigd
meaning-claimed: de zaak zegt het; de klant heeft niet gereageerd, en zwijgen telt niet als instemmen
meaning-declined: de zaak doet niet wat gevraagd werd, en zegt waarom
meaning-answered: de zaak heeft geantwoord en beweert verder niets
meaning-working: de zaak is ermee bezig
meaning-private: het gaat privé verder; de uitkomst komt hier terug
meaning-disputed: de klant zegt dat het niet is opgelost
meaning-hidden: hij wordt niet getoond; het besluit en de reden staan hieronder
meaning-waiting: de zaak heeft nog niet geantwoord

# Reviews die niet getoond worden
title-withheld: "Review achtergehouden: {reason}"
title-removed: "Review verwijderd: {reason}"
title-quarantined: Review nog niet getoond
title-erased: Review gewist
title-missing: Review verdwenen
withheld-on: "Achtergehouden sinds {date}."
withheld-until: "Uiterlijk tot en met {date}."
removed-on: "Verwijderd op {date}."
quarantined-until: "Nieuwe reviews wachten hier voordat ze getoond worden; deze tot en met {date}."
missing-without-decision: "Hij staat in het openbare logboek, maar de zaak heeft hem niet meer en heeft geen reden gegeven."
erased-on: "Wat er stond is gewist op {date}. De plaats, de datum en de sterren zijn gebleven."
requested-by: "Op verzoek van: {who}."
still-counts: "Hij had {stars} en telt gewoon mee in het cijfer."
fake-leaves-score: "Hij bleek nep te zijn en telt niet mee in het cijfer."
decision: Het besluit
why-removed: Waarom reviews niet getoond worden
reason-personal-data: persoonsgegevens van anderen
reason-abuse: scheldpartij of bedreiging
reason-discrimination: discriminatie
reason-fake: nep
reason-unrelated: gaat over een ander bedrijf
reason-confidential: vertrouwelijk
reason-illegal: onwettig
reason-hidden-at-source: niet getoond waar hij geschreven is
reason-none: geen reden gegeven
kept-title: Een verzoek om deze review te verbergen is afgewezen
kept: "Op verzoek van: {who}. Afgewezen op {date} door {by}."
someone: iemand

# Het openbare logboek, op de pagina van een zaak
log-title: In het openbare logboek
logged: "Deze review is regel {n} van {total} in het openbare logboek, ingeschreven op {date}."
about-log: Wat het logboek is, en hoe u het controleert
check-unchanged: "✓ Zojuist in uw browser gecontroleerd: ongewijzigd sinds {date}."
check-logged: "✓ Zojuist in uw browser gecontroleerd: hij staat in het logboek."
check-grown: Het logboek is gegroeid sinds deze pagina werd geladen; laad haar opnieuw om te controleren.
check-differs: "✗ Zojuist in uw browser gecontroleerd. Dit klopt niet:"
part-receipt: het ontvangstbewijs
part-place: de plaats in het logboek
part-checkpoint: de nieuwste stand van het logboek
part-stars: de sterren
part-title: de titel
part-author: de naam
part-words: de tekst
your-review: Is dit uw review?
keep-receipt: Bewaar dit ontvangstbewijs
receipt-words: daarmee kunt u bewijzen dat uw review hier stond, woord voor woord.
receipt-hidden: daarmee kunt u bewijzen dat uw review in het logboek staat, al is hij hier niet te lezen.
receipt-weak: daarin staat woord voor woord wat hier stond. Niemand heeft het ondertekend, dus bewijst het op zichzelf niets; wel samen met een stand van het logboek die iemand anders heeft bewaard.
log-root: De vingerafdruk van het logboek is
signed-by: "Ondertekend met de sleutel {key}."
not-signed: Niemand heeft die ondertekend, want deze zaak heeft geen sleutel.
event-review: Review
event-follow-up: Vervolg van de klant
event-reply: Antwoord van de zaak
event-withhold: Achtergehouden
event-restore: Weer getoond
event-redact: Deel weggehaald
event-remove: Verwijderd
event-keep: Verzoek om hem te verbergen afgewezen
event-erase: Gewist
event-changed: "{what}, gewijzigd"
event-reason: "{what} ({reason})"
said-since: "{what}, zoals ingeschreven op {date}"
earlier-title: Wat er eerst stond
changed-on: "Gewijzigd op {date}."
see-earlier: Lees wat er eerst stond

# Veranderingen
changes-intro: U zei het, wij deden het. Wat klachten gemeen hadden, en wat er sindsdien anders is.
said: "U zei:"

# De vertrouwenspagina
trust-description: "Hoe deze reviews worden verzameld, gecontroleerd, geteld en geordend, in cijfers."
trust-intro: "Deze pagina is van {shop}, de zaak waar de reviews over gaan. Elk cijfer hieronder wordt uit de reviews berekend telkens als de site wordt gemaakt, het laatst op {date}."
trust-figures: Alle cijfers als data
received-title: Wat we kregen en wat u ziet
received-law: "Beantwoordt richtlijn 2005/29/EG, bijlage I, 23 quater; richtlijn (EU) 2019/2161, overwegingen 47 en 49; 16 CFR 465.7(b); DMCC Act 2024, bijlage 20, punt 13"
by-source: Reviews per bron
no-source: geen bron genoemd
written-in: "Hiervan {parts}."
in-language: "{n} in het {language}"
source: Bron
there: daar
total-there: Totaal daar
shown-here: Hier getoond
held-back: Achtergehouden
as-of: Per
together: Samen
gap-missing: { one: "{source}: {n} van het eigen totaal staat hier niet.", other: "{source}: {n} van het eigen totaal staan hier niet." }
gap-more: { one: "{source}: {n} hier staat niet in het eigen totaal.", other: "{source}: {n} hier staan niet in het eigen totaal." }
gap-because: "De zaak zegt waarom: {why}"
gap-unexplained: De zaak zegt niet waarom.
gap-newer: { one: "{source}: {n} hier is nieuwer dan dat totaal.", other: "{source}: {n} hier zijn nieuwer dan dat totaal." }
writers-title: Wie er mag schrijven
writers-law: "Beantwoordt richtlijn 2005/29/EG, artikel 7, lid 6"
writers: "Deze pagina neemt zelf geen reviews aan. Ze komen van {sources}, en wie er mag schrijven, staat daar."
writers-checked: Bij elke review staat hoe we weten dat de schrijver klant was.
writers-unchecked: { one: "Van {total} reviews is er {n} van een schrijver die niemand heeft gecontroleerd; hij wordt getoond en geteld als de andere.", other: "Van {total} reviews zijn er {n} van schrijvers die niemand heeft gecontroleerd; ze worden getoond en geteld als de andere." }
checked-title: Hoe we nagaan wie er schrijft
checked-law: "Beantwoordt richtlijn 2005/29/EG, artikel 7, lid 6, en bijlage I, 23 ter; ISO 20488:2018, 5.5.2"
evidence: Bewijs
how-checked: Hoe het wordt nagegaan
check-none: We gaan niet na of de schrijver klant was.
check-unsaid: We gaan dit niet na, of zeggen niet hoe.
rewards-title: Beloningen, en mensen van de zaak
rewards-law: "Beantwoordt richtlijn (EU) 2019/2161, overweging 47; 16 CFR 465.5; DMCC Act 2024, bijlage 20, punt 13; ISO 20488:2018, 5.6.1"
no-incentives: { one: "Niemand is beloond voor een review, voor zover de reviews hier zeggen.", other: "Niemand is beloond voor een review, voor zover de reviews hier zeggen." }
incentives: { one: "Voor {n} review is de schrijver beloond, en dat staat erbij.", other: "Voor {n} reviews zijn de schrijvers beloond, en dat staat erbij." }
no-relations: { one: "Niemand die schreef, zegt een band met de zaak te hebben.", other: "Niemand die schreef, zegt een band met de zaak te hebben." }
relations: { one: "{n} is van iemand met een band met de zaak, en dat staat erbij.", other: "{n} zijn van mensen met een band met de zaak, en dat staat erbij." }
score-title: Hoe het cijfer tot stand komt
score-law: "Beantwoordt richtlijn 2005/29/EG, bijlage I, 23 quater; DMCC Act 2024, bijlage 20, punt 13"
score-is: { one: "{score} is het aantal sterren van {n} review.", other: "{score} is het gewone gemiddelde van de sterren van {n} reviews. Niets is gewogen en elke review telt, ook een die niet getoond wordt; alleen bewezen nep telt niet." }
without-stars: { one: "{n} review heeft geen sterren en wordt apart geteld; aanbevolen door {yes} van de {asked}.", other: "{n} reviews hebben geen sterren en worden apart geteld; aanbevolen door {yes} van de {asked}." }
without-stars-or-more: { one: "{n} review heeft geen sterren en wordt apart geteld.", other: "{n} reviews hebben geen sterren en worden apart geteld." }
worst-case: "Had elke review die niet getoond wordt één ster, dan was het cijfer {score}."
worst-case-same: "Had elke review die niet getoond wordt één ster, dan was het cijfer nog steeds {score}."
later-ratings: "Met de sterren die klanten later veranderden zou het {score} zijn; het cijfer telt van elke klant de eerste."
order-title: De volgorde
order-law: "Beantwoordt richtlijn (EU) 2019/2161, overweging 47"
order-is-newest: "De nieuwste review staat bovenaan. Niets wordt omhoog of omlaag geschoven om wat er staat."
order-is-representative: "De eerste 5, 10 of 50 reviews bevatten dezelfde mix van sterren als alle samen, op één review na (R. Tijdeman, The chairman assignment problem, 1980). Bij gelijke sterren staat de nieuwste vooraan. Een review die niet getoond wordt, houdt zijn plaats."
order-measured: "De grootste afwijking ergens in de lijst is {deviation} van een review; de methode staat {bound} toe."
order-auc: "Hoe hoog de betere beoordelingen in de lijst staan: {auc}, waarbij 0,50 geen voorkeur is, 1 de beste eerst en 0 de slechtste eerst."
order-limit: "Een lijst waarin dat meer dan {limit} van 0,50 verschilt, wordt niet gepubliceerd."
order-table: Waar lage en hoge beoordelingen staan
ratings: Beoordelingen
ratings-low: { one: "{n} ster", other: "{n} sterren of minder" }
ratings-high: { one: "meer dan {n} ster", other: "meer dan {n} sterren" }
order-overall: Van alle reviews
order-first-page: Op de eerste pagina
order-median: Middelste plaats in de lijst
trust-complaints-title: Wat we met klachten doen
promises: "We beloven een eerste antwoord binnen {reply} en een oplossing binnen {resolution}."
by-outcome: Klachten per uitkomst
complaints-count: { one: "{n} klacht", other: "{n} klachten" }
now: Nu
meaning: Wat het betekent
kept-first-reply: "Het eerste antwoord kwam op tijd bij {n} van {total}."
kept-resolution: "De oplossing kwam op tijd bij {n} van {total}."
oldest-waiting: { one: "De klacht die het langst wacht, wacht {n} dag.", other: "De klacht die het langst wacht, wacht {n} dagen." }
removed-title: Wat niet getoond wordt, en waarom
removed-law: "Beantwoordt 16 CFR 465.7(b); richtlijn (EU) 2019/2161, overweging 49; DMCC Act 2024, bijlage 20, punt 13"
removed-rule: "De redenen die we aanvaarden zijn dezelfde voor lof en klachten: persoonsgegevens van anderen, scheldpartij of bedreiging, discriminatie, nep, gaat over een ander bedrijf, vertrouwelijk, onwettig. Het er niet mee eens zijn is geen reden. Elk laat een genummerde plaats achter waar hij stond."
nothing-hidden: Elke review is nu te lezen.
no-quarantine: Geen review hoeft te wachten voordat hij getoond wordt, hoeveel sterren hij ook heeft.
quarantine: { one: "Elke nieuwe review wacht {n} dag voordat hij getoond wordt, hoeveel sterren hij ook heeft.", other: "Elke nieuwe review wacht {n} dagen voordat hij getoond wordt, hoeveel sterren hij ook heeft." }
quarantine-by-stars: { one: "Reviews {stars} wachten {n} dag voordat ze getoond worden; de andere niet.", other: "Reviews {stars} wachten {n} dagen voordat ze getoond worden; de andere niet." }
with-stars: { one: "met {list} ster", other: "met {list} sterren" }
hidden-now: { one: "{n} review is nu niet te lezen: {kinds}.", other: "{n} reviews zijn nu niet te lezen: {kinds}." }
now-withheld: { one: "{n} achtergehouden", other: "{n} achtergehouden" }
now-quarantined: { one: "{n} wacht nog", other: "{n} wachten nog" }
now-removed: { one: "{n} verwijderd", other: "{n} verwijderd" }
now-erased: { one: "{n} gewist", other: "{n} gewist" }
now-missing: { one: "{n} verdwenen zonder reden", other: "{n} verdwenen zonder reden" }
register-title: Alle besluiten tot nu toe
register-counts: Besluiten naar de sterren van de review
register-empty: Er is over geen enkele review een besluit genomen.
day: Dag
by-their-stars: "Naar hun sterren: {parts}."
count-of: "{n} met {what}"
no-stars: geen sterren
review: Review
stars: Sterren
action: Besluit
reason: Reden
asked-by: Gevraagd door
decided-by: Besloten door
action-withhold: achtergehouden
action-remove: verwijderd
action-redact: deel weggehaald
action-keep: verzoek om te verbergen afgewezen
action-erase: gewist
withheld-to: "{what}, tot en met {date}"
decision-ended: "{what} (voorbij)"
decision-superseded: "{what} (geldt niet meer)"
log-section: Het openbare logboek
log-law: "Beantwoordt richtlijn 2005/29/EG, bijlage I, 23 quater; 16 CFR 465.7(b)"
log-is: Elke review, elk antwoord, elk vervolg en elk besluit is een regel in een logboek dat alleen kan groeien. Alle regels samen hebben één vingerafdruk. Wordt er een weggehaald of gewijzigd, dan past de vingerafdruk niet meer bij die van vroeger. In het logboek zelf staan geen namen en geen teksten; alleen wat er gebeurde, op welke dag, de sterren, de reden van een besluit, en een zegel op wat er geschreven is.
log-holds: { one: "Er staat {n} regel in, ingeschreven op {first}.", other: "Er staan {n} regels in, ingeschreven van {first} tot en met {last} en genummerd vanaf 0." }
log-pending: { one: "{n} review op deze site staat er nog niet in.", other: "{n} reviews op deze site staan er nog niet in." }
log-unsigned: Niemand ondertekent het, want de zaak heeft geen sleutel. Een stand die u zelf bewaard hebt, laat nog steeds zien of het logboek sindsdien is gewijzigd; maar niets bewijst dat een stand van de zaak komt.
log-size: Regels
log-root-title: Vingerafdruk
log-name: Naam
log-key: Sleutel
log-no-key: geen, het is niet ondertekend
log-check: "Wilt u ons controleren, bewaar dan de stand van vandaag. Typ volgend jaar:"
log-address: ADRES-VAN-DEZE-SITE
log-entries: De nieuwste regels
log-earlier: Eerdere standen, naar hun aantal regels
log-cannot: "Wat een logboek niet kan bewijzen: dat een review waar is, of dat hij er ooit in is gezet. Voor het eerste zeggen we hoe we nagaan wie er schrijft; voor het tweede staan bovenaan de eigen totalen van elke bron, en kan elke schrijver een ontvangstbewijs bewaren."
no-log: Deze site heeft geen openbaar logboek. Niemand van buiten kan nagaan of er een review is weggelaten of gewijzigd.
report-title: Een review melden
report-law: "Beantwoordt ISO 20488:2018"
report-how: Gaat een review over u, of klopt hij niet? Schrijf ons met het nummer. Elk besluit komt hierboven te staan.

# The search page, with --search
search: Zoeken
search-words: Woorden
search-stars: Sterren
search-outcome: Hoe het afliep
search-topic: Over
search-source: Van
search-language: Geschreven in het
search-year: Jaar
search-found: "Gevonden reviews: {n}"
search-none: Geen enkele review heeft dat allemaal.
search-begin: Typ een woord, of kies hieronder.
search-loading: Een ogenblik…
search-failed: Het zoeken lukt niet. In de lijsten hieronder staan alle reviews.
search-file: Zoeken werkt alleen op het web, niet vanuit een map op deze computer. In de lijsten hieronder staan alle reviews.
search-script: Voor het zoeken is JavaScript nodig. In de lijsten hieronder staan alle reviews.
search-more: Meer
search-lists: Alle reviews, per lijst

not-found-title: Deze pagina is er niet
not-found-text: Misschien staat er een tikfout in het adres, of de pagina bestaat niet meer. Een review die is weggehaald laat op zijn pagina een genummerde melding achter, dus er verdwijnt niets ongemerkt.
complaints-resolved: "{n} van {total} klachten opgelost"

"""###,
  ]
}
