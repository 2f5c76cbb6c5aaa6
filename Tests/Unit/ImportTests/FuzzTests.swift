import TestSupport
import Testing

@testable import Import

@Suite("Damaged exports")
struct FuzzTests {
  @Test(
    "whatever happened to an export, what comes of it is whole and content reads it",
    arguments: SourceTests.fixtures)
  func damaged(file: String, source: String, reviews: Int, broken: Int) throws {
    let bytes = try Imported.fixture(file)
    var generator = SeededGenerator(seed: UInt64(bytes.count))
    var read = 0
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) { damage(&damaged, &generator) }
      let part = Int.random(in: 1...600, using: &generator)
      let imported = try Imported(
        damaged, source: Bool.random(using: &generator) ? source : nil, part: part)
      let (siteContent, findings) = imported.siteContent()
      let errors = findings.filter { $0.rule.severity == .error }
      #expect(errors.isEmpty, "\(errors)")
      read += siteContent?.reviews.count ?? 0
    }
    #expect(read > 0, "nothing of any of them came through")
  }

  private func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard bytes.count > 2 else { return }
    let at = Int.random(in: 0..<bytes.count, using: &generator)
    let end = min(bytes.count, at + Int.random(in: 1...40, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.removeSubrange(at..<end)
    case 2: bytes.insert(contentsOf: bytes[at..<end], at: at)
    case 3: bytes.removeSubrange(at...)
    case 4: bytes[at] = "\"{}[],:<>\n\\&;".utf8.randomElement(using: &generator) ?? 0
    default: bytes.insert(contentsOf: [UInt8](repeating: bytes[at], count: 70), at: at)
    }
  }
}
