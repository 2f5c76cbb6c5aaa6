import Core
import Reviews

/// The files of a site's index for searching, which Pagefind makes.
///
/// Pagefind numbers its files anew in each run, so that the index cannot be made again byte for byte: it
/// can change what a search finds and shows of a review, and no page. Its scripts and programs are held against those of
/// its versions, and its entry against the site.
struct SearchIndexCheck {
  /// The site's languages.
  let languages: [String]
  /// The number of pages that each language has in the index.
  let pages: Int

  /// The path of the index's entry.
  static let entry = SitePath.searchIndex + "/pagefind-entry.json"

  /// What can be said of a file below the site's folder.
  enum Judgement {
    /// Pagefind writes no such file.
    case foreign
    /// Part of the index, which cannot be made again.
    case unreproducible
    /// As it must be.
    case known
    /// Not as it must be, and why.
    case wrong(String)
  }

  /// `bytes` reads the file, where its name does not tell all.
  func judge(_ path: String, _ bytes: () -> [UInt8]?) -> Judgement {
    guard path.hasPrefix(SitePath.searchIndex + "/") else { return .foreign }
    let name = String(path.dropFirst(SitePath.searchIndex.utf8.count + 1))
    if name == "pagefind-entry.json" {
      return flaw(ofEntry: bytes() ?? []).map(Judgement.wrong) ?? .known
    }
    if Self.isProgram(name) {
      let digest = Digest(of: bytes() ?? []).base64
      return Self.versions.values.contains { $0[name] == digest }
        ? .known : .wrong("this is not the file of a version of Pagefind that sitegen knows")
    }
    return Self.isOfIndex(name) ? .unreproducible : .foreign
  }

  /// The files that every index has, by what its entry says.
  func wanted(byEntry bytes: [UInt8]) -> [String] {
    let text = flaw(ofEntry: bytes) == nil ? String(decoding: bytes, as: UTF8.self) : ""
    let programs = text.matches(of: /"wasm":"([a-z]+)"/).map { "wasm.\($0.1).pagefind" }
    let metas = text.matches(of: /"hash":"([A-Za-z0-9_-]+)"/).map { "pagefind.\($0.1).pf_meta" }
    return
      (["pagefind-entry.json", "pagefind-worker.js", "pagefind.js", "wasm.unknown.pagefind"]
      + programs + metas).map { "\(SitePath.searchIndex)/\($0)" }
  }

  private static func isProgram(_ name: String) -> Bool {
    versions.values.contains { $0[name] != nil }
      || name.hasPrefix("wasm.") && name.hasSuffix(".pagefind") && !name.contains("/")
  }

  private static func isOfIndex(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let endings = ["fragment": "pf_fragment", "index": "pf_index", "filter": "pf_filter"]
    if parts.count == 2, let ending = endings[String(parts[0])] {
      let words = parts[1].split(separator: ".", omittingEmptySubsequences: false)
      return words.count == 2 && words[1] == ending && isWord(words[0])
    }
    let words = name.split(separator: ".", omittingEmptySubsequences: false)
    return words.count == 3 && words[0] == "pagefind" && words[2] == "pf_meta" && isWord(words[1])
  }

