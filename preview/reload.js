(() => {
  'use strict'
  const version = document.currentScript.dataset.version
  let stream = null

  // An element with a class, attributes and children; text stays text.
  function make(name, attributes, ...children) {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children.filter(child => child !== null && child !== ''))
    return element
  }

  // A place of our own in the page, which the site's style does not reach.
  function room(name) {
    const host = document.createElement(name)
    const root = host.attachShadow({ mode: 'open' })
    root.append(make('link', { rel: 'stylesheet', href: '/_preview/overlay.css' }))
    const body = make('div', { class: 'room' })
    root.append(body)
    return { host, body }
  }

  function place(path, edit) {
    const code = make('code', {}, path)
    return edit && /^https?:/.test(edit)
      ? make('a', { href: edit, rel: 'noopener noreferrer', target: '_blank' }, code) : code
  }

  function finding(found) {
    const hint = found.suggestion ? `; did you mean '${found.suggestion}'?` : ''
    return make('li', { class: found.severity }, place(found.place, found.edit), ' ',
      make('strong', {}, found.severity), ' ', found.message + hint, ' ',
      make('small', {}, `[${found.rule}]`))
  }

  const counted = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`

  // The panel at the foot of the page: open where something is broken.
  const panel = room('sitegen-preview')
  let wasBroken = false

  function heading(told) {
    if (told.trouble) return 'The project cannot be read: this is the last good page'
    const counts = [[told.errors, 'error'], [told.warnings, 'warning']]
      .filter(([count]) => count > 0).map(([count, word]) => counted(count, word)).join(', ')
    return told.isBroken ? `${counts}: this is the last good page` : counts
  }

  function tell(told) {
    const isQuiet = !told.isBroken && told.errors + told.warnings === 0
    if (isQuiet) {
      panel.host.remove()
    } else {
      const before = panel.body.querySelector('details')
      const isOpen = told.isBroken !== wasBroken || !before ? told.isBroken : before.open
      const details = make('details', {}, make('summary', {}, heading(told)))
      details.open = isOpen
      const hidden = told.errors + told.warnings - told.findings.length
      details.append(told.trouble ? make('p', {}, told.trouble)
        : make('ul', {}, ...told.findings.map(finding)),
        hidden > 0 ? make('p', {}, `${hidden} more: run sitegen check`) : '')
      panel.body.replaceChildren(make('section', {
        class: told.isBroken ? 'panel broken' : 'panel', role: 'status',
        'aria-label': 'What sitegen found' }, details))
      document.body.append(panel.host)
    }
    wasBroken = told.isBroken
  }

  // What concerns one case, below it.
  function note(of) {
    const { host, body } = room('sitegen-note')
    const copy = navigator.clipboard ? make('button', { type: 'button' }, 'Copy') : ''
    if (copy) copy.onclick = () => navigator.clipboard.writeText(of.command).then(
      () => { copy.textContent = 'Copied' }, () => {})
    body.append(make('section', { class: 'note', 'aria-label': `Notes on ${of.id}` },
      of.findings.length ? make('ul', {}, ...of.findings.map(finding)) : '',
      make('p', {}, of.isAnswered ? 'To reply again: ' : 'No reply yet. To write one: ',
        make('code', { class: 'command' }, of.command), ' ', copy),
      make('p', { class: 'files' }, ...of.files.flatMap((file, index) =>
        [index ? ' · ' : '', place(file.path, file.edit)]))))
    return host
  }

  async function annotate() {
    const articles = [...document.querySelectorAll('article.case[id]')]
    for (let start = 0; start < articles.length; start += 50) {
      const some = articles.slice(start, start + 50)
      const answer = await fetch('/_preview/cases.json?ids=' + some.map(each => each.id))
      if (!answer.ok) continue
      const notes = new Map((await answer.json()).map(each => [each.id, each]))
      for (const article of some) {
        article.querySelector(':scope > sitegen-note')?.remove()
        const about = notes.get(article.id)
        if (about) article.append(note(about))
      }
    }
  }

  function connect() {
    if (stream || document.hidden) return
    stream = new EventSource('/_preview/events')
    stream.addEventListener('reload', event => {
      if (event.data === version) return
      disconnect()
      location.reload()
    })
    stream.addEventListener('findings', event => {
      tell(JSON.parse(event.data))
      annotate().catch(() => {})
    })
    stream.onerror = () => {
      // Turned away for good: too many pages listen. This one tries again now and then.
      if (stream?.readyState !== EventSource.CLOSED) return
      disconnect()
      setTimeout(connect, 3000)
    }
  }

  function disconnect() {
    stream?.close()
    stream = null
  }

  // A browser has six connections to a host: pages that nobody sees must not hold them.
  document.addEventListener('visibilitychange', () => document.hidden ? disconnect() : connect())
  addEventListener('pagehide', disconnect)
  addEventListener('pageshow', connect)
  connect()
})()
