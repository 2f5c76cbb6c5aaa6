import Core
import Reviews
import Synchronization

/// What the coach said of cases, from one run to the next: a case that has not changed since is not
/// read again.
public final class CoachMemory: Sendable {
  private struct State: Sendable {
    var context = ContentKey.blank
    var last: [ContentKey: CheckedReply] = [:]
    var current: [ContentKey: CheckedReply] = [:]
  }

  private let state = Mutex(State())

  /// A memory of nothing.
  public init() {}

  /// Begins a run. `context` is a key of all that the coach reads beside the cases: the settings, its
  /// words and the day.
  public func begin(in context: ContentKey) {
    state.withLock { state in
      let isSame = state.context == context
      state = State(context: context, last: isSame ? state.last.merging(state.current) { $1 } : [:])
    }
  }

  /// What was said of a case, or is now.
  func checked(_ case: Case, _ check: (Case) -> CheckedReply) -> CheckedReply {
    let key = `case`.key(withPlaces: true)
    if let known = state.withLock({ $0.current[key] ?? $0.last[key] }) {
      state.withLock { $0.current[key] = known }
      return known
    }
    let checked = check(`case`)
    state.withLock { $0.current[key] = checked }
    return checked
  }
}

/// What the coach found in the replies of one case.
struct CheckedReply: Sendable {
  var findings: [Finding] = []
  var contactData: [ContactDatum] = []
  var texts: [RepliedText] = []
}