  private static func isWord(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0.isAlphanumeric || $0 == .hyphen || $0 == 0x5F }
  }

  /// Why the index's entry is not that of the site: one member for each language with the number of its
  /// pages, and the program that reads it.
  private func flaw(ofEntry bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let version = Self.versions.keys.first(where: { text.hasPrefix(Self.start($0)) }),
      text.hasSuffix(Self.end)
    else { return "this is not the entry of a version of Pagefind that sitegen knows" }
    let inner = text.dropFirst(Self.start(version).count).dropLast(Self.end.count)
    let wanted = pages == 0 ? [] : languages.map { $0.lowercased() }
    guard !inner.isEmpty || !wanted.isEmpty else { return nil }
    let members = inner.split(separator: "},", omittingEmptySubsequences: false).map {
      $0.hasSuffix("}") ? $0.dropLast() : $0
    }
    var seen: Set<String> = []
    for member in members {
      guard
        let match = try?
          /"([a-z0-9-]+)":\{"hash":"[A-Za-z0-9_-]+","wasm":("[a-z]+"|null),"page_count":([0-9]+)/
          .wholeMatch(in: member),
        wanted.contains(String(match.1)), seen.insert(String(match.1)).inserted,
        Int(match.3) == pages
      else { return "'\(member)' is not what the site has in this language" }
    }
    return seen.count == Set(wanted).count ? nil : "a language of the site is missing"
  }

  private static func start(_ version: String) -> String {
    "{\"version\":\"\(version)\",\"languages\":{"
  }

  private static let end =
    #"}},"include_characters":["_","‿","⁀","⁔","︳","︴","﹍","﹎","﹏","＿"]}"#.dropFirst()

  /// By version, the SHA-256 of Pagefind's scripts and programs.
  private static let versions: [String: [String: String]] = [
    "1.5.2": [
      "pagefind-worker.js": "TKUNJbyrnhw6+8AKtfd2ERToPI/BuD04ZVrxVYtlDCo=",
      "pagefind.js": "JS0nK9NNSD0Zp1IGD2oGURTRWrEsQtj5BcpWXidooAk=",
      "wasm.ar.pagefind": "3oM+i09o/gmqJG2Gt42lxMjDP1xCUUMs6B0HpFqIX+M=",
      "wasm.ca.pagefind": "yG/GFHkxpuTpabEdsdaaAI11qyJ9KmWTSaCEnBrQok4=",
      "wasm.da.pagefind": "wDK7PhBv7K3NkstXIPKun2FH3z7BUkn6TFKOfLTUm7g=",
      "wasm.de.pagefind": "8eJRva9CvS3td+fdQUYOviN8uoheyPMJT0vplcHrvFc=",
      "wasm.el.pagefind": "Df6RQAuxBAHXIqSRbQfdLZkBUmeB/4ZIxNGtjMBtyPc=",
      "wasm.en.pagefind": "uxbJ5tPSFNTQXMzKUd97SHuGs2VzGNp2f2yp4KLnJZ0=",
      "wasm.es.pagefind": "wA1F5yQqYPwlvqU03azqYJz/X9YTj7n4QZT3to7T7Po=",
      "wasm.et.pagefind": "pD8cH77LwIYb4M/jljVd4wZ7I5vQ8Zrmj1XGg4K50LI=",
      "wasm.eu.pagefind": "taeYp/egl3AY9J9ASNyoOAy5ScRycUasWjmxf/qENa0=",
      "wasm.fi.pagefind": "T3mKPDhyZYOlaed6FUF9XgamCE8bRjDoIvXIHpPmJQ4=",
      "wasm.fr.pagefind": "U1vO+5tD/sx+mF7ZhIitMt1YCnlDc+TpRznIqZFgw3w=",
      "wasm.ga.pagefind": "HjFRlxTPlr/q3DaExKuxO7Q081G+abmwc02iKg7JADM=",
      "wasm.hi.pagefind": "ZiAz4U5zDDw3vgGrBjBcNgzJwc0rM7GgSYFwhA+iS2w=",
      "wasm.hu.pagefind": "u07VBsvUtwaOMonYxShWLuzLBQXPmVUrRCYXWy9Tbu4=",
      "wasm.hy.pagefind": "QZLwR1YyNEksPvYwfYDsrT2NUrSJtOkl7H42azA2evg=",
      "wasm.id.pagefind": "T32TqKj9Q8GB5fNm1/tFP9Z56F4GX22Ds4t8SqWRdro=",
      "wasm.it.pagefind": "vWvtAwo8XbFhc9MTe0Vx1MysecrQ4ymACGROKgD0LL0=",
      "wasm.lt.pagefind": "BQ4Fg05TBRpiFtBrgiPs3kPVJMPyEMOpCiLwyaYs9zc=",
      "wasm.nb.pagefind": "Pj07VJJdbQPVPX9rmu/6HVMgnivKGc+qOv5RshNRK3k=",
      "wasm.ne.pagefind": "jY63Q/TYQc0GasBqYhYo+fTLbroo/2SQGx+F9nWflP0=",
      "wasm.nl.pagefind": "whN3d2DxZBHmCJgIV36X5VEr6jn4xN/Gx++aVGTHfEk=",
      "wasm.nn.pagefind": "kiDR8vrWqdbzLs6ES2pNazEy5Tgse51iR9CLVeEgY+A=",
      "wasm.no.pagefind": "zKBaqKbav8HDdcSsl1ya0+RPb7IYNx7/nQfoAAXhZ3Y=",
      "wasm.pl.pagefind": "HghKxZr/drybZM3AcndyW6Rjn/sa+C14tps8O/ibtbs=",
      "wasm.pt.pagefind": "J0mUV3342o0ZRQQ7Bes3CKu6/3F6ACGaL4fmb4cF5tU=",
      "wasm.ro.pagefind": "wyjlhfT6/P6Nvxl5nnkD8Lo85Odu67RCV/Udm6POG+4=",
      "wasm.ru.pagefind": "4OsofAxh9jrKJWkPAa8BYPBCtLjGEU446UFOIOwSSwA=",
      "wasm.sr.pagefind": "BU309joB1bCQ8i1HBZhsXWiOOApL/h2TaFNORW6ZQLw=",
      "wasm.sv.pagefind": "oNXlbFcNOOH0U/63uWwXu+qik3PU6ffQj63A3v961rE=",
      "wasm.ta.pagefind": "Jv7XcyTQyN4454NYlHzguQ8CtrFTtoWftK7s0KYdNq0=",
      "wasm.tr.pagefind": "pHfabXeNOePWfciAWDvwYRfiV6mALWBqUBfnNalo7/4=",
      "wasm.unknown.pagefind": "OnTO/OrNBm6NO8jFLnvByGlUTKPZAxtEqbcTY1bV1/Q=",
      "wasm.yi.pagefind": "w36tVlFcQ+azVfC63SgWlJg3pvOlE/MixKNIou05nl8=",
    ]
  ]
}
