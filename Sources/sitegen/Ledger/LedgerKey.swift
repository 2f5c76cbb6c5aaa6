import ArgumentParser
import Foundation
import Ledger
import Publish

/// The key that signs checkpoints: out of the environment, else out of the project's key file.
enum LedgerKey {
  /// The name of the variable that holds a key's text.
  static let variable = "SITEGEN_LEDGER_KEY"

  /// The key; nil where there is none, and the ledger stays unsigned.
  static func read(root: String) throws -> SignerKey? {
    let environment = ProcessInfo.processInfo.environment[variable] ?? ""
    if !environment.isEmpty { return try key(environment, from: variable) }
    let path = "\(root)/\(KeyFile.path)"
    switch try KeyFile(root: root).read() {
    case .none: return nil
    case .text(let text): return try key(text, from: path)
    case .open: throw Trouble("others can read \(path); only you may: chmod 600 \(path)")
    }
  }

  private static func key(_ text: String, from place: String) throws -> SignerKey {
    let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard let key = SignerKey(secret: trimmed) else {
      // The text itself is a secret, and is not shown.
      throw Trouble("what \(place) holds is no key such as sitegen ledger init makes")
    }
    return key
  }
}
