import Files
import Findings
import Reviews
import Templates

/// What a site looks like: its templates, words and style, checked and ready.
public struct Theme: Sendable {
  private let editions: [Edition.Setting]
  private let stylesheet: Stylesheet

  /// What is wrong with the templates and words; sorted.
  public let findings: [Finding]

  /// The built-in theme with the project's own files below `templates/` in place of its, for
  /// `site`. A theme whose findings hold an error makes no pages worth publishing.
  public init(for site: Site, own files: [SourceFile]) {
    let look = TemplateFiles(own: files)
    let library = TemplateLibrary(look.templates)
    let days = site.daysNamed
    let settings = site.settings
    var findings = look.findings
    let written = settings.languages.compactMap { tag -> (String, WordsFile)? in
      guard let words = look.words(tag) else {
        let message = "no interface words for the language '\(tag)': add templates/words/\(tag).yml"
        findings.append(Finding(.wordsMissing, at: Place("content/site.yml"), message))
        return nil
      }
      findings += words.findings
      return (tag, words.file)
    }
    stylesheet = Stylesheet(look.stylesheet, accent: settings.accent)
    findings += stylesheet.findings
    var editions: [Edition.Setting] = []
    for (tag, file) in written {
      let language = Language(
        tag: tag, fallback: settings.languages[0], file: file, days: days,
        tags: site.statistics.languages.byKey.map(\.key))
      let templates = Look(library, words: language.words)
      findings += templates.findings
      editions.append(Edition.Setting(language: language, look: templates))
    }
    // A mistake in a tag hides what it would have included.
    if !findings.fails(strict: false) {
      let used = editions.reduce(into: Set<String>()) { $0.formUnion($1.look.used) }
      findings += look.unused(templates: used, languages: settings.languages)
    }
    self.editions = editions
    self.findings = Set(findings).sorted()
  }

  /// Every file of the site, in the order of their paths; the bytes are made when they are asked
  /// for. `jobs` is how many threads render the cases.
  public func files(of site: Site, jobs: Int) -> [SiteFile] {
    let sheet = stylesheet
    let assets = [SiteFile(path: "assets/\(sheet.name)", kind: .asset) { sheet.bytes }]
    let pages = editions.indices.flatMap { index in
      Edition(of: site, editions, at: index, stylesheet: sheet.name, jobs: jobs).files()
    }
    // Paths are ASCII, so that this is the order of their bytes, and ten times as fast to compare.
    return (assets + pages).sorted { $0.path < $1.path }
  }
}

extension Site {
  /// Every day that a page writes out.
  fileprivate var daysNamed: Set<Day> {
    var days: Set<Day> = [asOf]
    for one in cases {
      days.insert(one.review.date.day)
      if let day = one.review.experienced { days.insert(day) }
      if let day = one.resolvedOn { days.insert(day) }
      for reply in one.replies {
        days.formUnion([reply.date.day, reply.nextStep, reply.resolvedOn].compactMap { $0 })
      }
      for followUp in one.followUps { days.insert(followUp.date.day) }
      for decision in one.decisions {
        days.formUnion([decision.date.day, decision.until].compactMap { $0 })
      }
    }
    days.formUnion(changes.map(\.date.day))
    days.formUnion(settings.sources.compactMap(\.asOf))
    return days
  }
}
