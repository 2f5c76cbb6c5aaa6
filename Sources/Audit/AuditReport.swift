import Core
import Ledger
import Reviews
import TransparencyLog

/// What an audit has found, and what it has looked at.
public struct AuditReport: Sendable {
  /// What is wrong: the log's own flaws first, as they explain the rest.
  public internal(set) var findings: [AuditFinding] = []
  /// How many more there are; of one kind a hundred are listed.
  public internal(set) var unlisted = 0
  /// What could not be told, and why: sentences that are no findings.
  public internal(set) var notes: [String] = []
  /// What differs from what this program makes, in a site that another one made: no findings, but files
  /// that nobody has verified.
  public internal(set) var unverified: [AuditFinding] = []
  /// Why pages could not be verified, though the ledger fits.
  public internal(set) var doubts: [Doubt] = []
  public internal(set) var checked = Checked()

  /// Whether nothing is wrong with what was looked at.
  public var isClean: Bool { findings.isEmpty }

  /// A reason why the pages of a site could not be verified.
  public enum Doubt: Equatable, Sendable {
    /// They were built with something else, and so many files differ.
    case program(Program, differing: Int)
    /// They have a look of the shop's own, made of these files, which can say what it likes.
    case ownLook([String])
  }

  /// What was looked at.
  public struct Checked: Hashable, Sendable {
    /// The log's name.
    public internal(set) var origin: String?
    /// Events in the log, as far as it could be read.
    public internal(set) var events = 0
    /// The checkpoint's root hash.
    public internal(set) var root: Digest?
    /// The days on which the first and the last event were entered.
    public internal(set) var days: ClosedRange<Day>?
    /// The key that signs the log now; nil of an unsigned one.
    public internal(set) var key: VerifierKey?
    /// Whether the checkpoint is signed by it.
    public internal(set) var isSigned = false
    /// Checkpoints of the past, the newest among them.
    public internal(set) var checkpoints = 0
    /// The size of the old checkpoint that was handed over; nil where none was, or it is none.
    public internal(set) var since: Int?
    /// Commitments whose content was published and compared.
    public internal(set) var openings = 0
    /// Commitments that are closed, with a decision or a policy that says why.
    public internal(set) var closed = 0
    /// Reviews, by their events.
    public internal(set) var cases = 0
    /// Reviews that are dated before the ledger began. Nil if the site could not be made again.
    public internal(set) var reviewsBefore: Int?
    /// The address that the site gives as its own.
    public internal(set) var address: String?
    /// The day for which the site was built.
    public internal(set) var asOf: Day?
    /// Files that are the same as those made again. Nil if none were compared.
    public internal(set) var files: Int?
    /// Files that were compressed beforehand, and compared.
    public internal(set) var packed = 0
  }

  init() {}
}

/// How far an audit has come.
public struct AuditProgress: Hashable, Sendable {
  public let stage: Stage
  /// Of `total`, in this stage.
  public let done: Int
  public let total: Int

  /// What is being looked at, in this order.
  public enum Stage: String, Sendable, CaseIterable {
    case log, openings, files
  }

  init(_ stage: Stage, _ done: Int = 0, of total: Int = 0) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
