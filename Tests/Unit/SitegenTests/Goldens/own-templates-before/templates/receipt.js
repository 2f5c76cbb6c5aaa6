// Checks in the reader's browser that the review on this page is the one in the public log. It loads
// the receipt, the log's checkpoint of that time and the newest one from this site and nothing from
// elsewhere, and recomputes every hash. The page is complete without it; where it cannot check, it
// says nothing.
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
    return {note, origin, size: Number(size), root}
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

  // A receipt is made once, and holds the first checkpoint that has its event. All checkpoints stand
  // in a folder beside the newest.
  let held, past
  try { held = readReceipt(receipt) } catch {}
  if (held) {
    try { past = await load(`${page.checkpoint}s/${held.checkpoint.size}`) } catch { return }
  }

  const wrong = new Set()
  const expect = (isSo, part) => { if (!isSo) wrong.add(part) }
  const index = Number(page.index), size = Number(page.size)
  let says = page.unchanged, hasGrown = false
  try {
    const {content, entry, salt, ...proof} = held
    const leaf = await hash(Uint8Array.of(0), utf8(canonical(entry)))
    const head = proof.checkpoint
    expect(await rootOf(leaf, proof.index, head.size, proof.hashes) === head.root, 'place')
    expect(past === head.note, 'place')
    // The page may be an older one, from before the log grew.
    hasGrown = head.size > size
    expect(head.size !== size || head.root === page.root, 'place')
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
