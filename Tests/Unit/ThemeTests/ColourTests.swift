import Testing

@testable import Theme

@Suite("Colours and their contrast")
struct ColourTests {
  private func colour(_ hex: String) throws -> Colour { try #require(Colour(hex: hex)) }

  @Test("colours are read and written in hexadecimal")
  func hex() throws {
    #expect(try colour("#1d4e89") == Colour(red: 0x1D, green: 0x4E, blue: 0x89))
    #expect(try colour("#1D4E89").hex == "#1d4e89")
    #expect(try colour("#abc").hex == "#aabbcc")
    #expect(try colour("#000000").hex == "#000000")
  }

  @Test(
    "what is no colour is none",
    arguments: [
      "", "#", "red", "1d4e89", "#12", "#12345", "#1234567", "#gggggg", "#-12345", "#+12345",
    ])
  func invalid(text: String) { #expect(Colour(hex: text) == nil) }

  /// The figures of WebAIM's contrast checker, to two decimals.
  @Test(
    "contrast is that of WCAG 2.2",
    arguments: [
      ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48),
      ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.00), ("#0000ff", "#ffffff", 8.59),
      ("#00ff00", "#ffffff", 1.37), ("#000000", "#777777", 4.69), ("#010101", "#000000", 1.01),
    ])
  func contrast(one: String, other: String, expected: Double) throws {
    let contrast = try colour(one).contrast(with: colour(other))
    #expect(abs(contrast - expected) < 0.006, "\(contrast)")
    #expect(try colour(other).contrast(with: colour(one)) == contrast)
  }
}
