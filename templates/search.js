// Searches this site's reviews, with Pagefind and its index from this site and nothing from
// elsewhere. What it shows it writes as text, never as markup.
(async () => {
  'use strict'
  const form = document.querySelector('form.search')
  const [found, help, results, more, reset] =
    ['_found', '_help', '_results', '_more', '_reset'].map(id => document.getElementById(id))
  if (!form || !found || !results || !more) return
  const words = form.dataset
  const locale = document.documentElement.lang

  const element = (name, text, properties) =>
    Object.assign(document.createElement(name), {textContent: text}, properties)

  // A message, with a number or words in the place of a name in braces.
  const say = (text, values = {}) => found.replaceChildren(...text.split(/(\{\w+\})/).map(part => {
    const value = values[part.slice(1, -1)]
    return value === undefined ? part
      : typeof value === 'number' ? value.toLocaleString(locale) : element('bdi', value)
  }))

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

  // MARK: Words

  // The index has words of a text as they are spoken, and parts of those that are written as one.
  const fold = text => text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  const parts = word => word.split(/[^\p{L}\p{M}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u)
  const split = text => {
    if (!/^(zh|ja|th)\b/.test(locale)) return text.split(/\s+/)
    return [...new Intl.Segmenter(locale, {granularity: 'word'}).segment(text)].map(one => one.segment)
  }
  const splitText = text => text.split(text.includes('\u200B') ? '\u200B' : /\s+/)

  // So short a word alone is meant whole: nearly every review has one that begins with it.
  const isShort = text => /^[\p{Script=Latin}\p{M}\p{N}]{1,2}$/u.test(text)

  // Whether a review has the word or one that begins with it. For a word that is nowhere, Pagefind
  // finds the longest one with which it begins, such as "b" for "baterry", or leaves it aside.
  const known = new Map()
  const isKnown = word => {
    if (!known.has(word)) known.set(word, lookUp(word).catch(error => { known.delete(word); throw error }))
    return known.get(word)
  }
  const lookUp = async word => {
    // Pagefind loads the part of the index that has the word; longer ones may be in the next.
    const next = [...'abcdefghijklmnopqrstuvwxyz0123456789\uFFDC'].map(letter => word + letter)
    await pagefind.preload(next.join(' '))
    // In quotes, it finds the word's stem and nothing else.
    if ((await pagefind.search(`"${word}"`)).results.length) return true
    const hit = (await pagefind.search(word)).results.find(one => one.words.length)
    if (!hit) return false
    const {raw_content: text, locations} = await hit.data()
    const all = splitText(text)
    return locations.some(place =>
      [all[place] ?? '', ...parts(all[place] ?? '')].some(one => fold(one).startsWith(fold(word))))
  }
  const unknown = async text => {
    if (!text || isShort(text) || /^".+"$/.test(text)) return []
    const all = [...new Set(split(text.replaceAll('"', ' ')))].filter(one => /[^\s\p{P}]/u.test(one))
    const are = await Promise.all(all.map(isKnown))
    return all.filter((_, place) => !are[place])
  }

  // MARK: Results

  const plain = word => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>')

  // Thirty words around the first found, with marks.
  const excerpt = ({raw_content: text, locations, meta: {title: name}}, language) => {
    const isJoined = text.includes('\u200B')
    const all = splitText(text)
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

  // What is not to be found stands in the index byte by byte, as characters that are in no word.
  const read = text => new TextDecoder().decode(Uint8Array.from(text, one => one.charCodeAt()))

  const item = hit => {
    const {filters: {stars: [stars] = [], language: [language = ''] = []}} = hit
    const [id, about, rated] = read(hit.meta.beside).split('\n')
    const line = document.createElement('li')
    const link = element('a', '', {href: words.cases + encodeURIComponent(id) + '/index.html'})
    link.append(element('bdi', hit.meta.title, {lang: language}))
    line.append(link)
    if (stars && rated) {
      const drawn = element('span', '★'.repeat(stars) + '☆'.repeat(5 - stars), {className: `stars s${stars}`})
      drawn.setAttribute('role', 'img')
      drawn.setAttribute('aria-label', rated)
      line.append(' ', drawn)
    }
    line.append(excerpt(hit, language), element('p', about, {className: 'soft small'}))
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
      option.text = labels.get(option) + (option.value ? ` (${n.toLocaleString(locale)})` : '')
    }
  }

  const nothing = {results: [], filters: {}}

  const search = async () => {
    const mine = ++turn
    // Pagefind has no word with these.
    const text = query.value.replace(/[<>]/g, ' ').trim() || null
    results.ariaBusy = true
    const active = choices.filter(choice => choice.value)
    const pairs = fields => fields.map(one => [one.name, one.value])
    history.replaceState(null, '', `#${new URLSearchParams(pairs(text ? [query, ...active] : active))}`)
    const isAsked = text || active.length
    const spoken = text?.replaceAll('"', ' ').trim()
    const slow = setTimeout(() => { if (mine === turn) say(words.loading) }, 500)
    try {
      const lacking = await unknown(text)
      const asked = isShort(text) ? `"${text}"` : text
      const ask = without => !isAsked || lacking.length ? nothing : pagefind.search(asked, {
        filters: Object.fromEntries(pairs(active.filter(one => one !== without))),
        sort: text ? {} : {date: 'desc'},
      })
      const [answer, ...others] = await Promise.all([ask(), ...active.map(ask)])
      const isFound = isAsked && answer.results.length > 0
      const without = isAsked && !isFound && text && !lacking.length && active.length
        ? (await pagefind.search(asked)).results.length : 0
      if (mine !== turn) return
      // What each choice would find in place of this one.
      choices.forEach(one => count(one, isAsked
        ? (others[active.indexOf(one)] ?? answer).filters[one.name] : totals[one.name]))
      hits = answer.results
      shown = 0
      results.replaceChildren()
      if (!isAsked) say(words.begin)
      else if (isFound) say(words.found, {n: hits.length})
      else if (!text) say(words.none)
      else if (without) say(words.noneChosen, {words: spoken})
      else say(words.noneWords, {words: lacking.join(' ') || spoken})
      if (help) help.hidden = !isAsked || isFound
      if (reset) reset.hidden = isFound || !active.length || !!text && !without
      await show(mine)
    } catch { if (mine === turn) say(words.failed) }
    clearTimeout(slow)
    if (mine === turn) results.ariaBusy = false
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
  form.addEventListener('change', event => { if (event.target !== query) soon() })
  form.addEventListener('submit', event => { event.preventDefault(); clearTimeout(pause); search() })
  more.addEventListener('click', async () => (await show(turn))?.querySelector('a').focus())
  reset?.addEventListener('click', () => {
    for (const choice of choices) choice.value = ''
    query.focus()
    search()
  })
  addEventListener('hashchange', restore)
  form.hidden = false
  restore()
})()
