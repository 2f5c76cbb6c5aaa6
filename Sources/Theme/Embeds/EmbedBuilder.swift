import Core
import Markup
import Reviews

/// Makes what is shown elsewhere: the badges, the embed and its data, and the poster.
struct EmbedBuilder: Sendable {
  private let site: LanguageSite
  private let summary: SummaryBuilder
  private let excerpts: ExcerptBuilder

  init(_ site: LanguageSite, _ summary: SummaryBuilder, _ excerpts: ExcerptBuilder) {
    self.site = site
    self.summary = summary
    self.excerpts = excerpts
  }

  var files: [SiteFile] { badges + embed + poster }

  private var language: Language { site.language }
  private var words: Words { language.words }

  private func file(
    _ path: String, _ content: @escaping @Sendable () -> [UInt8]
  ) -> SiteFile {
    SiteFile(path: site.prefix + path, kind: .list, content: content)
  }

  private var badges: [SiteFile] {
    let badge = ScoreBadge(
      shop: Escape.plain(site.shop), mark: site.assets.mark.letters, language: language.tag,
      direction: language.direction, score: summary.score, scoreTenths: scoreTenths,
      noScore: words["no-score-yet"], outOf: words["out-of-5"], reviews: site.headline.reviews,
      verdict: site.headline.verdict, strip: summary.strip, standings: summary.standings,
      bars: summary.bars, palette: Palette(accent: site.assets.accent))
    return ScoreBadge.BadgeForm.allCases.flatMap { form in
      BadgeDrawing.Scheme.allCases.map { scheme in
        file(ScoreBadge.path(form, scheme)) { badge.svg(form, scheme) }
      }
    }
  }

  private var embed: [SiteFile] {
    [
      file(SitePath.embed.page) { self.embedPage },
      file(SitePath.embedSummary) {
        EmbedSummary(site: self.site, summary: self.summary, cases: self.cases).bytes
      },
    ]
  }

  /// Drawn by rule and never by hand.
  private var cases: [EmbedSummary.EmbeddedCase] {
    site.site.featured.embedded.map { one in
      let label = words[one.isComplaint ? "embed-complaint" : "newest-praise"]
      let excerpt = excerpts.excerpt(of: one, label: label, reply: one.embeddedReply)
      return .init(one: one, excerpt: excerpt)
    }
  }

  /// A page without the site's layout, from the folder it stands in.
  private func whole(_ page: HTML) -> [UInt8] { page.bytes(root: "../") }

  private var scoreTenths: Int { site.statistics.scores.allTime.mean?.tenths ?? 0 }

  private var scoreView: ScoreView {
    ScoreView(
      score: summary.score,
      scoreLabel: summary.score.map { words["score-label", ["score": $0]] }
        ?? words["no-score-yet"],
      scoreTenths: scoreTenths, reviews: site.headline.reviews, basis: summary.basis,
      spread: summary.bars, strip: summary.strip, verdict: site.headline.verdict,
      standings: summary.standings, cautions: summary.cautions)
  }

  private var embedPage: [UInt8] {
    whole(
      site.templates.embed.render(
        EmbedPage(
          language: language.tag, direction: language.direction, title: site.headline.plainTitle,
          stylesheet: site.path(of: site.assets.embedStylesheet), shop: site.shop,
          mark: site.assets.mark.letters, summary: scoreView, cases: cases.map(\.excerpt),
          hidden: summary.withheldCount)))
  }

  /// None without an address to send people to, and where it is longer than a code holds.
  private var poster: [SiteFile] {
    guard let url = site.settings.url, let code = PosterCode(url + site.prefix) else { return [] }
    return [file(SitePath.poster.page) { self.posterPage(code) }]
  }

  private func posterPage(_ code: PosterCode) -> [UInt8] {
    let shop = ["shop": site.shop] as KeyValuePairs
    let hidden = site.statistics.hidden.total
    let logo = site.assets.logo
    // "Nothing is withheld" is said only where that is so, and no source has more than is here.
    let isComplete = site.statistics.sources.allSatisfy { ($0.missing ?? 0) <= 0 }
    let honesty =
      hidden > 0
      ? language.counted("poster-hidden", hidden, shop)
      : words[isComplete ? "poster-nothing-hidden" : "poster-check", shop]
    return whole(
      site.templates.poster.render(
        PosterPage(
          language: language.tag, direction: language.direction,
          title: Escape.plain(words["poster-title", shop]),
          stylesheet: site.path(of: site.assets.posterStylesheet),
          mark: site.assets.mark.letters, logo: logo?.banner(up: site.up, alt: ""),
          picture: logo.flatMap { $0.isSquare ? site.path(of: $0.light.asset) : nil },
          summary: scoreView, honesty: honesty, address: code.shown, codeSize: code.size,
          codePath: code.path, canWrite: !site.writeLinks.isEmpty,
          asOf: words["poster-as-of", ["date": language.day(site.asOf)]])))
  }
}

/// An address as a QR code, and as people read it.
private struct PosterCode: Sendable {
  /// Without the protocol and the last slash.
  let shown: String
  /// Units a side, the quiet zone with them.
  let size: Int
  /// The dark modules as the path of a drawing.
  let path: String

  /// Nil where the address is longer than a code of version 10 holds.
  init?(_ address: String) {
    guard let code = QRCode(address) else { return nil }
    size = code.size + 2 * QRCode.quietZone
    path = code.path
    let name = address.drop { $0 != ":" }.drop { $0 == ":" || $0 == "/" }
    shown = String(name.hasSuffix("/") ? name.dropLast() : name)
  }
}
