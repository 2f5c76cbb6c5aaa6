import Core
import Reviews

extension Content {
  /// A finding for each link in a text of `files` to a case of the site that is not there. Such a
  /// link still says the ID that the case had, and that can be a name: of all that an erasure leaves,
  /// only what others wrote is not rewritten.
  ///
  /// `content` is all that the site shows, with what only the ledger knows.
  public static func lostCaseLinks(
    in files: [SourceFile], of content: SiteContent, jobs: Int
  ) -> [Finding] {
    let links = CaseLinks(to: content)
    let texts = folders.flatMap { files.below("content/\($0)") }
    return texts.parallelMap(jobs: jobs) { links.lost(in: $0) }.flatMap(\.self)
  }

  /// The folders whose files have texts in Markdown.
  private static let folders =
    DocumentKind.allCases.map(\.folder) + ["changes", "pages"]
}

/// The links that lead to cases of one site: relative ones, and those with its address.
private struct CaseLinks: Sendable {
  private let cases: Set<String>
  private let address: String?
  /// What a link from one page of the site to another may have before `cases/`.
  private let steps: Set<String>

  private static let folder = Array("cases/".utf8)

  init(to content: SiteContent) {
    cases = Set(content.reviews.map(\.id))
    address = content.settings.url
    steps = Set(["", ".", ".."] + content.settings.languages)
  }

  func lost(in file: SourceFile) -> [Finding] {
    var findings: [Finding] = []
    var at = 0
    while let start = file.bytes.firstIndex(of: Self.folder, from: at) {
      let slug = file.bytes[(start + Self.folder.count)...].prefix(while: \.isSlugCharacter)
      at = slug.endIndex
      let id = String(decoding: slug, as: UTF8.self)
      guard id.isSlug, !cases.contains(id), isOwn(file.bytes[..<start]) else { continue }
      findings.append(
        Finding(
          .noSuchCase, at: Place(file.path, offset: slug.startIndex, in: file.bytes),
          "this leads to the case '\(id)', and there is none; if its review was erased, its ID can be a name that must go"
        ))
    }
    return findings
  }

  /// Whether a link to the site itself begins at the end of `bytes`.
  private func isOwn(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.lastIndex { !$0.isOfAddress }.map { $0 + 1 } ?? bytes.startIndex
    var prefix = String(decoding: bytes[start...], as: UTF8.self)[...]
    if prefix.isEmpty {
      let before = start > bytes.startIndex ? bytes[start - 1] : nil
      return before == UInt8(ascii: "(") || before == UInt8(ascii: "<")
    }
    if let address, prefix.hasPrefix(address) { prefix = prefix.dropFirst(address.count) }
    return prefix.split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { steps.contains(String($0)) }
  }
}

extension UInt8 {
  /// Whether the byte may stand in an address before the place that is looked for.
  fileprivate var isOfAddress: Bool {
    isASCIILetter || isDigit || "./:_~%-@".utf8.contains(self)
  }

  private var isASCIILetter: Bool { isLowercaseLetter || (0x41...0x5A).contains(self) }
}

extension SourceFile {
  /// Whether a text in the file may lead to a case.
  var mayLinkToCases: Bool { bytes.contains("cases/") }
}
