"""What our pages are made of: every element and attribute, of the templates and of Markdown."""

EVERYWHERE = {"class", "id", "lang", "dir", "data-figure"}

# What the script needs to know of a case's receipt.
RECEIPT = {"data-" + name for name in (
    "receipt", "checkpoint", "index", "day", "open", "untitled", "unchanged",
    "logged", "grown", "differs", *("part-" + part for part in (
        "receipt", "place", "checkpoint", "stars", "title", "author", "words")))}

ELEMENTS: dict[str, set[str]] = {
    # the frame
    "html": set(), "head": set(), "body": set(), "title": set(),
    "meta": {"charset", "name", "property", "content", "http-equiv"},
    "link": {"rel", "href", "hreflang", "type"},
    "header": {"data-i"}, "hgroup": set(), "main": set(), "footer": set(), "nav": {"aria-label"},
    "section": {"aria-labelledby", *RECEIPT}, "aside": {"aria-label"},
    "div": {"role", "tabindex", "aria-label", "data-event", "popover"}, "article": {
        "data-stars", "data-outcome", "data-grade", "data-event"},
    # the one script, on case pages
    "script": {"src", "defer", "type"},
    # words
    "h1": {"data-i"}, "h2": set(), "h3": set(), "h4": set(), "h5": set(), "h6": set(),
    "p": {"role"}, "span": {"role", "aria-label", "aria-hidden"}, "bdi": set(), "b": set(), "strong": set(),
    "em": set(), "code": {"title"}, "pre": set(), "blockquote": set(), "br": set(), "hr": set(),
    "a": {"href", "rel", "title", "hreflang", "aria-current", "download",
          "target"},
    "time": {"datetime"},
    # lists and tables
    "ul": {"aria-label"}, "ol": {"aria-label", "start"}, "li": {"value", "data-i"},
    "details": {"open"}, "summary": set(),
    "button": {"popovertarget", "popovertargetaction"},
    "dl": set(), "dt": set(), "dd": set(),
    "table": set(), "caption": set(), "thead": set(), "tbody": set(), "tfoot": set(), "tr": set(),
    "th": {"scope"}, "td": {"data-is"},
    # pictures
    "figure": set(), "figcaption": set(), "picture": set(),
    "source": {"media", "srcset", "width", "height"},
    "img": {"src", "width", "height", "alt", "loading"},
    "svg": {"viewBox", "preserveAspectRatio", "role", "aria-label", "aria-hidden"},
    "path": {"d"},
    "rect": {"x", "y", "width", "height"}, "polyline": {"points"},
    "text": {"x", "y", "text-anchor"},
}

# Those in SVG's own namespace, and no others.
DRAWING = {"svg", "path", "rect", "polyline", "text"}

# Where a link may lead; to the site itself by a relative address, which has no scheme of its own.
SCHEMES = {"http:", "https:", "mailto:"}

