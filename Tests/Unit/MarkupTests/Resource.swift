import Foundation
import TestSupport

/// The files beside the tests, found by where this one stands.
enum Resource {
  static func data(_ name: String) throws -> Data {
    try Data(contentsOf: testFolder("MarkupTests").appending(path: "Resources/\(name)"))
  }

  /// The script vectors: each line that is no comment is a JSON string.
  static func vectors() throws -> [String] {
    try String(decoding: data("vectors.txt"), as: UTF8.self)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { try JSONDecoder().decode(String.self, from: Data($0.utf8)) }
  }
}
