import ArgumentParser
import Disk
import Foundation
import Ledger
import Publish
import TransparencyLog

/// The key that signs checkpoints: out of the environment, else out of the project's key file.
enum LedgerKey {
  /// The name of the variable that holds a key's text.
  static let variable = "SITEGEN_LEDGER_KEY"

  /// The text in the environment; nil where there is none but white space.
  static var given: String? {
    let text = ProcessInfo.processInfo.environment[variable] ?? ""
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// The key; nil where there is none, and the ledger stays unsigned.
  static func read(root: String) throws -> SignerKey? {
    if let given { return try key(given, from: variable) }
    let path = "\(root)/\(KeyFile.path)"
    switch try KeyFile(root: root).read() {
    case .none: return nil
    case .text(let text): return try key(text, from: path)
    case .open: throw CommandError("others can read \(path); only you may: chmod 600 \(path)")
    }
  }

  private static func key(_ text: String, from place: String) throws -> SignerKey {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let key = SignerKey(secret: trimmed) else {
      // The text itself is a secret, and is not shown.
      throw CommandError("what \(place) holds is no key such as sitegen ledger init makes")
    }
    return key
  }
}
