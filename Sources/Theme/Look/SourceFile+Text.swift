import Core

extension SourceFile {
  /// The file without a byte order mark; a finding where it is no text.
  var asText: Result<SourceFile, NotText> {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      return .failure(notText(at: error.byteOffsets.lowerBound, "this byte is not UTF-8"))
    }
    if let nul = bytes.firstIndex(of: 0) {
      return .failure(notText(at: nul, "a NUL byte stands here"))
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return .success(
      bytes.starts(with: mark) ? SourceFile(path: path, bytes: Array(bytes.dropFirst(3))) : self)
  }

  /// Why a file is no text.
  struct NotText: Error {
    let finding: Finding
  }

  private func notText(at offset: Int, _ message: String) -> NotText {
    NotText(
      finding: Finding(.templateNotText, at: Place(path, offset: offset, in: bytes), message))
  }
}