# Walks the whole document as the browser understood it, and tells what should not be there.
CHECK = """
function check(document, {elements, drawing, everywhere, schemes, own}) {
  const found = []
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL)
  const ids = new Set()
  // The one script there may be, once in the head of a page with one receipt.
  const isReceiptScript = script => script.parentNode === document.head && script.text === ''
    && document.head.querySelectorAll('script:not([type])').length === 1
    && document.querySelectorAll('[data-receipt]').length === 1
    && script.src?.startsWith?.(own)
    && /^assets[/]receipt[.][0-9a-f]+[.]js$/.test(script.src.slice(own.length))
  // The shop's logo, the badge and the customers' photos, all the site's own.
  const isPicture = address => address.startsWith(own)
    && /^(assets[/]logo[.][0-9a-f]+[.](svg|png|jpg|webp)|media[/][0-9a-f]+-(320|1280)[.]jpg|([a-z0-9-]+[/])?badge-small[.]svg)$/.test(address.slice(own.length))
  const isOwnPicture = node => node.localName === 'img' ? isPicture(node.src)
    : isPicture(new URL(node.getAttribute('srcset') ?? '', document.baseURI).href)
  // Data for programs: nothing runs it.
  const isData = script => script.parentNode === document.head && script.attributes.length === 1
    && script.getAttribute('type') === 'application/ld+json' && JSON.parse(script.text)
  // What names a page of the site for others, where it stands in public; nothing is loaded from it.
  const canonical = document.querySelector('head > link[rel=canonical]')
  const isAddress = link => canonical && ['canonical', 'alternate'].includes(link.rel)
    && new URL(link.href).origin === new URL(canonical.href).origin
  for (let node = walker.currentNode; node; node = walker.nextNode()) {
    const kind = node.nodeType
    if (kind === Node.COMMENT_NODE || kind === Node.PROCESSING_INSTRUCTION_NODE
      || kind === Node.CDATA_SECTION_NODE) found.push(`a ${node.nodeName}`)
    if (kind !== Node.ELEMENT_NODE) continue
    if (node.localName === 'script' && !isReceiptScript(node) && !isData(node)) { found.push('<script>'); continue }
    if (['img', 'source'].includes(node.localName) && !isOwnPicture(node)) {
      found.push(`<${node.localName}>`)
      continue
    }
    const allowed = elements[node.localName]
    if (!allowed) { found.push(`<${node.localName}>`); continue }
    const space = drawing.includes(node.localName) ? '2000/svg' : '1999/xhtml'
    if (node.namespaceURI !== 'http://www.w3.org/' + space)
      found.push(`<${node.localName}> of ${node.namespaceURI}`)
    for (const attribute of node.attributes) {
      const name = attribute.name
      if (!allowed.includes(name) && !everywhere.includes(name))
        found.push(`<${node.localName} ${name}>`)
    }
    if (node.id) {
      if (ids.has(node.id)) found.push(`#${node.id} twice`)
      ids.add(node.id)
    }
    for (const name of ['href', 'src']) {
      if (!node.hasAttribute(name)) continue
      const written = node.getAttribute(name)
      const isOwn = !/^[a-z][a-z0-9+.-]*:/i.test(written)
      const isGood = isOwn ? node[name].startsWith(own)
        : node.localName === 'link' ? written === 'data:,' || isAddress(node) : schemes.includes(node.protocol)
      if (!isGood) found.push(`${name}=${written}`)
    }
  }
  const view = document.defaultView
  return {found: [...new Set(found)], ran: view.__ran || [], at: view.location.href,
    checked: document.querySelector('.checked')?.textContent,
    cases: document.querySelectorAll('article.case').length,
    heading: document.querySelector('h1')?.textContent}
}
"""

# Looks at many pages of one site in frames, a few at a time: ten times as fast as one by one.
CHECK_MANY = """async ([urls, rules]) => {""" + CHECK + """
  const seen = {}
  const waiting = [...urls]
  async function work() {
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      const frame = document.createElement('iframe')
      frame.hidden = true  // what is not drawn still runs
      await new Promise(done => {
        frame.onload = done
        frame.src = url
        document.body.append(frame)
      })
      // What the script asks for is waited for: a frame that goes away breaks it off.
      const said = frame.contentDocument?.querySelector('.checked')
      for (let wait = 0; said?.textContent === '' && wait < 500; wait++)
        await new Promise(done => setTimeout(done, 10))
      await new Promise(done => setTimeout(done))
      try { seen[url] = check(frame.contentDocument, rules) }
      catch (error) { seen[url] = {found: [`${error}`], ran: [], at: 'another site'} }
      frame.remove()
    }
  }
  await Promise.all([work(), work(), work(), work()])
  return seen
}"""

# Every way to call attention that a vector uses says so here instead.
ALARM = """
window.__ran = []
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
  window[name] = (...words) => { window.__ran.push(name + ' ' + words.join()) }
"""
