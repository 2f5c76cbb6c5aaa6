// <sitegen-reviews>: a shop's reviews on a site of its own. It asks this site, and no other, for one
// file of figures and words, sends no cookie and keeps nothing. All text is set as text. There is no
// attribute to leave the complaints out. Without this script, or that file, the link inside the
// element stays.
(() => {
  'use strict'
  // Each language's folder, put in by sitegen, as is the accent below.
  const editions = EDITIONS
  const base = new URL('..', document.currentScript.src)
  const loaded = {}
  const sheet = new CSSStyleSheet()
  // A picture would need the leave of the page's policy, so stars are cut out of their colour.
  sheet.replaceSync(`
    :host { display: block; color-scheme: light dark; overflow-wrap: anywhere;
      --off: light-dark(#dee3e9, #3d4752) }
    :host([theme=light]) { color-scheme: light }
    :host([theme=dark]) { color-scheme: dark }
    section, .case { border: 1px solid var(--off); border-radius: .8rem; padding: .8rem 1rem }
    section { box-sizing: border-box; max-block-size: 100%; overflow: auto; background: light-dark(#fff, #171c22); color: light-dark(#17212b, #e7ebf0) }
    .parts { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)) }
    p, ul { margin: 0 0 .5rem; padding: 0; list-style: none }
    a { color: light-dark(ACCENT) }
    .soft { color: light-dark(#566270, #a5b0bc); font-size: .8125rem }
    .row { display: grid; grid-template-columns: 2rem 1fr 2.6rem; gap: .5rem; align-items: center }
    .head { display: flex; flex-wrap: wrap; gap: 0 .8rem; align-items: center }
    .big { font-size: 2.5rem }
    .bar { gap: 2px; block-size: .6rem; border-radius: 1rem; overflow: hidden; background: var(--off); margin: .4rem 0 }
    .row, .stars { --c: light-dark(#d47200, #f5b041) }
    .bar, .stars { display: flex; forced-color-adjust: none }
    .bar i { background: var(--c) }
    .stars i { display: inline-block; padding: .58em; background: linear-gradient(90deg, var(--c) var(--n), var(--off) 0); clip-path: polygon(50% 3%, 66% 33%, 98% 38%, 75% 61%, 80% 95%, 50% 79%, 20% 95%, 25% 61%, 2% 38%, 34% 33%) }
    [dir=rtl] .stars { scale: -1 1 }
    .ok { --c: light-dark(#14633c, #72d6a2) }
    .busy { --c: light-dark(#a04a00, #f0b45a) }
    .bad { --c: light-dark(#a11d2c, #ff9aa2) }
    .calm { --c: light-dark(#9aa1a9, #6c757e) }
    b { color: var(--c) }
    .shop { background: light-dark(#f0f4f9, #1e2731); border-radius: .7rem; padding: .5rem .8rem .1rem }
  `)
  // `marks` are properties, or only a class.
  const make = (name, marks, ...inside) => {
    const one = Object.assign(document.createElement(name), marks.at ? {className: marks} : marks)
    one.append(...inside.filter(Boolean))
    return one
  }
  const part = (name, value, tone = '') => {
    const one = make('i', tone)
    one.style.setProperty(name, value)
    return one
  }
  const words = (lang, text, name = 'bdi') => make(name, {lang, dir: 'auto'}, text)
  const link = (folder, path, text) => make('a', {href: new URL(path, folder).href}, text)
  const stars = (tenths, ariaLabel) => tenths && make('span', {className: 'stars', role: 'img', ariaLabel},
    ...[0, 10, 20, 30, 40].map(from => part('--n', `${(tenths - from) * 10}%`)))
  const row = ({stars, percent}) =>
    make('li', 'row', `${stars} ★ `, make('span', 'bar', part('inline-size', `${percent}%`)), ` ${percent}%`)

  const quote = (folder, own, one) => make('div', 'case',
    make('p', 'soft', one.label),
    make('p', 'head', make('b', '', words(own, one.author)), stars(one.stars * 10, one['stars-label'])),
    make('p', '', link(folder, `cases/${one.id}/`, words(one['title-language'] ?? own, one.title))),
    one.standing && make('p', '', make('b', one.tone, one.standing)),
    words(one.language ?? own, one.words, 'p'),
    one.reply && make('div', 'shop', make('b', '', words(own, one['reply-from'])), ' ',
      make('span', 'soft', words(own, one.by)), words(one['reply-language'] ?? own, one.reply, 'p')))

  const draw = ({complaints, language, score, ...data}, folder) =>
    make('section', {ariaLabel: data.title, lang: language, dir: data.direction},
      make('div', 'parts',
        make('div', '',
          make('p', 'head', make('b', score ? 'big' : '', score ?? data['out-of']), stars(data['score-tenths'], data['score-label'])),
          make('ul', {ariaLabel: data['spread-label']}, ...data.spread.map(row)),
          make('div', 'bar', ...complaints.strip.map(({tone, count}) => part('flex-grow', count, tone))),
          make('p', '', ...complaints.verdict.map(({tone, text}) => tone ? make('b', tone, text) : text)),
          make('p', 'soft', complaints.standings.join(' · ')),
          ...[data.basis, ...data.cautions].map(text => make('p', 'soft', text))),
        ...data.cases.map(one => quote(folder, language, one))),
      make('p', '', link(folder, '', data.all)),
      make('p', 'soft', link(folder, 'trust/#withheld', data.hidden)))

  class Reviews extends HTMLElement {
    static observedAttributes = ['lang']
    #root = this.attachShadow({mode: 'open'})
    #last

    constructor() {
      super()
      this.#root.adoptedStyleSheets = [sheet]
      this.#root.append(make('slot', ''))
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
          .then(answer => answer.json())
        const data = await loaded[folder]
        if (this.#last === folder.href) this.#root.replaceChildren(draw(data, folder))
      } catch { delete loaded[folder] }
    }
  }
  if (!customElements.get('sitegen-reviews')) customElements.define('sitegen-reviews', Reviews)
})()
