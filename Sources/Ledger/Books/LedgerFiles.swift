import Core

/// The files of `content/ledger/`, told apart by their names.
struct LedgerFiles {
  static let events = LedgerState.folder + "/events.jsonl"
  static let origin = LedgerState.folder + "/origin"

  static func checkpoint(_ size: Int) -> String { "\(LedgerState.folder)/checkpoints/\(size)" }

  var events: SourceFile?
  var origin: SourceFile?
  /// By number, growing.
  var bundles: [(index: Int, file: SourceFile)] = []
  /// By size, growing.
  var checkpoints: [(size: Int, file: SourceFile)] = []
  var findings: [Finding] = []

  init(_ files: [SourceFile]) {
    let folder = LedgerState.folder + "/"
    for file in files.below(LedgerState.folder) {
      let path = String(file.path.dropFirst(folder.count))
      if path == "events.jsonl" {
        events = file
      } else if path == "origin" {
        origin = file
      } else if let index = OpeningBundle.index(path: path) {
        bundles.append((index, file))
      } else if let size = LedgerFiles.checkpointSize(path) {
        checkpoints.append((size, file))
      } else if !path.utf8.split(separator: UInt8(ascii: "/")).contains(where: \.isHidden) {
        findings.append(
          Finding(.ledgerFile, at: Place(file.path), "the ledger has no file of this name"))
      }
    }
    bundles.sort { $0.index < $1.index }
    checkpoints.sort { $0.size < $1.size }
  }

  var isEmpty: Bool {
    events == nil && origin == nil && bundles.isEmpty && checkpoints.isEmpty
  }

  /// The name on the file's one line; nil where the line has no end.
  var originName: String? {
    guard let bytes = origin?.bytes, bytes.last == UInt8(ascii: "\n") else { return nil }
    return String(validating: bytes.dropLast(), as: UTF8.self)
  }

  private static func checkpointSize(_ path: String) -> Int? {
    guard path.utf8.starts(with: "checkpoints/".utf8) else { return nil }
    return Decimal.decode(path.utf8.dropFirst("checkpoints/".utf8.count))
  }
}

extension Substring.UTF8View {
  fileprivate var isHidden: Bool { first == UInt8(ascii: ".") }
}
