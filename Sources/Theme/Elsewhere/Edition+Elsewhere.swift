import Core
import Markup
import Reviews

extension LanguageSite {
  /// What is shown elsewhere: the badges, the embed and its data, and the poster.
  func elsewhere() -> [SiteFile] {
    let badge = scoreBadge
    var files = ScoreBadge.Form.allCases.flatMap { form in
      BadgeDrawing.Scheme.allCases.map { scheme in
        SiteFile(path: prefix + ScoreBadge.fileName(form, scheme), kind: .list) {
          badge.svg(form, scheme)
        }
      }
    }
    files.append(SiteFile(path: "\(prefix)embed/index.html", kind: .list) { self.embedPage() })
    files.append(
      SiteFile(path: "\(prefix)embed/summary.json", kind: .list) { EmbedSummary(self).bytes })
    if let poster = posterPage() {
      files.append(SiteFile(path: "\(prefix)poster/index.html", kind: .list) { poster })
    }
    return files
  }

  /// The shop's name, on one line and without controls.
  private var shopName: String { Escape.plain(language.text(site.settings.name) ?? "") }

  private var scoreBadge: ScoreBadge {
    ScoreBadge(
      shop: shopName, language: language.tag, direction: language.direction,
      score: site.statistics.scores.allTime.mean.map { language.decimal($0.tenths) },
      noScore: language.words["no-score-yet"], outOf: language.words["out-of-5"],
      reviews: headline.reviews,
      complaints: headline.complaints, standings: bar().map(\.label), spread: spread,
      accent: assets.accent)
  }

  /// A page that is no part of the site's own frame, from the folder it stands in.
  private func whole(_ page: HTML) -> [UInt8] { page.bytes(root: "../") }

  private func embedPage() -> [UInt8] {
    whole(
      templates.embed.render(
        EmbedPage(
          language: language.tag, direction: language.direction, title: Escape.plain(siteTitle),
          stylesheet: "\(up)assets/\(assets.embedStylesheet)",
          shop: language.text(site.settings.name) ?? "",
          score: site.statistics.scores.allTime.mean.map { language.decimal($0.tenths) },
          basis: basis, spread: spread, complaints: headline.complaints,
          standings: bar().map { TextView(text: $0.label) }, cautions: cautions,
          cases: embedCases.map(\.quote), hidden: hiddenCount)))
  }

  var embedCases: [(one: Case, quote: PairView)] {
    site.featured.embedded.map { one in
      let label = language.words[one.isComplaint ? "embed-complaint" : "newest-praise"]
      return (one, quote(one, label: label, reply: one.embeddedReply))
    }
  }

  /// Nil without an address to send people to, and where it is longer than a code holds.
  private func posterPage() -> [UInt8]? {
    guard let address = site.settings.url.map({ $0 + prefix }), let code = PosterCode(address)
    else { return nil }
    let words = language.words
    let shop = ["shop": language.text(site.settings.name) ?? ""] as KeyValuePairs
    let hidden = site.statistics.hidden.total
    // "We hide nothing" is said only where nothing is hidden, and no source has more than is here.
    let isComplete = site.statistics.sources.allSatisfy { ($0.missing ?? 0) <= 0 }
    let honesty =
      hidden > 0
      ? language.counted("poster-hidden", hidden, shop)
      : words[isComplete ? "poster-nothing-hidden" : "poster-check", shop]
    return whole(
      templates.poster.render(
        PosterPage(
          language: language.tag, direction: language.direction,
          title: Escape.plain(words["poster-title", shop]),
          stylesheet: "\(up)assets/\(assets.posterStylesheet)",
          score: site.statistics.scores.allTime.mean.map { language.decimal($0.tenths) },
          basis: basis, spread: spread, complaints: headline.complaints,
          standings: bar().map { TextView(text: $0.label) }, cautions: cautions,
          honesty: honesty, address: code.shown, codeSize: code.size, codePath: code.path,
          asOf: words["poster-as-of", ["date": language.day(site.asOf)]])))
  }
}
