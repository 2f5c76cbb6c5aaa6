import Testing

@testable import Theme

@Suite("Canvas")
struct CanvasTests {
  private func canvas() -> Canvas {
    Canvas(width: 40, height: 30, ground: (255, 255, 255), colours: [(0, 0, 0), (200, 0, 0)])
  }

  @Test("every letter of Western and Central Europe can be written")
  func letters() {
    let text = "ÀÉÎÕÜÇŸàéîõüçÿñøØłŁđĐåÅæœßőűąęğşțșěřůžćńśźż€–—·’“”… 0123456789"
    #expect(Canvas.width(of: text, size: 21) != nil)
    var canvas = canvas()
    let isWritten = canvas.write("é", x: 5, y: 25, size: 20, colour: 0)
    #expect(isWritten)
    #expect(canvas.pixels.contains(15))
  }

  @Test("a text with a letter that the font lacks is not drawn in part")
  func lacking() {
    var canvas = canvas()
    let isWritten = canvas.write("a本", x: 0, y: 25, size: 20, colour: 0)
    #expect(!isWritten)
    #expect(canvas.pixels.allSatisfy { $0 == 0 })
    #expect(Canvas.width(of: "a本", size: 20) == nil)
  }

  @Test("an accent takes the place of the dot of an i")
  func dot() throws {
    let plain = try #require(StrokeFont.glyphs(of: "i")?.first)
    let accented = try #require(StrokeFont.glyphs(of: "í")?.first)
    #expect(plain.strokes.count == accented.strokes.count)
    #expect(plain.strokes != accented.strokes)
  }

  @Test("letters stand closer where they are round or open than between two stems")
  func spacing() throws {
    func gap(_ pair: String) throws -> Int {
      let glyphs = try #require(StrokeFont.glyphs(of: pair, pen: 12))
      let ends = glyphs.map { glyph in glyph.strokes.joined().map { $0.x * StrokeFont.Glyph.finer }
      }
      return glyphs[0].right - (ends[0].max() ?? 0) + (ends[1].min() ?? 0) - glyphs[1].left
    }
    #expect(try gap("nn") > gap("no") && gap("no") > gap("oo") && gap("oo") > gap("vv"))
    // A quarter less than the plotter's eight units between stems, and never so little that pens
    // of that width touch.
    #expect(try gap("HH") < 7 * StrokeFont.Glyph.finer)
    for pair in ["LT", "vv", "41", "ry"] {
      #expect(try gap(pair) > 12 * 21 * StrokeFont.Glyph.finer / 100, "\(pair)")
    }
  }

  @Test("a colour that lies upon another has its edges mixed with that, and others with the ground")
  func bases() {
    var canvas = Canvas(
      width: 40, height: 30, ground: (255, 255, 255), colours: [(0, 0, 0), (0, 0, 200)],
      bases: [0: 1])
    canvas.rectangle(x: 0, y: 0, width: 40, height: 30, colour: 1)
    canvas.star(x: 10, y: 5, size: 20, colour: 0)
    #expect(canvas.pixels.contains { 1...14 ~= $0 }, "an edge of the star")
    #expect(canvas.pixels.allSatisfy { $0 == 0x1F || $0 < 16 })
  }

  @Test("a drawing in two colours changes at its column and nowhere else")
  func split() {
    var canvas = canvas()
    canvas.split(at: 15, (0, 1)) { canvas, colour in
      canvas.rectangle(x: 5, y: 5, width: 30, height: 10, radius: 5, colour: colour)
    }
    for row in 6..<14 {
      #expect((10..<15).allSatisfy { canvas.pixels[row * 40 + $0] == 0x0F })
      #expect((15..<30).allSatisfy { canvas.pixels[row * 40 + $0] == 0x1F })
    }
    #expect(canvas.pixels[5 * 40 + 5] == 0, "the corner is round")
  }

  /// A window of a larger canvas, `x` and `y` from its left and its top.
  private func window(of large: Canvas, x: Int, y: Int) -> [UInt8] {
    (0..<30).flatMap { row in (0..<40).map { large.pixels[(row + y) * large.width + $0 + x] } }
  }

  @Test("what lies outside of the picture is cut off, and what lies inside is as it would be")
  func outside() {
    // The same, 100 to the right and 100 further down, on a canvas that holds all of it.
    var large = Canvas(
      width: 240, height: 230, ground: (255, 255, 255), colours: [(0, 0, 0), (200, 0, 0)])
    var small = canvas()
    small.rectangle(x: -10, y: -10, width: 25, height: 25, colour: 1)
    large.rectangle(x: 90, y: 90, width: 25, height: 25, colour: 1)
    #expect(small.pixels == window(of: large, x: 100, y: 100))
    #expect(small.pixels.count { $0 == 0x1F } == 15 * 15)

    small.rectangle(x: -50, y: 28, width: 200, height: 20, radius: 10, colour: 0)
    large.rectangle(x: 50, y: 128, width: 200, height: 20, radius: 10, colour: 0)
    #expect(small.pixels == window(of: large, x: 100, y: 100))
    #expect(small.pixels.suffix(40).allSatisfy { $0 == 0x0F }, "the bar's middle")

    small.write("Wide", x: 30, y: 20, size: 40, colour: 0)
    large.write("Wide", x: 130, y: 120, size: 40, colour: 0)
    #expect(small.pixels == window(of: large, x: 100, y: 100))
    func drawn(_ columns: Range<Int>) -> Int {
      (0..<28).reduce(0) { sum, row in
        sum + columns.count { small.pixels[row * 40 + $0] != 0 }
      }
    }
    #expect(drawn(30..<40) > 20, "the beginning of the W")
    #expect(drawn(15..<25) == 0, "left of it")
  }

  @Test("what lies outside of the picture on every side draws nothing")
  func nothing() {
    var canvas = canvas()
    for (x, y) in [(-300, 5), (300, 5), (5, -300), (5, 300)] {
      canvas.rectangle(x: x, y: y, width: 30, height: 30, colour: 1)
      canvas.star(x: x, y: y, size: 30, colour: 1)
      canvas.write("W", x: x, y: y, size: 20, colour: 1)
    }
    #expect(canvas.pixels == [UInt8](repeating: 0, count: 1200))
  }
}
