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
<span class="by"><bdi>{{author}}</bdi>&nbsp;· <time datetime="{{iso}}">{{date}}</time>{{#evidence}}&nbsp;· <span class="{{evidenceClass}}">{{evidence}}</span>{{/evidence}}{{#source}}&nbsp;· <a href="{{root}}sources/{{key}}/index.html">{{label}}</a>{{/source}}{{#notes}}&nbsp;· <bdi>{{text}}</bdi>{{/notes}}</span>
</header>
{{#words}}
<div class="words"{{#language}} lang="{{language}}"{{/language}} dir="auto">{{words}}</div>
{{/words}}
{{>photos}}
{{#redaction}}
<p class="note">{{redaction}}</p>
{{/redaction}}
{{>change}}
{{#hasJourney}}
<ol class="journey" aria-label="{{t.journey}}">
{{#journey}}
<li{{#kind}} class="{{kind}}"{{/kind}}><span class="who"><bdi>{{who}}</bdi></span>{{#role}}, <bdi>{{role}}</bdi>{{/role}} {{#when}}<span class="when">{{when}}</span>{{/when}}{{#text}}: <bdi{{#language}} lang="{{language}}"{{/language}}>{{text}}</bdi>{{/text}}{{#link}} <a href="{{link}}" rel="nofollow noopener noreferrer">{{linkLabel}}</a>{{/link}}{{#stars}} <span class="stars" role="img" aria-label="{{label}}">{{on}}{{#off}}<span class="off">{{off}}</span>{{/off}}</span>{{/stars}}
{{#words}}
<div class="words"{{#language}} lang="{{language}}"{{/language}} dir="auto">{{words}}</div>
{{/words}}
{{>photos}}
{{>change}}
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
<span class="by"><time datetime="{{iso}}">{{date}}</time>&nbsp;· {{explanation}}</span></header>
{{#words}}<div class="words" dir="auto">{{words}}</div>{{/words}}
<footer>{{#inList}}<a href="{{root}}cases/{{id}}/index.html">{{t.decision}}</a>{{/inList}}<span>{{number}}</span><a href="{{root}}trust/index.html#_removed">{{t.why-removed}}</a></footer>
</article>
{{/hidden}}

"""###,
    "change.mustache": ###"""
{{! That something was changed after it came in. Its view is CaseView or JourneyStep. }}
{{#change}}
<p class="note">{{text}}{{#canBeRead}} <a href="{{root}}cases/{{id}}/index.html#_earlier">{{t.see-earlier}}</a>{{/canBeRead}}</p>
{{/change}}

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
    "embed.css": ###"""
/* The page for an <iframe>. Each colour has two shades; #light and #dark in the address fix the choice. */
:root {
  color-scheme: light dark;
  --accent-light: #1d4e89; --accent-dark: #8fbcf2;
  --accent: light-dark(var(--accent-light), var(--accent-dark));
  --ink: light-dark(#17202a, #e8ecf1); --ink-soft: light-dark(#4d5966, #a8b3bf);
  --card: light-dark(#fff, #1a2027); --shop: light-dark(#eef3f9, #1c2836); --star: light-dark(#b45309, #f0a94b);
}
:root:has(#light:target) { color-scheme: light; }
:root:has(#dark:target) { color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--card); color: var(--ink); font: .95rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { padding: .8rem 1rem; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
h1, h2, p { margin: 0 0 .4rem; line-height: 1.35; }
h1 { font-size: 1.1rem; } h2 { font-size: .95rem; color: var(--ink-soft); }
.parts { display: grid; gap: 1rem 1.5rem; grid-template: auto 1fr / repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); } .parts > :first-child { grid-row: span 2; }
.score { font-size: 2rem; font-weight: 700; line-height: 1; }
.soft { color: var(--ink-soft); font-size: .875rem; } .standing { display: inline-block; margin-inline-end: .7rem; } div > .soft:last-child { margin-block-start: .4rem; }
.spread { list-style: none; margin: .5rem 0; padding: 0; }
.spread li { display: grid; grid-template-columns: 2.2rem 1fr minmax(2rem, max-content); gap: .5rem; align-items: center; line-height: 1.4; font-variant-numeric: tabular-nums; }
.spread meter { inline-size: 100%; block-size: .7rem; }
.stars { color: var(--star); letter-spacing: .08em; white-space: nowrap; } .stars .off { opacity: .3; }
.badge { font-size: .85rem; font-weight: 650; border: 1.5px solid currentColor; border-radius: 1rem; padding: .1rem .6rem; }
.badge.claimed { border-style: dashed; } .badge.disputed, .badge.declined, .badge.ruled { border-radius: .25rem; }
blockquote { margin: 0 0 .4rem; } blockquote p { margin: 0; }
.answer { background: var(--shop); border-radius: .4rem; padding: .35rem .7rem; }

"""###,
    "embed.mustache": ###"""
{{! For an <iframe> on the shop's own site; `#dark` and `#light` fix its colours. Its view is EmbedPage. }}
<!doctype html>
<html lang="{{language}}" dir="{{direction}}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">
<title>{{title}}</title>
<meta name="robots" content="noindex">
<link rel="stylesheet" href="{{root}}{{stylesheet}}">
<link rel="icon" href="data:,">
</head>
<body id="dark">
<main id="_main">
<h1 id="light"><a href="{{root}}index.html" target="_top"><bdi>{{shop}}</bdi></a></h1>
<div class="parts">
<div>
<p>{{#score}}<span class="score">{{score}}</span> {{t.out-of-5}}{{/score}}{{^score}}{{t.no-score-yet}}{{/score}}</p>
<p class="soft" data-figure="basis">{{basis}}</p>
<ul class="spread" aria-label="{{t.by-stars}}">
{{#spread}}<li><span>{{stars}} ★</span><meter min="0" max="{{of}}" value="{{count}}">{{label}}</meter><span>{{label}}</span></li>{{/spread}}
</ul>
<p><strong data-figure="complaints">{{complaints}}</strong></p>
{{#standings}}<span class="soft standing" data-figure="standing">{{text}}</span> {{/standings}}
{{#cautions}}<p class="soft" data-figure="caution">{{text}}</p>{{/cautions}}
</div>
{{#cases}}
<article class="case" id="{{id}}"{{#event}} data-event="{{event}}"{{/event}}{{#starCount}} data-stars="{{starCount}}"{{/starCount}}{{#outcome}} data-outcome="{{outcome}}"{{/outcome}}{{#grade}} data-grade="{{grade}}"{{/grade}}>
<h2>{{label}}</h2>
<p>{{>stars}} <a href="{{root}}cases/{{id}}/index.html" target="_top"><bdi{{#titleLanguage}} lang="{{titleLanguage}}"{{/titleLanguage}}>{{title}}</bdi></a></p>
<p>{{>badge}}</p>
{{#words}}<blockquote class="words"{{#language}} lang="{{language}}"{{/language}} dir="auto"><p>{{words}}</p></blockquote>{{/words}}
{{#reply}}<p class="answer shop"><strong><bdi>{{who}}</bdi></strong>: <bdi{{#replyLanguage}} lang="{{replyLanguage}}"{{/replyLanguage}}>{{reply}}</bdi></p>{{/reply}}
</article>
{{/cases}}
</div>
<p class="soft"><a href="{{root}}trust/index.html#_removed" target="_top" data-figure="hidden">{{hidden}}</a></p>
<p><a href="{{root}}index.html" target="_top">{{t.embed-all}}</a></p>
</main>
</body>
</html>

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
{{#icon}}<link rel="icon" href="{{root}}{{icon}}">{{/icon}}{{^icon}}<link rel="icon" href="data:,">{{/icon}}
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
<a href="{{root}}index.html">{{#logo}}<picture>{{#dark}}<source media="screen and (prefers-color-scheme: dark)" srcset="{{root}}{{path}}" width="{{width}}" height="{{height}}">{{/dark}}<img class="logo" src="{{root}}{{path}}" width="{{width}}" height="{{height}}" alt="{{alt}}"></picture>{{/logo}}{{^logo}}<strong><bdi>{{shop}}</bdi></strong>{{/logo}} <span class="soft">{{t.reviews-mark}}</span></a>
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
<p>{{#about}}<bdi>{{shop}}</bdi>: <bdi>{{about}}</bdi> {{/about}}{{colophon}} <a href="{{root}}trust/index.html">{{t.trust-title}}</a>{{#pages}} · <a href="{{root}}{{path}}"><bdi>{{label}}</bdi></a>{{/pages}}{{#email}} · <a href="{{mailto}}"><bdi>{{email}}</bdi></a>{{/email}}{{#website}} · <a href="{{website}}"><bdi>{{websiteName}}</bdi></a>{{/website}}. {{t.no-trackers}}</p>
</div></footer>
</body>
</html>

"""###,
    "list.mustache": ###"""
{{! Any list of cases. Its view is ListView; the first page has further sections around it. }}
{{above}}
{{^above}}
<div class="head">
<p class="crumbs"><a href="{{root}}index.html">{{t.all-reviews}}</a></p>
<h1>{{heading}}</h1>
<p class="soft">{{count}}</p>
</div>
{{/above}}
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
{{>newest-changes}}
{{/hasChanges}}
<section aria-labelledby="_check"><h2 id="_check">{{t.check-title}}</h2>
<ul><li><a href="{{root}}trust/index.html#_received">{{t.check-complete}}</a></li><li><a href="{{root}}trust/index.html#_checked">{{t.check-who}}</a></li><li><a href="{{root}}trust/index.html#_removed">{{hiddenCount}}</a></li></ul></section>
</aside>
</div>
{{below}}

"""###,
    "newest-changes.mustache": ###"""
{{! The newest changes, beside the list or as a section of the first page. Its view is ChangesSection or ListView. }}
<section aria-labelledby="_changed"><h2 id="_changed">{{t.changes-title}}</h2>
<ul>{{#changes}}<li><a href="{{root}}{{path}}"><bdi>{{title}}</bdi></a>{{#after}}, {{after}}{{/after}}</li>{{/changes}}</ul></section>

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
    "pair.mustache": ###"""
{{! Two cases side by side, on the first page. Its view is PairSection. }}
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

"""###,
    "photos.mustache": ###"""
{{! The photos beside a review or a reply, each leading to a larger one. }}
{{#hasPhotos}}<p class="photos"{{#language}} lang="{{language}}"{{/language}}>{{#photos}}<a href="{{root}}{{large}}"><img src="{{root}}{{small}}" width="{{width}}" height="{{height}}" alt="{{alt}}" loading="lazy" decoding="async"></a>{{/photos}}</p>{{/hasPhotos}}

"""###,
    "poster.css": ###"""
/* A sheet of A4, on the screen as from the printer: black on white, as printers leave grounds out. */
@page { size: A4 portrait; margin: 0; }
:root { color-scheme: light; --accent-light: #1d4e89; --accent-dark: #8fbcf2; }
* { box-sizing: border-box; }
body { margin: 0; background: #e6e9ed; color: #17202a; font: 13pt/1.4 system-ui, sans-serif; overflow-wrap: break-word; }
main { background: #fff; inline-size: 210mm; max-inline-size: 100%; min-block-size: 297mm; margin: 1rem auto; padding: 18mm; display: flex; flex-direction: column; gap: 9mm; }
h1, h2, p, ul { margin: 0; line-height: 1.2; }
h1 { font-size: 26pt; text-wrap: balance; color: var(--accent-light); border-block-end: 1mm solid; padding-block-end: 5mm; } h2 { font-size: 19pt; }
.small { font-size: 11pt; line-height: 1.35; color: #3c4651; margin-block-start: 2mm; }
.figures { display: grid; gap: 8mm; grid-template-columns: repeat(auto-fit, minmax(min(100%, 70mm), 1fr)); align-items: center; }
.score { font-size: 64pt; font-weight: 700; line-height: 1; } .none { font-size: 24pt; font-weight: 700; }
.spread { list-style: none; padding: 0; }
.spread li { display: grid; grid-template-columns: 12mm 1fr minmax(12mm, max-content); gap: 3mm; align-items: center; font-variant-numeric: tabular-nums; }
.spread svg { inline-size: 100%; block-size: 4.5mm; border: .3mm solid #17202a; } .spread rect { fill: #17202a; }
.standings { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: 1mm 6mm; margin-block-start: 3mm; }
.honesty { font-size: 17pt; font-weight: 650; text-wrap: balance; }
.scan { display: flex; flex-wrap: wrap; gap: 8mm; align-items: center; margin-block-start: auto; } .scan p { flex: 1 1 60mm; min-inline-size: 0; line-height: 1.5; overflow-wrap: anywhere; } .scan strong { font-size: 17pt; } .scan a { color: inherit; }
.code { inline-size: 62mm; block-size: 62mm; background: #fff; fill: #000; shape-rendering: crispEdges; }
:focus-visible { outline: 3px solid var(--accent-light); outline-offset: 2px; }
@media (max-width: 46rem) { main { margin: 0; padding: 1.5rem; min-block-size: 0; } .score { font-size: 44pt; } h1 { font-size: 20pt; } }
@media print { body { background: none; } main { margin: 0; padding: 18mm; block-size: 297mm; overflow: hidden; } .spread svg, .spread rect, .code { print-color-adjust: exact; } }

"""###,
    "poster.mustache": ###"""
{{! A poster to print on A4. Its view is PosterPage. }}
<!doctype html>
<html lang="{{language}}" dir="{{direction}}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'">
<title>{{title}}</title>
<meta name="robots" content="noindex">
<link rel="stylesheet" href="{{root}}{{stylesheet}}">
<link rel="icon" href="data:,">
</head>
<body>
<main id="_main">
<h1>{{title}}</h1>
<div class="figures">
<div>
<p>{{#score}}<span class="score">{{score}}</span> {{t.out-of-5}}{{/score}}{{^score}}<span class="none">{{t.no-score-yet}}</span>{{/score}}</p>
<p class="small" data-figure="basis">{{basis}}</p>
{{#cautions}}<p class="small" data-figure="caution">{{text}}</p>{{/cautions}}
</div>
<ul class="spread" aria-label="{{t.by-stars}}">
{{#spread}}<li><span>{{stars}} ★</span><svg viewBox="0 0 {{of}} 1" preserveAspectRatio="none" aria-hidden="true"><rect width="{{count}}" height="1"/></svg><span>{{label}}</span></li>{{/spread}}
</ul>
</div>
<section>
<h2 data-figure="complaints">{{complaints}}</h2>
<ul class="standings">{{#standings}}<li data-figure="standing">{{text}}</li>{{/standings}}</ul>
</section>
<p class="honesty" data-figure="hidden">{{honesty}}</p>
<div class="scan">
<svg class="code" viewBox="0 0 {{codeSize}} {{codeSize}}" role="img" aria-label="{{address}}"><path d="{{codePath}}"/></svg>
<p><strong>{{t.poster-scan}}</strong><br><a href="{{root}}index.html"><bdi dir="ltr">{{address}}</bdi></a><br><span class="small">{{asOf}}</span></p>
</div>
</main>
</body>
</html>

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
      const isEdit = entry.revision > 1 && article.querySelectorAll('header .stars').length > 1
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
    "reviews.js": ###"""
// <sitegen-reviews>: a shop's reviews on a site of its own. It asks this site, and no other, for one
// file of figures and words, sends no cookie and keeps nothing. All text is set as text. There is no
// attribute to leave the complaints out. Without this script, or that file, the link inside the
// element stays.
(() => {
  'use strict'
  // Each language's folder, put in by sitegen.
  const editions = EDITIONS
  const base = new URL('..', document.currentScript.src)
  const loaded = {}
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    :host { display: block; box-sizing: border-box; color-scheme: light dark; font-size: .95rem; line-height: 1.45; overflow-wrap: anywhere;
      --soft: light-dark(#4d5966, #a8b3bf); --link: light-dark(#1d4e89, #8fbcf2) }
    :host([theme=light]) { color-scheme: light }
    :host([theme=dark]) { color-scheme: dark }
    section { box-sizing: border-box; max-block-size: 100%; overflow: auto; padding: .8rem 1rem; background: light-dark(#fff, #1a2027); color: light-dark(#17202a, #e8ecf1);
      border: 1px solid light-dark(#d9dee4, #333c46); border-radius: .6rem }
    .parts { display: grid; gap: .8rem 1.5rem; grid-template: auto 1fr / repeat(auto-fit, minmax(min(100%, 15rem), 1fr)) }
    .parts > :first-child { grid-row: span 2 }
    p, ul { margin: 0 0 .4rem; padding: 0; list-style: none }
    a { color: var(--link) }
    a:focus-visible { outline: 3px solid; outline-offset: 2px }
    b { font-size: 2rem; line-height: 1 }
    .soft { color: var(--soft); font-size: .875rem }
    .row { display: grid; grid-template-columns: 2.2rem 1fr 3rem; gap: .5rem; align-items: center }
    meter { inline-size: 100% }
    .stars { color: light-dark(#b45309, #f0a94b); white-space: nowrap }
    .answer { background: light-dark(#eef3f9, #1c2836); border-radius: .4rem; padding: .35rem .7rem }
  `)
  const make = (name, marks, ...inside) => {
    const element = Object.assign(document.createElement(name), marks)
    element.append(...inside.filter(Boolean))
    return element
  }
  const text = (className, ...inside) => make('p', {className}, ...inside)
  const foreign = (name, lang, words) => make(name, {lang: lang ?? '', dir: 'auto'}, words)
  const link = (folder, path, ...words) => make('a', {href: new URL(path, folder).href}, ...words)

  const row = ({stars, count, of, label}) => {
    const meter = make('meter', {max: of, value: count})
    meter.setAttribute('aria-hidden', 'true')
    return make('li', {className: 'row'}, make('span', {}, `${stars} ★`), meter, make('span', {}, label))
  }

  const quote = (folder, own, one) => {
    const stars = one.stars && make('span', {className: 'stars', role: 'img', ariaLabel: one['stars-label']},
      '★'.repeat(one.stars) + '☆'.repeat(5 - one.stars))
    return make('div', {},
      text('soft', make('strong', {}, one.label)),
      text('', stars, ' ', link(folder, `cases/${one.id}/`, foreign('bdi', one['title-language'] ?? own, one.title))),
      one.standing && text('', make('strong', {}, one.standing)),
      one.words && make('p', {lang: one.language ?? own, dir: 'auto'}, one.words),
      one.reply && text('answer', make('strong', {}, foreign('bdi', own, one.who)), ': ',
        foreign('bdi', one['reply-language'] ?? own, one.reply)))
  }

  const draw = (data, folder) => make('section', {ariaLabel: data.title, lang: data.language, dir: data.direction},
    make('div', {className: 'parts'},
      make('div', {},
        text('', data.score && make('b', {}, data.score), ' ', data['out-of']),
        text('soft', data.basis),
        make('ul', {ariaLabel: data['spread-label']}, ...data.spread.map(row)),
        text('', make('strong', {}, data.complaints.label)),
        text('soft', data.complaints.standings.join(' · ')),
        ...data.cautions.map(caution => text('soft', caution))),
      ...data.cases.map(one => quote(folder, data.language, one))),
    text('soft', link(folder, 'trust/#_removed', data.hidden)),
    text('', link(folder, '', data.all)))

  class Reviews extends HTMLElement {
    static observedAttributes = ['lang']
    #root = this.attachShadow({mode: 'open'})
    #last

    constructor() {
      super()
      this.#root.adoptedStyleSheets = [sheet]
      this.#root.append(make('slot'))
    }

    connectedCallback() { this.#show() }
    attributeChangedCallback() { if (this.isConnected) this.#show() }

    async #show() {
      const wanted = (this.closest('[lang]')?.lang ?? '').toLowerCase()
      const language = [wanted, wanted.split('-')[0]].find(tag => Object.hasOwn(editions, tag))
      const folder = new URL(editions[language] ?? '', base)
      if (this.#last === folder.href) return
      this.#last = folder.href
      try {
        loaded[folder] ??= fetch(new URL('embed/summary.json', folder), {credentials: 'omit', referrerPolicy: 'no-referrer'})
          .then(answer => answer.ok ? answer.json() : Promise.reject())
        const data = await loaded[folder]
        if (this.#last === folder.href) this.#root.replaceChildren(draw(data, folder))
      } catch { delete loaded[folder] }
    }
  }
  if (!customElements.get('sitegen-reviews')) customElements.define('sitegen-reviews', Reviews)
})()

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
.skip { position: absolute; inset-inline-start: -99rem; } .skip:focus { inset-inline-start: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
.wrap { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: 1.75rem; } h2 { font-size: 1.2rem; } h3 { font-size: 1.05rem; }
code { direction: ltr; unicode-bidi: isolate; }
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
.bar rect { stroke: var(--card); stroke-width: 2; vector-effect: non-scaling-stroke; } .bar rect:not(.claimed) { fill: var(--part); opacity: var(--tint, 1); } .bar pattern rect { stroke: none; fill: var(--claimed); }
.ruled { --part: var(--ink); } .confirmed, .documented { --part: var(--confirmed); } .claimed { --part: var(--claimed); } .working, .private { --part: var(--working); } .waiting, .disputed { --part: var(--waiting); } .answered, .declined, .hidden { --part: var(--declined); } .documented, .private, .disputed, .answered { --tint: .65; } .hidden { --tint: .35; }
.key { list-style: none; padding: 0; margin: 0; display: grid; gap: .2rem .9rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
.key li::before { content: ""; display: inline-block; border: .35rem solid var(--part); margin-inline-end: .45rem; opacity: var(--tint, 1); } .key .claimed::before { border: .15rem dashed; border-color: var(--part); padding: .2rem; }
.facts { display: flex; flex-wrap: wrap; gap: .3rem 2rem; margin: 1rem 0 0; padding-top: .9rem; border-top: 1px solid var(--line); }
@media (max-width: 30rem) { .facts { display: grid; grid-template-columns: 1fr 1fr; column-gap: .75rem; align-items: start; } }
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
.head { padding-block: 1.5rem .5rem; } .head p { margin: .4rem 0; } .head + #_reviews { position: absolute; inset-inline-start: -99rem; }

/* filters: plain links, so they work without a script */
.filters { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; padding: 0; margin: 0 0 1rem; list-style: none; }
.filters a { display: inline-block; padding: .3rem .8rem; border: 1px solid var(--line); border-radius: 99rem; background: var(--card); text-decoration: none; color: inherit; }
.filters a[aria-current] { background: var(--ink); color: var(--page); border-color: var(--ink); }

/* one case: the customer, then the shop's side, joined by one line in time */
.case { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); margin: 0 0 1.25rem; }
.case > header, .case > .words, .case > .note, .case > .photos, .case > footer { padding-inline: 1.25rem; } .note { color: var(--ink-soft); font-style: italic; }
.case > header { padding-top: 1.1rem; display: flex; flex-wrap: wrap; gap: .35rem .8rem; align-items: baseline; }
.case h1 { flex-basis: 100%; } .case h3 { flex: 1 1 14rem; min-inline-size: 0; } .case h3 a { color: inherit; text-decoration: none; } .case h3 a:hover { text-decoration: underline; }
.stars { color: var(--star); letter-spacing: .08em; white-space: nowrap; }
.stars .off { opacity: .3; }
.by { flex-basis: 100%; color: var(--ink-soft); font-size: .9rem; }
.verified { color: var(--confirmed); }
.words { max-width: var(--measure); } .words p { margin: .6rem 0; } .words pre, .prose pre { white-space: pre-wrap; } .words blockquote { margin: .6rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid var(--line); }
table, .facts { overflow-wrap: break-word; } .by { min-inline-size: 0; }
.photos { display: flex; flex-wrap: wrap; gap: .5rem; } .photos img { display: block; block-size: 8rem; inline-size: auto; max-inline-size: min(100%, 15rem); object-fit: cover; border-radius: .4rem; }
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
@media print { .filters, .pager, .site nav { display: none; } .case, .card, .outcomes, .change, tr { break-inside: avoid; } body { background: #fff; }
  .badge.confirmed, .badge.ruled { background: none; color: var(--confirmed); } .journey .shop .words, .pair .answer { border-inline-start: 3px solid var(--line); } h2, h3, .pair-rule { break-after: avoid; } .receipt { break-inside: avoid; } }

/* a single case, and the trust page */
.page { max-width: 50rem; padding-block: 1.5rem 2.5rem; } .page > h1 { margin-bottom: .6rem; } .page h2:not(.receipt h2) { margin: 2rem 0 .6rem; } .page p { max-width: var(--measure); }
.crumbs { font-size: .9rem; margin-bottom: 1rem; }
.receipt h2 { margin-top: 0; }
.receipt { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: 1rem 1.25rem; margin-top: 1.5rem; }
.receipt code { font-size: .85rem; overflow-wrap: anywhere; } .receipt .checked { color: var(--confirmed); font-weight: 650; } .receipt .checked:empty { display: none; } .receipt .failed { color: var(--waiting); }
.events { margin: .6rem 0; padding: 0; list-style-position: inside; }
table { border-collapse: collapse; inline-size: 100%; font-size: .95rem; } 
/* its ends cover the shadows at the edges, so that a shadow tells there is more */
.scroll { overflow-x: auto; background: linear-gradient(90deg, var(--page) .7rem, transparent 2rem) local, linear-gradient(-90deg, var(--page) .7rem, transparent 2rem) local, linear-gradient(90deg, var(--line), transparent .7rem), linear-gradient(-90deg, var(--line), transparent .7rem); }
th, td { text-align: start; padding: .45rem 0; padding-inline-end: .7rem; border-bottom: 1px solid var(--line); vertical-align: top; } caption { text-align: start; padding-bottom: .3rem; } td.n, th.n { text-align: end; padding-inline-end: 1.6rem; font-variant-numeric: tabular-nums; }
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
{{#bar}}<li class="{{kind}}"><a href="{{root}}{{path}}">{{label}}</a></li>{{/bar}}
</ul>
{{/hasComplaints}}
<dl class="facts">
{{#facts}}<div><dt>{{label}}</dt><dd>{{#path}}<a href="{{root}}{{path}}">{{value}}</a>{{/path}}{{^path}}{{value}}{{/path}}</dd></div>{{/facts}}
</dl>
{{#trend}}
{{>trend}}
{{/trend}}
</div>
</section>

"""###,
    "trend-section.mustache": ###"""
{{! The score over time as a section of its own. Its view is TrendSection. }}
{{#trend}}<section class="card">{{>trend}}</section>{{/trend}}

"""###,
    "trend.mustache": ###"""
{{! The score over time. Its view is TrendView. }}
<figure class="trend">
<svg viewBox="0 0 600 110" role="img" aria-label="{{label}}">
<g class="volume">{{#bars}}<rect x="{{x}}" y="{{y}}" width="52" height="{{height}}"/>{{/bars}}</g>
{{#lines}}<polyline class="score-line" points="{{points}}"/>{{/lines}}
{{#marks}}<text x="{{x}}" y="{{y}}" text-anchor="{{anchor}}">{{text}}</text>{{/marks}}
</svg>
<figcaption class="small soft">{{t.trend-caption}}</figcaption>
</figure>

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
    "words/de.yml": ###"""
# Die Wörter der Seite auf Deutsch. Ein Text kann {Namen} enthalten, die ausgefüllt werden; wo eine
# Anzahl entscheidet, stehen die Formen `one` und `other` da, und {n} ist die Anzahl.
locale: de-DE        # der Name bei ICU: Daten, Zahlen, Aufzählungen, Mehrzahl
direction: ltr       # ltr oder rtl
name: Deutsch        # wie die Sprache sich selbst nennt

# Der Rahmen
skip: Zum Text
navigation: Site
reviews-mark: Bewertungen
site-title: "Bewertungen von {shop}"
all-reviews: Alle Bewertungen
complaints: Beschwerden
changes-title: Was wir geändert haben
trust-title: So bleibt es ehrlich
colophon: "Erstellt aus {reviews} und {replies}."
no-trackers: Keine Cookies, keine Tracker.
reviews-count: { one: "{n} Bewertung", other: "{n} Bewertungen" }
of-which-hidden: { one: "{reviews}, davon {n} nicht gezeigt", other: "{reviews}, davon {n} nicht gezeigt" }
replies-count: { one: "{n} Antwort", other: "{n} Antworten" }

# Der Kopf der ersten Seite
home-title: "{site}: {score} von 5, {reviews}"
score-of-5: "{score} von 5."
out-of-5: von 5
no-score: Noch zu wenige Bewertungen für einen Durchschnitt
since: "{reviews} seit {month}."
plain-mean: Einfacher Durchschnitt aus allen.
plain-mean-of: { one: "Einfacher Durchschnitt aus der {n} mit Sternen.", other: "Einfacher Durchschnitt aus den {n} mit Sternen." }
no-mean: { one: "Unter {n} Wertung nennen wir keinen Durchschnitt.", other: "Unter {n} Wertungen nennen wir keinen Durchschnitt." }
last-year: "Die letzten 12 Monate: {score}."
by-stars: Bewertungen nach Anzahl der Sterne
recommended: "Empfohlen von {n} der {total} ohne Sterne."
source-count: "{source}: {there} dort, {shown} hier gezeigt"
source-count-held: "{source}: {there} dort, {shown} hier gezeigt und {held} zurückgehalten"
source-count-newer: "{count}, davon {newer} neuer"
what-became: { one: "Was aus {n} Beschwerde wurde", other: "Was aus {n} Beschwerden wurde" }
no-complaints: Bisher keine Beschwerden
fact-first-reply: bis zur ersten Antwort, Median
fact-resolution: bis zur Lösung, Median
fact-answered: Beschwerden beantwortet
fact-hidden: Bewertungen nicht gezeigt
part-of: "{n} von {total}"
none: keine
and-why: "{n}, und warum"
quarter: "Q{q} {year}"
trend-label: "Durchschnitt je Quartal, mit der Zahl der Bewertungen: {quarters}"
trend-caption: Durchschnitt je Quartal, von 1 bis 5, über der Zahl der Bewertungen

# Listen
pair-title: Nebeneinander
pair-rule: Das neueste Lob und die neueste Beschwerde mit einer Antwort, nach fester Regel gewählt und nie von Hand.
approved-by-receiver: vom Empfänger freigegeben
newest-praise: Neuestes Lob
newest-complaint: Neueste beantwortete Beschwerde
reviews: Bewertungen
show: Anzeigen
all: Alle
representative: Repräsentativ
newest: Neueste
praise: Lob
none-here: Bisher keine.
pages: Seiten
page: "Seite {n}"
page-of: "Seite {n} von {total}"
previous: Zurück
next: Weiter
about-page: Über diese Seite
order-representative: "Diese Reihenfolge ist repräsentativ: Die ersten fünf, zehn oder fünfzig Bewertungen enthalten dieselbe Mischung aus Lob und Beschwerden wie alle {n}."
order-representative-few: "Diese Reihenfolge ist repräsentativ: Von oben nach unten sind Lob und Beschwerden so gemischt wie in allen {n}."
order-newest: "Die neueste Bewertung steht oben; nichts wird nach oben oder unten geschoben."
how-that-works: Wie das geht
check-title: Prüfen Sie selbst
check-complete: Was wir bekamen und was Sie sehen
check-who: Wer schreiben darf und wie das geprüft wird
none-hidden: Keine Bewertung wird zurückgehalten oder wurde entfernt
hidden-count: { one: "{n} Bewertung wird nicht gezeigt, und warum", other: "{n} Bewertungen werden nicht gezeigt, und warum" }
complaints-that: "Beschwerden: {are}"
from-source: "Bewertungen über {source}"
list-waiting: Noch nicht beantwortet
list-answered: Beantwortet
list-working: In Bearbeitung
list-private: Privat fortgesetzt
list-resolved: Gelöst
list-disputed: Bestritten
list-declined: Abgelehnt
after-reviews: { one: "nach {n} Bewertung", other: "nach {n} Bewertungen" }

# Ein Fall
link-to-case: Link zu diesem Fall
number: "Nr. {n} von {total}"
untitled: "Bewertung von {author}"
anonymous: Anonym
quoted: "„{text}“"
stars-of-5: { one: "{n} von 5 Sternen", other: "{n} von 5 Sternen" }
stars-now: { one: "jetzt {n} von 5 Sternen", other: "jetzt {n} von 5 Sternen" }
stars-count: { one: "{n} Stern", other: "{n} Sterne" }
then: später
recommends: Empfiehlt das Geschäft
recommends-not: Empfiehlt das Geschäft nicht
evidence-order: geprüfte Bestellung
evidence-invitation: nach einer Bestellung eingeladen
evidence-source: von der Quelle geprüft
evidence-none: nicht geprüft
via: "über {source}"
relation: "steht dem Geschäft nahe: {who}"
scale: "am Ort der Veröffentlichung mit {value} bewertet"
incentive: "belohnt: {what}"
experienced: "erlebt am {date}"
redacted: "Ein Teil dieser Bewertung wurde am {date} entfernt. Grund: {reason}."
journey: Wie es weiterging
replied-after: "antwortete {time} später"
first-reply: "{date}, {time} später (versprochen: {promised})"
undated: "Datum nicht bekannt"
on-date: "{date}"
after: "{time} später"
settled: "{date}, {time} später (versprochen: {promised})"
step-resolved: Gelöst
step-declined: Abgelehnt
step-working: In Bearbeitung
step-private: Privat fortgesetzt
next-step: "nächster Schritt bis zum {date}"
the-ruling: Die Entscheidung
said-confirms: "bestätigte am {date}"
said-disputes: "widersprach am {date}"
said-adds: "ergänzte am {date}"
case-owner: "Zuständig für den Fall: {name}"
led-to: "Führte zu:"
original: Zum Original
report: Diese Bewertung melden
days: { one: "{n} Tag", other: "{n} Tage" }
hours: { one: "{n} Stunde", other: "{n} Stunden" }
under-an-hour: weniger als 1 Stunde
same-day: weniger als 1 Tag

# Marken; jeder Stand hat einen Namen, eine Anzahl und eine Bedeutung
standing-ruled: Gelöst, unabhängige Entscheidung
standing-confirmed: Gelöst, vom Kunden bestätigt
standing-documented: Gelöst, belegt
standing-claimed: Gelöst, sagt das Geschäft
standing-declined: Abgelehnt, mit Begründung
standing-answered: Beantwortet
standing-working: In Bearbeitung
standing-private: Privat fortgesetzt
standing-stale: Privat fortgesetzt, seitdem still
standing-overdue: Noch nicht beantwortet, später als versprochen
standing-disputed: Vom Kunden bestritten
standing-hidden: Zurückgehalten oder entfernt
standing-waiting: Noch nicht beantwortet
count-ruled: { one: "{n} gelöst, unabhängige Entscheidung", other: "{n} gelöst, unabhängige Entscheidung" }
count-confirmed: { one: "{n} gelöst, vom Kunden bestätigt", other: "{n} gelöst, vom Kunden bestätigt" }
count-documented: { one: "{n} gelöst, belegt", other: "{n} gelöst, belegt" }
count-claimed: { one: "{n} gelöst, sagt das Geschäft", other: "{n} gelöst, sagt das Geschäft" }
count-declined: { one: "{n} abgelehnt", other: "{n} abgelehnt" }
count-answered: { one: "{n} beantwortet", other: "{n} beantwortet" }
count-working: { one: "{n} in Bearbeitung", other: "{n} in Bearbeitung" }
count-private: { one: "{n} privat fortgesetzt", other: "{n} privat fortgesetzt" }
count-disputed: { one: "{n} bestritten", other: "{n} bestritten" }
count-hidden: { one: "{n} zurückgehalten oder entfernt", other: "{n} zurückgehalten oder entfernt" }
count-waiting: { one: "{n} noch nicht beantwortet", other: "{n} noch nicht beantwortet" }
meaning-ruled: eine unabhängige Stelle hat entschieden, und die Entscheidung ist nachzulesen
meaning-confirmed: der Kunde hat es danach gesagt
meaning-documented: das Geschäft nennt eine Erstattung, einen Ersatz, eine Reparatur oder eine Entscheidung; der Kunde hat es nicht bestätigt
meaning-claimed: das Geschäft sagt es; der Kunde hat nicht reagiert, und Schweigen gilt nicht als Zustimmung
meaning-declined: das Geschäft tut nicht, was verlangt wurde, und sagt, warum
meaning-answered: das Geschäft hat geantwortet und behauptet sonst nichts
meaning-working: das Geschäft arbeitet daran
meaning-private: es geht privat weiter; das Ergebnis kommt hierher zurück
meaning-disputed: der Kunde sagt, dass es nicht gelöst ist
meaning-hidden: sie wird nicht gezeigt; die Entscheidung und ihr Grund stehen unten
meaning-waiting: das Geschäft hat noch nicht geantwortet

# Bewertungen, die nicht gezeigt werden
title-withheld: "Bewertung zurückgehalten: {reason}"
title-removed: "Bewertung entfernt: {reason}"
title-quarantined: Bewertung noch nicht gezeigt
title-erased: Bewertung gelöscht
title-missing: Bewertung verschwunden
withheld-on: "Zurückgehalten seit dem {date}."
withheld-until: "Längstens bis zum {date}."
removed-on: "Entfernt am {date}."
quarantined-until: "Neue Bewertungen warten hier, bevor sie gezeigt werden; diese bis einschließlich {date}."
missing-without-decision: "Sie steht im öffentlichen Protokoll, aber das Geschäft hat sie nicht mehr und hat keinen Grund genannt."
erased-on: "Was geschrieben war, wurde am {date} gelöscht. Ihr Platz, ihr Datum und ihre Sterne sind geblieben."
requested-by: "Auf Wunsch von: {who}."
still-counts: "Sie hatte {stars} und zählt weiter für den Durchschnitt."
fake-leaves-score: "Sie erwies sich als gefälscht und zählt nicht für den Durchschnitt."
decision: Die Entscheidung
why-removed: Warum Bewertungen nicht gezeigt werden
reason-personal-data: personenbezogene Daten anderer
reason-abuse: Beleidigung oder Drohung
reason-discrimination: Diskriminierung
reason-fake: gefälscht
reason-unrelated: betrifft ein anderes Unternehmen
reason-confidential: vertraulich
reason-illegal: rechtswidrig
reason-hidden-at-source: am Ort der Veröffentlichung nicht gezeigt
reason-none: kein Grund genannt
kept-title: Ein Antrag, diese Bewertung zu verbergen, wurde abgelehnt
kept: "Auf Wunsch von: {who}. Abgelehnt am {date} von {by}."
someone: jemand

# Das öffentliche Protokoll, auf der Seite eines Falls
log-title: Im öffentlichen Protokoll
logged: "Diese Bewertung ist Eintrag Nummer {n} im öffentlichen Protokoll, eingetragen am {date}. Einträge im Protokoll: {total}, nummeriert ab 0."
about-log: Was das Protokoll ist und wie Sie es prüfen
check-unchanged: "✓ Soeben in Ihrem Browser geprüft: unverändert seit dem {date}."
check-logged: "✓ Soeben in Ihrem Browser geprüft: Sie steht im Protokoll."
check-grown: Das Protokoll ist gewachsen, seit diese Seite geladen wurde; laden Sie sie zum Prüfen neu.
check-differs: "✗ Soeben in Ihrem Browser geprüft. Das passt nicht:"
part-receipt: die Quittung
part-place: der Platz im Protokoll
part-checkpoint: der neueste Stand des Protokolls
part-stars: die Sterne
part-title: der Titel
part-author: der Name
part-words: der Text
your-review: Ist das Ihre Bewertung?
keep-receipt: Diese Quittung aufbewahren
receipt-words: damit können Sie beweisen, dass Ihre Bewertung hier stand, Wort für Wort.
receipt-hidden: damit können Sie beweisen, dass Ihre Bewertung im Protokoll steht, auch wenn sie hier nicht zu lesen ist.
receipt-weak: sie sagt Wort für Wort, was hier stand. Da sie niemand signiert hat, beweist sie für sich genommen nichts; wohl aber zusammen mit einem Stand, den jemand anders aufbewahrt hat.
log-root: Der Fingerabdruck des Protokolls ist
signed-by: "Er ist mit dem Schlüssel {key} signiert."
not-signed: Niemand hat ihn signiert, denn dieses Geschäft hat keinen Schlüssel.
event-review: Bewertung
event-follow-up: Nachtrag des Kunden
event-reply: Antwort des Geschäfts
event-withhold: Zurückgehalten
event-restore: Wieder gezeigt
event-redact: Teil entfernt
event-remove: Entfernt
event-keep: Antrag auf Verbergen abgelehnt
event-erase: Gelöscht
event-changed: "{what}, geändert"
event-reason: "{what} ({reason})"
said-since: "{what}, wie am {date} eingetragen"
earlier-title: Was vorher dort stand
changed-on: "Geändert am {date}."
said-first: "Zuerst: {said}."
see-earlier: Lesen, was vorher dort stand

# Änderungen
changes-intro: Sie sagten es, wir taten es. Was Beschwerden gemeinsam hatten und was seitdem anders ist.
said: "Sie sagten:"

# Die Vertrauensseite
trust-description: "Wie diese Bewertungen gesammelt, geprüft, gezählt und geordnet werden, in Zahlen."
trust-intro: "Diese Seite gehört {shop}, dem Geschäft, um das es in den Bewertungen geht. Jede Zahl hier unten wird aus den Bewertungen berechnet, jedes Mal, wenn die Site erstellt wird, zuletzt am {date}."
trust-figures: Alle Zahlen als Daten
received-title: Was wir bekamen und was Sie sehen
received-law: "Zu Richtlinie 2005/29/EG, Anhang I Nummer 23c; Richtlinie (EU) 2019/2161, Erwägungsgründe 47 und 49; 16 CFR 465.7(b); DMCC Act 2024, Anhang 20 Nummer 13"
by-source: Bewertungen nach Quelle
no-source: keine Quelle genannt
written-in: "Davon {parts}."
in-language: "{n} auf {language}"
source: Quelle
there: dort
total-there: Gesamtzahl dort
shown-here: Hier gezeigt
held-back: Zurückgehalten
as-of: Stand
together: Zusammen
gap-missing: { one: "{source}: {n} aus der dortigen Gesamtzahl fehlt hier.", other: "{source}: {n} aus der dortigen Gesamtzahl fehlen hier." }
gap-more: { one: "{source}: {n} hier fehlt in der dortigen Gesamtzahl.", other: "{source}: {n} hier fehlen in der dortigen Gesamtzahl." }
gap-because: "Das Geschäft sagt, warum: {why}"
gap-unexplained: Das Geschäft sagt nicht, warum.
gap-newer: { one: "{source}: {n} hier ist neuer als die dortige Gesamtzahl.", other: "{source}: {n} hier sind neuer als die dortige Gesamtzahl." }
writers-title: Wer schreiben darf
writers-law: "Zu Richtlinie 2005/29/EG, Artikel 7 Absatz 6"
writers: "Diese Seite nimmt selbst keine Bewertungen an. Sie kommen von {sources}, und wer schreiben darf, steht dort."
writers-checked: Bei jeder Bewertung steht hier, woher wir wissen, dass ein Kunde sie geschrieben hat.
writers-unchecked: { one: "Von {total} Bewertungen ist {n} von jemandem, den niemand geprüft hat; sie wird gezeigt und gezählt wie die anderen.", other: "Von {total} Bewertungen sind {n} von Personen, die niemand geprüft hat; sie werden gezeigt und gezählt wie die anderen." }
checked-title: Wie wir prüfen, wer schreibt
checked-law: "Zu Richtlinie 2005/29/EG, Artikel 7 Absatz 6 und Anhang I Nummer 23b; ISO 20488:2018, 5.5.2"
evidence: Nachweis
how-checked: Wie geprüft wird
check-none: Wir prüfen nicht, ob ein Kunde die Bewertung geschrieben hat.
check-unsaid: Wir prüfen das nicht oder sagen nicht, wie.
rewards-title: Belohnungen und Personen aus dem Geschäft
rewards-law: "Zu Richtlinie (EU) 2019/2161, Erwägungsgrund 47; 16 CFR 465.5; DMCC Act 2024, Anhang 20 Nummer 13; ISO 20488:2018, 5.6.1"
no-incentives: { one: "Niemand wurde für eine Bewertung belohnt, soweit die Bewertungen hier es sagen.", other: "Niemand wurde für eine Bewertung belohnt, soweit die Bewertungen hier es sagen." }
incentives: { one: "Für {n} Bewertung gab es eine Belohnung, und das steht dabei.", other: "Für {n} Bewertungen gab es eine Belohnung, und das steht dabei." }
no-relations: { one: "Niemand, der geschrieben hat, gibt an, dem Geschäft nahezustehen.", other: "Niemand, der geschrieben hat, gibt an, dem Geschäft nahezustehen." }
relations: { one: "{n} Bewertung ist von einer Person, die dem Geschäft nahesteht, und das steht dabei.", other: "{n} Bewertungen sind von Personen, die dem Geschäft nahestehen, und das steht dabei." }
score-title: Wie der Durchschnitt zustande kommt
score-law: "Zu Richtlinie 2005/29/EG, Anhang I Nummer 23c; DMCC Act 2024, Anhang 20 Nummer 13"
score-is: { one: "{score} ist die Zahl der Sterne von {n} Bewertung.", other: "{score} ist der einfache Durchschnitt der Sterne von {n} Bewertungen. Nichts ist gewichtet, und jede Bewertung zählt, auch eine, die nicht gezeigt wird; nur eine erwiesene Fälschung zählt nicht." }
without-stars: { one: "{n} Bewertung hat keine Sterne und wird gesondert gezählt; empfohlen wird das Geschäft von {yes} von {asked}.", other: "{n} Bewertungen haben keine Sterne und werden gesondert gezählt; empfohlen wird das Geschäft von {yes} von {asked}." }
without-stars-or-more: { one: "{n} Bewertung hat keine Sterne und wird gesondert gezählt.", other: "{n} Bewertungen haben keine Sterne und werden gesondert gezählt." }
worst-case: "Hätte jede Bewertung, die nicht gezeigt wird, einen Stern, läge der Durchschnitt bei {score}."
worst-case-same: "Hätte jede Bewertung, die nicht gezeigt wird, einen Stern, läge der Durchschnitt immer noch bei {score}."
later-ratings: "Mit den Sternen, die später geändert wurden, läge er bei {score}; für den Durchschnitt zählt jeweils die erste Wertung."
order-title: Die Reihenfolge
order-law: "Zu Richtlinie (EU) 2019/2161, Erwägungsgrund 47"
order-is-newest: "Die neueste Bewertung steht oben. Nichts wird wegen seines Inhalts nach oben oder unten geschoben."
order-is-representative: "Die ersten 5, 10 oder 50 Bewertungen enthalten dieselbe Mischung von Sternen wie alle, bis auf eine Bewertung genau (R. Tijdeman, The chairman assignment problem, 1980). Bei gleichen Sternen steht die neueste vorn. Eine Bewertung, die nicht gezeigt wird, behält ihren Platz."
order-measured: "Die größte Abweichung irgendwo in der Liste beträgt {deviation} einer Bewertung; das Verfahren erlaubt {bound}."
order-auc: "Wie weit oben die besseren Wertungen in der Liste stehen: {auc}, wobei 0,50 keine Bevorzugung ist, 1 die besten zuerst und 0 die schlechtesten zuerst."
order-limit: "Eine Liste, in der das um mehr als {limit} von 0,50 abweicht, wird nicht veröffentlicht."
order-table: Wo niedrige und hohe Wertungen stehen
ratings: Wertungen
ratings-low: { one: "{n} Stern", other: "{n} Sterne oder weniger" }
ratings-high: { one: "mehr als {n} Stern", other: "mehr als {n} Sterne" }
order-overall: Von allen Bewertungen
order-first-page: Auf der ersten Seite
order-median: Mittlerer Platz in der Liste
trust-complaints-title: Was wir mit Beschwerden tun
promises: "Wir versprechen eine erste Antwort spätestens {reply} und eine Lösung spätestens {resolution} nach der Bewertung."
by-outcome: Beschwerden nach Ergebnis
complaints-count: { one: "{n} Beschwerde", other: "{n} Beschwerden" }
now: Jetzt
meaning: Was es bedeutet
kept-first-reply: "Die erste Antwort kam rechtzeitig bei {n} von {total}."
kept-resolution: "Die Lösung kam rechtzeitig bei {n} von {total}."
oldest-waiting: { one: "Die Beschwerde, die am längsten wartet, wartet seit {n} Tag.", other: "Die Beschwerde, die am längsten wartet, wartet seit {n} Tagen." }
removed-title: Was nicht gezeigt wird, und warum
removed-law: "Zu 16 CFR 465.7(b); Richtlinie (EU) 2019/2161, Erwägungsgrund 49; DMCC Act 2024, Anhang 20 Nummer 13"
removed-rule: "Die Gründe, die wir gelten lassen, sind für Lob und Beschwerden dieselben: personenbezogene Daten anderer, Beleidigung oder Drohung, Diskriminierung, Fälschung, betrifft ein anderes Unternehmen, vertraulich, rechtswidrig. Anderer Meinung zu sein ist kein Grund. Jede nicht gezeigte Bewertung hinterlässt an ihrer Stelle einen nummerierten Platzhalter."
nothing-hidden: Jede Bewertung ist jetzt zu lesen.
no-quarantine: Keine Bewertung muss warten, bevor sie gezeigt wird, wie viele Sterne sie auch hat.
quarantine: { one: "Jede neue Bewertung wartet {n} Tag, bevor sie gezeigt wird, wie viele Sterne sie auch hat.", other: "Jede neue Bewertung wartet {n} Tage, bevor sie gezeigt wird, wie viele Sterne sie auch hat." }
quarantine-by-stars: { one: "Bewertungen {stars} warten {n} Tag, bevor sie gezeigt werden; die anderen nicht.", other: "Bewertungen {stars} warten {n} Tage, bevor sie gezeigt werden; die anderen nicht." }
with-stars: { one: "mit {list} Stern", other: "mit {list} Sternen" }
hidden-now: { one: "{n} Bewertung ist jetzt nicht zu lesen: {kinds}.", other: "{n} Bewertungen sind jetzt nicht zu lesen: {kinds}." }
now-withheld: { one: "{n} zurückgehalten", other: "{n} zurückgehalten" }
now-quarantined: { one: "{n} wartet noch", other: "{n} warten noch" }
now-removed: { one: "{n} entfernt", other: "{n} entfernt" }
now-erased: { one: "{n} gelöscht", other: "{n} gelöscht" }
now-missing: { one: "{n} ohne Grund verschwunden", other: "{n} ohne Grund verschwunden" }
register-title: Alle Entscheidungen bisher
register-counts: Entscheidungen nach den Sternen der Bewertung
register-empty: Über keine Bewertung wurde bisher entschieden.
day: Tag
by-their-stars: "Nach ihren Sternen: {parts}."
count-of: "{n} × {what}"
no-stars: keine Sterne
review: Bewertung
stars: Sterne
action: Entscheidung
reason: Grund
asked-by: Auf Wunsch von
decided-by: Entschieden von
action-withhold: zurückgehalten
action-remove: entfernt
action-redact: Teil entfernt
action-keep: Antrag auf Verbergen abgelehnt
action-erase: gelöscht
withheld-to: "{what}, bis zum {date}"
decision-ended: "{what} (vorbei)"
decision-superseded: "{what} (gilt nicht mehr)"
log-section: Das öffentliche Protokoll
log-law: "Zu Richtlinie 2005/29/EG, Anhang I Nummer 23c; 16 CFR 465.7(b)"
log-is: Jede Bewertung, jede Antwort, jeder Nachtrag und jede Entscheidung ist ein Eintrag in einem Protokoll, das nur wachsen kann. Alle Einträge zusammen haben einen Fingerabdruck. Wird einer entfernt oder geändert, passt der Fingerabdruck nicht mehr zu den früher veröffentlichten. Das Protokoll selbst enthält keine Namen und keine Texte; nur was geschah, an welchem Tag, die Sterne, den Grund einer Entscheidung und ein Siegel auf das Geschriebene.
log-holds: { one: "Es enthält {n} Eintrag, eingetragen am {first}.", other: "Es enthält {n} Einträge, eingetragen vom {first} bis zum {last} und ab 0 nummeriert." }
log-pending: { one: "{n} Bewertung auf dieser Site steht noch nicht darin.", other: "{n} Bewertungen auf dieser Site stehen noch nicht darin." }
log-unsigned: Niemand signiert es, denn das Geschäft hat keinen Schlüssel. Ein Stand, den Sie aufbewahrt haben, zeigt immer noch, ob das Protokoll seitdem geändert wurde; aber nichts beweist, dass ein Stand vom Geschäft kommt.
log-size: Einträge
log-root-title: Fingerabdruck
log-name: Name
log-key: Schlüssel
log-no-key: keiner, es ist nicht signiert
log-check: "Um uns zu prüfen, bewahren Sie den heutigen Stand auf. Geben Sie nächstes Jahr ein:"
log-address: ADRESSE-DIESER-SITE
log-entries: Die neuesten Einträge
log-earlier: Frühere Stände, nach der Zahl ihrer Einträge
log-cannot: "Was ein Protokoll nicht beweisen kann: dass eine Bewertung wahr ist oder dass sie je eingetragen wurde. Zum Ersten sagen wir, wie wir prüfen, wer schreibt; zum Zweiten stehen oben die Gesamtzahlen jeder Quelle, und wer schreibt, kann eine Quittung aufbewahren."
no-log: Diese Site hat kein öffentliches Protokoll. Niemand außerhalb kann prüfen, ob eine Bewertung weggelassen oder geändert wurde.
report-title: Eine Bewertung melden
report-law: "Zu ISO 20488:2018"
report-how: Geht es in einer Bewertung um Sie, oder ist sie falsch? Schreiben Sie uns mit ihrer Nummer. Jede Entscheidung steht dann oben.
not-found-title: Diese Seite gibt es hier nicht
not-found-text: Vielleicht ist die Adresse falsch geschrieben, oder die Seite gibt es nicht mehr. Eine Bewertung, die entfernt wurde, hinterlässt auf ihrer Seite einen nummerierten Hinweis; nichts verschwindet spurlos.

# Anderswo: die Plakette, die Einbettung auf der eigenen Website und das Plakat
complaints-resolved: { one: "{resolved} von {n} Beschwerde gelöst", other: "{resolved} von {n} Beschwerden gelöst" }
no-score-yet: Noch keine Note
embed-complaint: Neueste Beschwerde
embed-all: Alle Bewertungen, und was aus jeder Beschwerde wurde
poster-title: "Was Kunden über {shop} sagen"
poster-nothing-hidden: "Bei {shop} verbergen wir nichts: Jede Bewertung, von der wir wissen, steht auf unserer Seite, und auch, was wir bei jeder Beschwerde getan haben."
poster-hidden: { one: "Bei {shop} verschwindet keine Bewertung spurlos: {n} ist nicht zu lesen, und unsere Seite sagt, warum.", other: "Bei {shop} verschwindet keine Bewertung spurlos: {n} sind nicht zu lesen, und unsere Seite sagt, warum." }
poster-check: "Auf unserer Seite kann jeder nachprüfen, was {shop} erhalten hat und was zu lesen ist, und was wir bei jeder Beschwerde getan haben."
poster-scan: Scannen und alle lesen
poster-as-of: "Stand: {date}"

# Die Suche
search: Suchen
search-words: Wörter
search-stars: Sterne
search-outcome: Was daraus wurde
search-topic: Thema
search-source: Quelle
search-language: Sprache
search-year: Jahr
search-found: "Gefundene Bewertungen: {n}"
search-none: Keine Bewertung passt zu alldem.
search-begin: Geben Sie ein Wort ein, oder wählen Sie unten aus.
search-loading: Einen Augenblick …
search-failed: Die Suche kann nicht geladen werden. In den Listen unten stehen alle Bewertungen.
search-file: Die Suche funktioniert nur im Web, nicht aus einem Ordner auf diesem Computer. In den Listen unten stehen alle Bewertungen.
search-script: Für die Suche wird JavaScript benötigt. In den Listen unten stehen alle Bewertungen.
search-more: Mehr
search-lists: Alle Bewertungen, nach Listen

"""###,
    "words/en.yml": ###"""
# The interface's words in English. A text may hold {names}, which are filled in; where a count
# decides, it has the forms `one` and `other` (by CLDR; other languages have other forms), and {n} is
# the count.
locale: en-GB        # ICU’s name: dates, numbers, lists, plurals
direction: ltr       # ltr or rtl
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
source-count: "{source}: {there} there, {shown} shown here"
source-count-held: "{source}: {there} there, {shown} shown here and {held} held back"
source-count-newer: "{count}, {newer} of them newer"
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
experienced: "experienced on {date}"
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
logged: "This review is event number {n} in the public log, entered on {date}. Events in the log: {total}, numbered from 0."
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
said-first: "At first: {said}."
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
relations: { one: "{n} review is by someone related to the shop, and says so.", other: "{n} reviews are by people related to the shop, and say so." }
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
removed-rule: "The reasons we accept are the same for praise and complaints: personal data of others, abuse, discrimination, a fake, about another business, confidential, illegal. Disagreeing is not a reason. Each review that is not shown leaves a numbered placeholder in its place."
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

# Elsewhere: the badge, the embed on the shop's own site, and the poster
complaints-resolved: { one: "{resolved} of {n} complaint resolved", other: "{resolved} of {n} complaints resolved" }
no-score-yet: No score yet
embed-complaint: Newest complaint
embed-all: All reviews, and what became of every complaint
poster-title: "What customers say about {shop}"
poster-nothing-hidden: "We at {shop} hide nothing: every review we know of is on our page, and so is what we did about each complaint."
poster-hidden: { one: "At {shop} no review goes without a trace: {n} is not shown, and our page says why.", other: "At {shop} no review goes without a trace: {n} are not shown, and our page says why." }
poster-check: "On our page everyone can check what {shop} received and what is shown, and what we did about each complaint."
poster-scan: Scan, and read them all
poster-as-of: "As of {date}"

"""###,
    "words/fr.yml": ###"""
# Les mots du site en français. Un texte peut contenir des {noms}, qui sont remplis ; là où un nombre
# décide, il y a les formes `one` et `other`, et {n} est le nombre.
locale: fr-FR        # le nom chez ICU : dates, nombres, énumérations, pluriels
direction: ltr       # ltr ou rtl
name: Français       # le nom que la langue se donne

# Le cadre
skip: Aller au texte
navigation: Site
reviews-mark: avis
site-title: "Avis sur {shop}"
all-reviews: Tous les avis
complaints: Réclamations
changes-title: Ce que nous avons changé
trust-title: Comment nous restons honnêtes
colophon: "Produit à partir de {reviews} et de {replies}."
no-trackers: Ni cookies, ni traceurs.
reviews-count: { one: "{n} avis", other: "{n} avis" }
of-which-hidden: { one: "{reviews}, dont {n} non affiché", other: "{reviews}, dont {n} non affichés" }
replies-count: { one: "{n} réponse", other: "{n} réponses" }

# L’en-tête de la première page
home-title: "{site} : {score} sur 5, {reviews}"
score-of-5: "{score} sur 5."
out-of-5: sur 5
no-score: Pas encore assez d’avis pour une note
since: "{reviews} depuis {month}."
plain-mean: Moyenne simple de tous les avis.
plain-mean-of: { one: "Moyenne simple : {n} seul avis porte des étoiles.", other: "Moyenne simple des {n} avis avec étoiles." }
no-mean: { one: "En dessous de {n} note, nous ne donnons pas de moyenne.", other: "En dessous de {n} notes, nous ne donnons pas de moyenne." }
last-year: "Les 12 derniers mois : {score}."
by-stars: Avis par nombre d’étoiles
recommended: "Recommandé dans {n} des {total} avis sans étoiles."
source-count: "{source} : {there} à la source, affichés ici : {shown}"
source-count-held: "{source} : {there} à la source, affichés ici : {shown}, retenus : {held}"
source-count-newer: "{count}, dont {newer} plus récents"
what-became: { one: "Ce qu’est devenue {n} réclamation", other: "Ce que sont devenues {n} réclamations" }
no-complaints: Pas encore de réclamation
fact-first-reply: première réponse, médiane
fact-resolution: solution, médiane
fact-answered: réclamations ayant une réponse
fact-hidden: avis non affichés
part-of: "{n} sur {total}"
none: aucun
and-why: "{n}, et pourquoi"
quarter: "T{q} {year}"
trend-label: "Note moyenne par trimestre, avec le nombre d’avis : {quarters}"
trend-caption: Note par trimestre, de 1 à 5, au-dessus du nombre d’avis

# Les listes
pair-title: Côte à côte
pair-rule: Le dernier éloge et la dernière réclamation ayant reçu une réponse, choisis selon une règle fixe et jamais à la main.
approved-by-receiver: approuvé par son destinataire
newest-praise: Dernier éloge
newest-complaint: Dernière réclamation ayant une réponse
reviews: Avis
show: Afficher
all: Toutes
representative: Représentatif
newest: Les plus récents
praise: Éloges
none-here: Aucun pour l’instant.
pages: Pages
page: "page {n}"
page-of: "Page {n} sur {total}"
previous: Précédent
next: Suivant
about-page: À propos de cette page
order-representative: "Cet ordre est représentatif : les cinq, dix ou cinquante premiers avis contiennent le même mélange d’éloges et de réclamations que les {n} avis ensemble."
order-representative-few: "Cet ordre est représentatif : de haut en bas, éloges et réclamations y sont mêlés comme dans les {n} avis ensemble."
order-newest: "L’avis le plus récent vient en premier ; rien n’est monté ni descendu."
how-that-works: Comment cela fonctionne
check-title: Vérifiez vous-même
check-complete: Ce que nous avons reçu et ce que vous voyez
check-who: Qui peut écrire, et comment c’est vérifié
none-hidden: Aucun avis n’est retenu ni supprimé
hidden-count: { one: "{n} avis n’est pas affiché, et pourquoi", other: "{n} avis ne sont pas affichés, et pourquoi" }
complaints-that: "Réclamations : {are}"
from-source: "Avis via {source}"
list-waiting: Sans réponse pour l’instant
list-answered: Avec réponse
list-working: En cours
list-private: Poursuivies en privé
list-resolved: Résolues
list-disputed: Contestées
list-declined: Refusées
after-reviews: { one: "après {n} avis", other: "après {n} avis" }

# Un dossier
link-to-case: Lien vers ce dossier
number: "N° {n} sur {total}"
untitled: "Avis signé {author}"
anonymous: Anonyme
quoted: "« {text} »"
stars-of-5: { one: "{n} étoile sur 5", other: "{n} étoiles sur 5" }
stars-now: { one: "maintenant {n} étoile sur 5", other: "maintenant {n} étoiles sur 5" }
stars-count: { one: "{n} étoile", other: "{n} étoiles" }
then: puis
recommends: Recommande le magasin
recommends-not: Ne recommande pas le magasin
evidence-order: commande vérifiée
evidence-invitation: invitation après une commande
evidence-source: vérifié par la source
evidence-none: non vérifié
via: "via {source}"
relation: "lien avec le magasin : {who}"
scale: "noté {value} sur le site d’origine"
incentive: "récompensé : {what}"
experienced: "expérience du {date}"
redacted: "Une partie de cet avis a été retirée le {date}. Motif : {reason}."
journey: La suite
replied-after: "a répondu après {time}"
first-reply: "{date}, après {time} (promis : {promised})"
undated: "date inconnue"
on-date: "{date}"
after: "après {time}"
settled: "{date}, après {time} (promis : {promised})"
step-resolved: Résolu
step-declined: Refusé
step-working: En cours
step-private: Poursuivi en privé
next-step: "prochaine étape avant le {date} inclus"
the-ruling: La décision
said-confirms: "a confirmé le {date}"
said-disputes: "a contesté le {date}"
said-adds: "a ajouté le {date}"
case-owner: "Responsable du dossier : {name}"
led-to: "A conduit à :"
original: Voir l’original
report: Signaler cet avis
days: { one: "{n} jour", other: "{n} jours" }
hours: { one: "{n} heure", other: "{n} heures" }
under-an-hour: moins d’une heure
same-day: moins d’un jour

# Les badges ; chaque état a un nom, un nombre et un sens
standing-ruled: Résolu, décision indépendante
standing-confirmed: Résolu, le client confirme
standing-documented: Résolu, avec preuve
standing-claimed: Résolu, selon le magasin
standing-declined: Refusé, avec explication
standing-answered: Avec réponse
standing-working: En cours
standing-private: Poursuivi en privé
standing-stale: Poursuivi en privé, sans nouvelles depuis
standing-overdue: Sans réponse, délai promis dépassé
standing-disputed: Contesté par le client
standing-hidden: Retenu ou supprimé
standing-waiting: Sans réponse pour l’instant
count-ruled: { one: "{n} résolue, décision indépendante", other: "{n} résolues, décision indépendante" }
count-confirmed: { one: "{n} résolue, le client confirme", other: "{n} résolues, le client confirme" }
count-documented: { one: "{n} résolue, avec preuve", other: "{n} résolues, avec preuve" }
count-claimed: { one: "{n} résolue, selon le magasin", other: "{n} résolues, selon le magasin" }
count-declined: { one: "{n} refusée", other: "{n} refusées" }
count-answered: { one: "{n} avec réponse", other: "{n} avec réponse" }
count-working: { one: "{n} en cours", other: "{n} en cours" }
count-private: { one: "{n} poursuivie en privé", other: "{n} poursuivies en privé" }
count-disputed: { one: "{n} contestée", other: "{n} contestées" }
count-hidden: { one: "{n} retenue ou supprimée", other: "{n} retenues ou supprimées" }
count-waiting: { one: "{n} sans réponse", other: "{n} sans réponse" }
meaning-ruled: un organisme indépendant a tranché, et sa décision peut être lue
meaning-confirmed: le client l’a dit ensuite
meaning-documented: le magasin indique un remboursement, un remplacement, une réparation ou une décision ; le client ne l’a pas confirmé
meaning-claimed: le magasin le dit ; le client n’a pas réagi, et le silence ne vaut pas accord
meaning-declined: le magasin ne fera pas ce qui était demandé, et dit pourquoi
meaning-answered: le magasin a répondu et n’affirme rien de plus
meaning-working: le magasin s’en occupe
meaning-private: cela continue en privé ; le résultat sera publié ici
meaning-disputed: le client dit que ce n’est pas résolu
meaning-hidden: l’avis n’est pas affiché ; la décision et son motif sont plus bas
meaning-waiting: le magasin n’a pas encore répondu

# Les avis qui ne sont pas affichés
title-withheld: "Avis retenu : {reason}"
title-removed: "Avis supprimé : {reason}"
title-quarantined: Avis pas encore affiché
title-erased: Avis effacé
title-missing: Avis disparu
withheld-on: "Retenu depuis le {date}."
withheld-until: "Au plus tard jusqu’au {date}."
removed-on: "Supprimé le {date}."
quarantined-until: "Les nouveaux avis attendent ici avant d’être affichés ; celui-ci jusqu’au {date} inclus."
missing-without-decision: "Il est dans le registre public, mais le magasin ne l’a plus et n’a donné aucun motif."
erased-on: "Ce qui était écrit a été effacé le {date}. Sa place, sa date et ses étoiles restent."
requested-by: "À la demande de : {who}."
still-counts: "Il portait {stars} et compte toujours dans la note."
fake-leaves-score: "Il s’est révélé faux et ne compte pas dans la note."
decision: La décision
why-removed: Pourquoi des avis ne sont pas affichés
reason-personal-data: données à caractère personnel d’autrui
reason-abuse: injures ou menaces
reason-discrimination: discrimination
reason-fake: faux avis
reason-unrelated: concerne une autre entreprise
reason-confidential: confidentiel
reason-illegal: illicite
reason-hidden-at-source: non affiché sur le site d’origine
reason-none: aucun motif donné
kept-title: Une demande de masquer cet avis a été refusée
kept: "À la demande de : {who}. Refusée le {date} par {by}."
someone: quelqu’un

# Le registre public, sur la page d’un dossier
log-title: Dans le registre public
logged: "Cet avis est l’événement numéro {n} du registre public, inscrit le {date}. Événements dans le registre : {total}, numérotés à partir de 0."
about-log: Ce qu’est le registre, et comment le vérifier
check-unchanged: "✓ Vérifié à l’instant dans votre navigateur : inchangé depuis le {date}."
check-logged: "✓ Vérifié à l’instant dans votre navigateur : il est dans le registre."
check-grown: Le registre a grandi depuis le chargement de cette page ; rechargez-la pour vérifier.
check-differs: "✗ Vérifié à l’instant dans votre navigateur. Ceci ne correspond pas :"
part-receipt: le reçu
part-place: la place dans le registre
part-checkpoint: le dernier état du registre
part-stars: les étoiles
part-title: le titre
part-author: le nom
part-words: le texte
your-review: Est-ce votre avis ?
keep-receipt: Conservez ce reçu
receipt-words: il vous permet de prouver que votre avis était ici, mot pour mot.
receipt-hidden: il vous permet de prouver que votre avis est dans le registre, même s’il ne peut pas être lu ici.
receipt-weak: il dit mot pour mot ce qui était ici. Comme personne ne l’a signé, il ne prouve rien à lui seul ; il prouve avec un état du registre que quelqu’un d’autre a conservé.
log-root: L’empreinte du registre est
signed-by: "Elle est signée avec la clé {key}."
not-signed: Personne ne l’a signée, car ce magasin n’a pas de clé.
event-review: Avis
event-follow-up: Suite donnée par le client
event-reply: Réponse du magasin
event-withhold: Retenu
event-restore: De nouveau affiché
event-redact: Partie retirée
event-remove: Supprimé
event-keep: Demande de masquer refusée
event-erase: Effacé
event-changed: "{what} (version modifiée)"
event-reason: "{what} ({reason})"
said-since: "{what}, texte inscrit le {date}"
earlier-title: Ce qui était écrit avant
changed-on: "Modifié le {date}."
said-first: "D’abord : {said}."
see-earlier: Voir ce qui était écrit avant

# Les changements
changes-intro: Vous l’avez dit, nous l’avons fait. Ce que des réclamations avaient en commun, et ce qui a changé depuis.
said: "Vous avez dit :"

# La page de confiance
trust-description: "Comment ces avis sont recueillis, vérifiés, comptés et classés, en chiffres."
trust-intro: "Cette page appartient au magasin que les avis concernent : {shop}. Chaque chiffre ci-dessous est calculé à partir des avis à chaque production du site, la dernière fois le {date}."
trust-figures: Tous les chiffres sous forme de données
received-title: Ce que nous avons reçu et ce que vous voyez
received-law: "Répond à la directive 2005/29/CE, annexe I, point 23 quater ; à la directive (UE) 2019/2161, considérants 47 et 49 ; à 16 CFR 465.7(b) ; au DMCC Act 2024, annexe 20, paragraphe 13"
by-source: Avis par source
no-source: aucune source indiquée
written-in: "Parmi eux, {parts}."
in-language: "{n} en {language}"
source: Source
there: voir à la source
total-there: Total à la source
shown-here: Affichés ici
held-back: Retenus
as-of: À la date du
together: Ensemble
gap-missing: { one: "{source} : {n} avis de son propre total n’est pas ici.", other: "{source} : {n} avis de son propre total ne sont pas ici." }
gap-more: { one: "{source} : {n} avis présent ici n’est pas dans son propre total.", other: "{source} : {n} avis présents ici ne sont pas dans son propre total." }
gap-because: "Le magasin dit pourquoi : {why}"
gap-unexplained: Le magasin ne dit pas pourquoi.
gap-newer: { one: "{source} : {n} avis présent ici est plus récent que son total.", other: "{source} : {n} avis présents ici sont plus récents que son total." }
writers-title: Qui peut écrire
writers-law: "Répond à la directive 2005/29/CE, article 7, paragraphe 6"
writers: "Cette page ne reçoit pas d’avis elle-même. Ils proviennent de {sources}, où il est indiqué qui peut écrire."
writers-checked: Chaque avis indique comment on sait que son auteur était client.
writers-unchecked: { one: "Sur {total} avis, {n} vient d’une personne dont nul n’a vérifié qu’elle était cliente ; il est affiché et compté comme les autres.", other: "Sur {total} avis, {n} viennent de personnes dont nul n’a vérifié qu’elles étaient clientes ; ils sont affichés et comptés comme les autres." }
checked-title: Comment nous vérifions qui écrit
checked-law: "Répond à la directive 2005/29/CE, article 7, paragraphe 6, et annexe I, point 23 ter ; à ISO 20488:2018, 5.5.2"
evidence: Preuve
how-checked: Comment c’est vérifié
check-none: Nous ne vérifions pas si l’auteur était client.
check-unsaid: Nous ne le vérifions pas, ou ne disons pas comment.
rewards-title: Récompenses, et personnes liées au magasin
rewards-law: "Répond à la directive (UE) 2019/2161, considérant 47 ; à 16 CFR 465.5 ; au DMCC Act 2024, annexe 20, paragraphe 13 ; à ISO 20488:2018, 5.6.1"
no-incentives: { one: "Personne n’a été récompensé pour un avis, d’après ce que disent les avis d’ici.", other: "Personne n’a été récompensé pour un avis, d’après ce que disent les avis d’ici." }
incentives: { one: "Pour {n} avis, l’auteur a été récompensé, et c’est indiqué.", other: "Pour {n} avis, les auteurs ont été récompensés, et c’est indiqué." }
no-relations: { one: "Aucun auteur ne déclare de lien avec le magasin.", other: "Aucun auteur ne déclare de lien avec le magasin." }
relations: { one: "{n} avis vient d’une personne liée au magasin, et c’est indiqué.", other: "{n} avis viennent de personnes liées au magasin, et c’est indiqué." }
score-title: Comment la note est calculée
score-law: "Répond à la directive 2005/29/CE, annexe I, point 23 quater ; au DMCC Act 2024, annexe 20, paragraphe 13"
score-is: { one: "{score} est le nombre d’étoiles de {n} avis.", other: "{score} est la moyenne simple des étoiles de {n} avis. Rien n’est pondéré, et chaque avis compte, même s’il n’est pas affiché ; seul un faux avéré ne compte pas." }
without-stars: { one: "{n} avis est sans étoiles et compté à part ; le magasin est recommandé dans {yes} avis sur {asked}.", other: "{n} avis sont sans étoiles et comptés à part ; le magasin est recommandé dans {yes} avis sur {asked}." }
without-stars-or-more: { one: "{n} avis est sans étoiles et compté à part.", other: "{n} avis sont sans étoiles et comptés à part." }
worst-case: "Si chaque avis non affiché portait une étoile, la note serait de {score}."
worst-case-same: "Si chaque avis non affiché portait une étoile, la note serait toujours de {score}."
later-ratings: "Avec les notes que des clients ont modifiées plus tard, elle serait de {score} ; seule la première note de chaque client compte."
order-title: L’ordre
order-law: "Répond à la directive (UE) 2019/2161, considérant 47"
order-is-newest: "L’avis le plus récent vient en premier. Rien n’est monté ni descendu pour ce qu’il dit."
order-is-representative: "Les 5, 10 ou 50 premiers avis contiennent le même mélange d’étoiles que l’ensemble, à un avis près (R. Tijdeman, The chairman assignment problem, 1980). À étoiles égales, le plus récent vient en premier. Un avis qui n’est pas affiché garde sa place."
order-measured: "Le plus grand écart dans la liste est de {deviation} avis ; la méthode admet {bound}."
order-auc: "À quelle hauteur se trouvent les meilleures notes dans la liste : {auc}, où 0,50 signifie aucune préférence, 1 les meilleures d’abord et 0 les pires d’abord."
order-limit: "Une liste où cette valeur s’écarte de plus de {limit} de 0,50 n’est pas publiée."
order-table: Où se trouvent les notes basses et hautes
ratings: Notes
ratings-low: { one: "{n} étoile", other: "{n} étoiles ou moins" }
ratings-high: { one: "plus de {n} étoile", other: "plus de {n} étoiles" }
order-overall: Sur tous les avis
order-first-page: Sur la première page
order-median: Place médiane dans la liste
trust-complaints-title: Ce que nous faisons des réclamations
promises: "Nous promettons une première réponse sous {reply} et une solution sous {resolution}."
by-outcome: Réclamations par issue
complaints-count: { one: "{n} réclamation", other: "{n} réclamations" }
now: Maintenant
meaning: Ce que cela signifie
kept-first-reply: "La première réponse est arrivée à temps dans {n} cas sur {total}."
kept-resolution: "La solution est arrivée à temps dans {n} cas sur {total}."
oldest-waiting: { one: "La réclamation qui attend depuis le plus longtemps attend depuis {n} jour.", other: "La réclamation qui attend depuis le plus longtemps attend depuis {n} jours." }
removed-title: Ce qui n’est pas affiché, et pourquoi
removed-law: "Répond à 16 CFR 465.7(b) ; à la directive (UE) 2019/2161, considérant 49 ; au DMCC Act 2024, annexe 20, paragraphe 13"
removed-rule: "Les motifs que nous acceptons sont les mêmes pour les éloges et les réclamations : données à caractère personnel d’autrui, injures ou menaces, discrimination, faux avis, concerne une autre entreprise, confidentiel, illicite. Ne pas être d’accord n’est pas un motif. Chaque avis non affiché laisse à sa place une mention numérotée."
nothing-hidden: Chaque avis peut être lu en ce moment.
no-quarantine: Aucun avis ne doit attendre avant d’être affiché, quel que soit son nombre d’étoiles.
quarantine: { one: "Chaque nouvel avis attend {n} jour avant d’être affiché, quel que soit son nombre d’étoiles.", other: "Chaque nouvel avis attend {n} jours avant d’être affiché, quel que soit son nombre d’étoiles." }
quarantine-by-stars: { one: "Les avis {stars} attendent {n} jour avant d’être affichés ; les autres non.", other: "Les avis {stars} attendent {n} jours avant d’être affichés ; les autres non." }
with-stars: { one: "à {list} étoile", other: "à {list} étoiles" }
hidden-now: { one: "{n} avis ne peut pas être lu en ce moment : {kinds}.", other: "{n} avis ne peuvent pas être lus en ce moment : {kinds}." }
now-withheld: { one: "{n} retenu", other: "{n} retenus" }
now-quarantined: { one: "{n} en attente", other: "{n} en attente" }
now-removed: { one: "{n} supprimé", other: "{n} supprimés" }
now-erased: { one: "{n} effacé", other: "{n} effacés" }
now-missing: { one: "{n} disparu sans motif", other: "{n} disparus sans motif" }
register-title: Toutes les décisions à ce jour
register-counts: Décisions selon les étoiles de l’avis
register-empty: Aucune décision n’a été prise sur un avis.
day: Jour
by-their-stars: "Selon leurs étoiles : {parts}."
count-of: "{n} avec {what}"
no-stars: aucune étoile
review: Avis
stars: Étoiles
action: Décision
reason: Motif
asked-by: Demandé par
decided-by: Décidé par
action-withhold: retenu
action-remove: supprimé
action-redact: partie retirée
action-keep: demande de masquer refusée
action-erase: effacé
withheld-to: "{what}, jusqu’au {date}"
decision-ended: "{what} (terminé)"
decision-superseded: "{what} (n’est plus en vigueur)"
log-section: Le registre public
log-law: "Répond à la directive 2005/29/CE, annexe I, point 23 quater ; à 16 CFR 465.7(b)"
log-is: Chaque avis, réponse, suite et décision est un événement dans un registre qui ne peut que grandir. Tous ses événements ont ensemble une seule empreinte. Si l’un d’eux est retiré ou modifié, l’empreinte ne correspond plus à celles publiées auparavant. Le registre lui-même ne contient ni noms ni textes ; seulement ce qui s’est passé, quel jour, les étoiles, le motif d’une décision, et un sceau sur ce qui a été écrit.
log-holds: { one: "Il contient {n} événement, inscrit le {first}.", other: "Il contient {n} événements, inscrits du {first} au {last} et numérotés à partir de 0." }
log-pending: { one: "{n} avis de ce site n’y est pas encore.", other: "{n} avis de ce site n’y sont pas encore." }
log-unsigned: Personne ne le signe, car le magasin n’a pas de clé. Un état que vous avez conservé montre toujours si le registre a été modifié depuis ; mais rien ne prouve qu’un état vient du magasin.
log-size: Événements
log-root-title: Empreinte
log-name: Nom
log-key: Clé
log-no-key: aucune, il n’est pas signé
log-check: "Pour nous vérifier, conservez l’état d’aujourd’hui. L’an prochain, tapez :"
log-address: ADRESSE-DE-CE-SITE
log-entries: Les derniers événements
log-earlier: États antérieurs, selon leur nombre d’événements
log-cannot: "Ce qu’un registre ne peut pas prouver : qu’un avis est vrai, ou qu’il y a jamais été inscrit. Pour le premier point, nous disons comment nous vérifions qui écrit ; pour le second, il y a en haut les totaux de chaque source, et le reçu que chaque auteur peut conserver."
no-log: Ce site n’a pas de registre public. Personne à l’extérieur ne peut vérifier si un avis a été écarté ou modifié.
report-title: Signaler un avis
report-law: "Répond à ISO 20488:2018"
report-how: Un avis parle de vous, ou est faux ? Écrivez-nous avec son numéro. Chaque décision figure plus haut.
not-found-title: Cette page n’existe pas ici
not-found-text: "L’adresse est peut-être mal écrite, ou la page n’existe plus. Un avis retiré laisse sur sa page une mention numérotée : rien ne disparaît sans trace."

# Ailleurs : le badge, l’encart sur le site du commerce et l’affiche
complaints-resolved: { one: "Réclamations résolues : {resolved} sur {n}", other: "Réclamations résolues : {resolved} sur {n}" }
no-score-yet: Pas encore de note
embed-complaint: Dernière réclamation
embed-all: Tous les avis, et ce qu’est devenue chaque réclamation
poster-title: "Ce que les clients disent de {shop}"
poster-nothing-hidden: "Chez {shop}, nous ne cachons rien : chaque avis que nous connaissons est sur notre page, et ce que nous avons fait de chaque réclamation aussi."
poster-hidden: { one: "Chez {shop}, aucun avis ne disparaît sans trace : {n} n’est pas affiché, et notre page dit pourquoi.", other: "Chez {shop}, aucun avis ne disparaît sans trace : {n} ne sont pas affichés, et notre page dit pourquoi." }
poster-check: "Sur notre page, chacun peut vérifier ce que {shop} a reçu et ce qui est affiché, et ce que nous avons fait de chaque réclamation."
poster-scan: Scannez et lisez-les tous
poster-as-of: "Au {date}"

# La recherche
search: Rechercher
search-words: Mots
search-stars: Étoiles
search-outcome: Ce que la réclamation est devenue
search-topic: Sujet
search-source: Source
search-language: Langue
search-year: Année
search-found: "Avis trouvés : {n}"
search-none: Aucun avis ne répond à tous ces critères.
search-begin: Saisissez un mot, ou choisissez ci-dessous.
search-loading: Un instant…
search-failed: La recherche n’a pas pu être chargée. Les listes ci-dessous contiennent tous les avis.
search-file: La recherche ne fonctionne que sur le web, pas depuis un dossier de cet ordinateur. Les listes ci-dessous contiennent tous les avis.
search-script: La recherche a besoin de JavaScript. Les listes ci-dessous contiennent tous les avis.
search-more: Plus
search-lists: Tous les avis, par liste

"""###,
    "words/nl.yml": ###"""
# De woorden van de site in het Nederlands. Een tekst kan {namen} bevatten, die worden ingevuld;
# waar een aantal beslist, staan er de vormen `one` en `other`, en is {n} het aantal.
locale: nl-NL        # de naam bij ICU: datums, getallen, opsommingen, meervouden
direction: ltr       # ltr of rtl
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
source-count: "{source}: daar {there}, hier {shown} getoond"
source-count-held: "{source}: daar {there}, hier {shown} getoond en {held} achtergehouden"
source-count-newer: "{count}, waarvan {newer} nieuwer"
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

# Een review en wat erop volgde
link-to-case: Link naar deze review
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
experienced: "ervaring van {date}"
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
case-owner: "Behandeld door: {name}"
led-to: "Leidde tot:"
original: Waar hij geplaatst is
report: Meld deze review
days: { one: "{n} dag", other: "{n} dagen" }
hours: { one: "{n} uur", other: "{n} uur" }
under-an-hour: minder dan een uur
same-day: minder dan een dag

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

# Het openbare logboek, op de pagina van een review
log-title: In het openbare logboek
logged: "Deze review is regel nummer {n} in het openbare logboek, ingeschreven op {date}. Regels in het logboek: {total}, genummerd vanaf 0."
about-log: Wat het logboek is, en hoe u het controleert
check-unchanged: "✓ Zojuist in uw browser gecontroleerd: ongewijzigd sinds {date}."
check-logged: "✓ Zojuist in uw browser gecontroleerd: hij staat in het logboek."
check-grown: Het logboek is gegroeid sinds deze pagina werd geladen; laad de pagina opnieuw om te controleren.
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
said-first: "Eerst: {said}."
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
writers-unchecked: { one: "Van {total} reviews is er {n} van een schrijver die door niemand is gecontroleerd; hij wordt getoond en geteld als de andere.", other: "Van {total} reviews zijn er {n} van schrijvers die door niemand zijn gecontroleerd; ze worden getoond en geteld als de andere." }
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
relations: { one: "{n} review is van iemand met een band met de zaak, en dat staat erbij.", other: "{n} reviews zijn van mensen met een band met de zaak, en dat staat erbij." }
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
removed-rule: "De redenen die we aanvaarden zijn dezelfde voor lof en klachten: persoonsgegevens van anderen, scheldpartij of bedreiging, discriminatie, nep, gaat over een ander bedrijf, vertrouwelijk, onwettig. Het er niet mee eens zijn is geen reden. Elke review die niet getoond wordt, laat op zijn plaats een genummerde melding achter."
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
search-topic: Onderwerp
search-source: Bron
search-language: Taal
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

# Elders: het plaatje, de inzet op de eigen site van de zaak, en de poster
complaints-resolved: { one: "{resolved} van {n} klacht opgelost", other: "{resolved} van {n} klachten opgelost" }
no-score-yet: Nog geen cijfer
embed-complaint: Nieuwste klacht
embed-all: Alle reviews, en wat er van elke klacht geworden is
poster-title: "Wat klanten over {shop} zeggen"
poster-nothing-hidden: "Bij {shop} verbergen we niets: elke review die we kennen staat op onze pagina, en ook wat we met elke klacht hebben gedaan."
poster-hidden: { one: "Bij {shop} verdwijnt geen review spoorloos: {n} is niet te lezen, en onze pagina zegt waarom.", other: "Bij {shop} verdwijnt geen review spoorloos: {n} zijn niet te lezen, en onze pagina zegt waarom." }
poster-check: "Op onze pagina kan iedereen nagaan wat {shop} ontving en wat er te lezen is, en wat we met elke klacht hebben gedaan."
poster-scan: Scan en lees ze allemaal
poster-as-of: "Stand van {date}"

"""###,
  ]
}
