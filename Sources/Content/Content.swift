import Core
import Reviews

/// The parser of content: files to `SiteContent` and findings.
public enum Content {
  /// Parses all regular files below `content/`, in any order, on up to `jobs` threads.
  ///
  /// The findings of all files are reported together, by place. `asOf` gives, for the shop's time
  /// zone, the last day that is not in the future. The content is what could be read; it is nil
  /// only if site.yml is missing or is not YAML. After an error no site should be built from it.
  public static func parse(
    _ files: [SourceFile], asOf: (_ timeZone: String) -> Day, jobs: Int
  ) -> (siteContent: SiteContent?, findings: [Finding]) {
    let parsing = parse(files, remembered: [], asOf: asOf, remembers: false, jobs: jobs)
    return (parsing.siteContent, parsing.findings)
  }

  /// What was parsed of a project's content.
  public struct Parsing: Sendable {
    /// The content, as far as it could be read.
    public let siteContent: SiteContent?
    /// The findings of all files, sorted.
    public let findings: [Finding]
    /// The files that can be remembered, in order.
    public let records: [RememberedFile]
  }

  /// The same with files that were parsed before, in the same `context`. If `remembers`, there are records
  /// for the next time.
  public static func parse(
    _ files: [SourceFile], remembered: [RememberedFile], asOf: (_ timeZone: String) -> Day,
    remembers: Bool, jobs: Int
  ) -> Parsing {
    let files = files.inOrder()
    var findings: [Finding] = []
    var settings = settings(of: files, asOf: asOf, findings: &findings)
    if let totals = files.first(where: { $0.path == Settings.Source.importedTotals }) {
      let today = asOf(settings?.timeZone ?? "UTC")
      settings?.add(Self.totals(of: totals, today: today, findings: &findings))
    }
    findings += settings?.idleDifferences ?? []
    findings += leftovers(among: files, others: remembered.lazy.map(\.path))
    let shop = ShopFacts(settings: settings, today: asOf(settings?.timeZone ?? "UTC"))
    let logos = Set(settings?.design.logo?.files.map { "content/" + $0.text } ?? [])
    let texts = logos.isEmpty ? files : files.filter { !logos.contains($0.path) }
    let parts = SourcePart.parts(of: texts).merged(with: remembered.map(SourcePart.remembered))
    let readings = parts.parallelMap(jobs: jobs) { $0.read(shop) }
    let records = remembers ? records(of: parts, readings, jobs: jobs) : []

    var unlinked = UnlinkedContent(readings, findings: &findings)
    findings += unlinked.join()
    findings += unlinked.check()
    return Parsing(
      siteContent: settings.map(unlinked.siteContent), findings: findings.sorted(),
      records: records)
  }

  private static func records(
    of parts: [SourcePart], _ readings: [ParsedFile], jobs: Int
  ) -> [RememberedFile] {
    let records = parts.indices.parallelMap(jobs: jobs) { index -> RememberedFile? in
      switch parts[index] {
      case .remembered(let file): file
      case .file(let file) where remembers(file.path) && !file.mayLinkToCases:
        readings[index].record.map { RememberedFile(path: file.path, record: $0[...]) }
      case .file, .lines, .finding: nil
      }
    }
    return records.compactMap(\.self)
  }

  private static func totals(
    of file: SourceFile, today: Day, findings: inout [Finding]
  ) -> [Settings.Source] {
    guard let start = file.bytes.textStart(of: file.path, findings: &findings),
      let root = YAMLNode.yaml(
        file.bytes, in: start..<file.bytes.count, line: 1, file: file.path, findings: &findings)
    else { return [] }
    var fields = Fields(root, file: file.path, place: Place(file.path, line: 1), today: today)
    let totals = fields.totals()
    findings += fields.close()
    return totals
  }

  /// The settings in site.yml. Nil with an error if it is missing or cannot be read.
  private static func settings(
    of files: [SourceFile], asOf: (_ timeZone: String) -> Day, findings: inout [Finding]
  ) -> Settings? {
    guard let file = files.first(where: { $0.path == "content/site.yml" }) else {
      findings.append(
        Finding(
          .noSettings, at: Place("content/site.yml"),
          "there is no content/site.yml; 'sitegen new' makes one, with a site to start from"))
      return nil
    }
    guard let start = file.bytes.textStart(of: file.path, findings: &findings) else { return nil }
    guard file.bytes.count <= ContentBounds.settings else {
      findings.append(
        Finding(
          .settingsTooLong, at: Place(file.path, offset: ContentBounds.settings, in: file.bytes),
          "site.yml may be at most \(ContentBounds.settings.inKiB)"))
      return nil
    }
    let root = YAMLNode.yaml(
      file.bytes, in: start..<file.bytes.count, line: 1, file: file.path, findings: &findings)
    guard let root else { return nil }
    var fields = Fields(root, file: file.path, place: Place(file.path, line: 1), today: asOf("UTC"))
    let settings = fields.settings(asOf: asOf)
    findings += fields.close()
    return settings
  }
}

extension [SourceFile] {
  /// The files sorted by path.
  fileprivate func inOrder() -> [SourceFile] {
    inOrder { $0.path < $1.path }
  }
}
