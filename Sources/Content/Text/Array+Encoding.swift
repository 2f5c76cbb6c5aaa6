import Core

extension [UInt8] {
  /// Where the text starts, after a byte order mark; nil with an error where this is empty or not a
  /// text: not UTF-8, with a NUL byte, or with a carriage return that ends no line.
  func textStart(of file: String, findings: inout [Finding]) -> Int? {
    func finding(_ rule: Rule, at offset: Int, _ message: String) -> Finding {
      Finding(rule, at: Place(file, offset: offset, in: self), message)
    }
    if isEmpty {
      findings.append(finding(.emptyFile, at: 0, "the file is empty"))
      return nil
    }
    if let offset = firstInvalidUTF8 {
      findings.append(finding(.invalidUTF8, at: offset, "this byte is not UTF-8"))
      return nil
    }
    if let offset = firstOddByte {
      findings.append(
        self[offset] == 0
          ? finding(.nulByte, at: offset, "a NUL byte stands here")
          : finding(.loneCarriageReturn, at: offset, "a carriage return without a line feed"))
      return nil
    }
    guard starts(with: [0xEF, 0xBB, 0xBF]) else { return 0 }
    findings.append(finding(.byteOrderMark, at: 0, "the file starts with a byte order mark"))
    return 3
  }

  /// The offset of the first byte that is not UTF-8, as the Unicode Standard defines it in table
  /// 3-7: no overlong forms, no surrogates, nothing over U+10FFFF.
  private var firstInvalidUTF8: Int? {
    do {
      _ = try UTF8Span(validating: span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The offset of the first NUL byte or lone carriage return.
  private var firstOddByte: Int? {
    for index in indices {
      switch self[index] {
      case 0: return index
      case .carriageReturn:
        if index + 1 == count || self[index + 1] != .lineFeed { return index }
      default: continue
      }
    }
    return nil
  }
}
