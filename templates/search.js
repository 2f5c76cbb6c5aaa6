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
