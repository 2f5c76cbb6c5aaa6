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

  @Test("what lies outside of the picture is cut off")
  func outside() {
    var canvas = canvas()
    canvas.rectangle(x: -10, y: -10, width: 100, height: 100, colour: 1)
    #expect(canvas.pixels.allSatisfy { $0 == 0x1F })
    canvas.bar(x: -50, y: 28, width: 200, height: 20, colour: 0)
    canvas.write("Wide", x: 30, y: 5, size: 40, colour: 0)
    #expect(canvas.pixels.count == 1200)
  }
}
