(() => {
'use strict'
const editions = {"en":"","nl":"nl/"}
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
