import Core

extension Place {
  /// The place of a position in `file`.
  init(_ file: String, _ position: Position) {
    self.init(file, line: Int(position.line), column: Int(position.column))
  }
}
