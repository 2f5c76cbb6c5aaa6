import Core
import Templates

/// The theme's templates, each ready for its view, in one language's words.
struct TemplateSet: Sendable {
  let layout: Template<Layout>
  let summary: Template<SummaryView>
  let trend: Template<TrendSection>
  let news: Template<ChangesSection>
  let list: Template<ListView>
  let caseCard: Template<CaseView>
  let casePage: Template<CasePage>
  let changes: Template<ChangesPage>
  let info: Template<InfoView>
  let write: Template<WritePage>
  let trust: Template<TrustPage>
  let search: Template<SearchPage>
  let notFound: Template<NotFoundPage>
  let embed: Template<EmbedPage>
  let poster: Template<PosterPage>
  /// The names of all templates that are used.
  let used: Set<String>
  /// What is wrong in the templates.
  let findings: [Finding]

  init(_ library: TemplateLibrary, words: Words) {
    var findings = library.findings
    var used: Set<String> = []
    func template<V: View>(_ name: String) -> Template<V> {
      let made = library.template(name, for: V.self, words: words.plain)
      findings += made.findings
      used.formUnion(made.template.names)
      return made.template
    }
    layout = template("layout")
    summary = template("summary")
    trend = template("trend-section")
    news = template("newest-changes")
    list = template("list")
    caseCard = template("case")
    casePage = template("case-page")
    changes = template("changes")
    info = template("page")
    write = template("write")
    trust = template("trust")
    search = template("search")
    notFound = template("not-found")
    embed = template("embed")
    poster = template("poster")
    self.findings = findings
    self.used = used
  }
}
