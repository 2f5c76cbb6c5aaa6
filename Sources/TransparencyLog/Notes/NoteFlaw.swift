/// Why a note, or a checkpoint, is not to be believed.
public enum NoteFlaw: Error, Hashable {
  /// It is longer than any note that is read here.
  case tooLong
  /// It is not UTF-8, or has control characters.
  case notText
  /// A line has no end: the text, or a signature.
  case unfinished
  /// The line of that number, from 1, is no signature.
  case badSignatureLine(Int)
  /// Nobody has signed it.
  case unsigned
  /// None of the keys asked for has signed it.
  case unknownKeys
  /// A signature that says it is that key's is not.
  case forged(name: String)
  /// There are fewer than the three lines of a checkpoint: origin, size, root.
  case tooFewLines
  /// The first line names no log.
  case badOrigin
  /// The second line is no size.
  case badSize
  /// The third line is no root hash, or not that of a log of this size.
  case badRoot
  /// There is an empty line among those after the third.
  case badExtension
  /// The checkpoint is another log's, of that name.
  case otherOrigin(String)
}

extension NoteFlaw: CustomStringConvertible {
  public var description: String {
    switch self {
    case .tooLong: "the note is longer than \(SignedNote.mostBytes) bytes"
    case .notText: "the note is not UTF-8 text, or has control characters"
    case .unfinished: "the note is cut off"
    case .badSignatureLine(let line): "line \(line) is no signature"
    case .unsigned: "the checkpoint is not signed"
    case .unknownKeys: "no key that is trusted has signed the checkpoint"
    case .forged(let name): "the signature of '\(name)' is not by its key, or the text was changed"
    case .tooFewLines: "a checkpoint has at least three lines: origin, size, root hash"
    case .badOrigin: "the first line of the checkpoint names no log"
    case .badSize: "the second line of the checkpoint is no size"
    case .badRoot: "the third line of the checkpoint is no root hash of a log of its size"
    case .badExtension: "an empty line stands in the checkpoint"
    case .otherOrigin(let name): "the checkpoint is that of another log, '\(name)'"
    }
  }
}
