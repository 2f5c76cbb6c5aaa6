import Synchronization

/// A value that several files are made from: made when the first asks for it, and dropped with the
/// last. Whoever asks later gets it made again.
public final class Shared<Value: Sendable>: Sendable {
  private let state: Mutex<(value: Value?, uses: Int)>
  private let make: @Sendable () -> Value

  /// A value that will be asked for `uses` times.
  public init(uses: Int, _ make: @escaping @Sendable () -> Value) {
    state = Mutex((nil, uses))
    self.make = make
  }

  /// The value. A thread waits for another that is making it.
  public func use() -> Value {
    state.withLock { state in
      let value = state.value ?? make()
      state.uses -= 1
      state.value = state.uses > 0 ? value : nil
      return value
    }
  }
}
