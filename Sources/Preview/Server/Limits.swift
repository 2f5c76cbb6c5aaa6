import NIOCore

/// How much the preview bears of its clients.
public struct Limits: Sendable {
  /// Connections at a time; more are closed at once.
  public var connections = 256
  /// Pages that listen for rebuilds at a time.
  public var listeners = 64
  /// How long a client may take to ask, and to take what it asked for.
  public var patience = TimeAmount.seconds(20)
  /// How often a page that listens is sent a sign of life.
  public var heartbeat = TimeAmount.seconds(15)

  public init() {}
}
