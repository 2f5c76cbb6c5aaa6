import NIOCore
import NIOHTTP1
import Synchronization

/// The preview that is shown now, and the connections that listen. All connections share it.
final class PreviewHub: Sendable {
  private let limits: Limits
  private let state: Mutex<State>

  private struct State {
    var preview: Preview
    var connections = 0
    var listeners: [ObjectIdentifier: any Channel] = [:]
  }

  init(_ preview: Preview, _ limits: Limits) {
    self.limits = limits
    state = Mutex(State(preview: preview))
  }

  var preview: Preview { state.withLock { $0.preview } }

  /// Shows another preview, and notifies all listeners.
  func show(_ preview: Preview) {
    let listeners = state.withLock {
      $0.preview = preview
      return Array($0.listeners.values)
    }
    tell(listeners, preview.events)
  }

  /// Sends a comment now and then, so that dead connections are noticed.
  func keepAlive(on loop: any EventLoop) {
    loop.scheduleRepeatedTask(initialDelay: limits.heartbeat, delay: limits.heartbeat) { _ in
      self.tell(self.state.withLock { Array($0.listeners.values) }, Array(": \n\n".utf8))
    }
  }

  /// Prepares a new connection for requests. Throws if there are too many.
  func welcome(_ connection: any Channel) throws {
    let isWelcome = state.withLock {
      guard $0.connections < limits.connections else { return false }
      $0.connections += 1
      return true
    }
    guard isWelcome else { throw ChannelError.inappropriateOperationForState }
    connection.closeFuture.whenComplete { _ in
      self.state.withLock {
        $0.connections -= 1
        $0.listeners[ObjectIdentifier(connection)] = nil
      }
    }
    var head = NIOHTTPDecoderLimitConfiguration()
    head.maxHeaderFieldSize = 16 * 1024
    head.maxHeaderListSize = 32 * 1024
    head.maxHeaderFieldCount = 100
    let pipeline = connection.pipeline.syncOperations
    try pipeline.configureHTTPServerPipeline(
      withEncoderConfiguration: .init(), withDecoderLimitConfiguration: head)
    try pipeline.addHandler(RequestHandler(self, patience: limits.patience))
  }

  /// Subscribes a connection to events. Returns false if too many listen already.
  func addListener(_ connection: any Channel) -> Bool {
    state.withLock {
      guard $0.listeners.count < limits.listeners else { return false }
      $0.listeners[ObjectIdentifier(connection)] = connection
      return true
    }
  }

  private func tell(_ listeners: [any Channel], _ bytes: [UInt8]) {
    for listener in listeners {
      // For a client that does not read, everything would be buffered.
      guard listener.isWritable else {
        listener.close(promise: nil)
        continue
      }
      let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes)))
      listener.writeAndFlush(part, promise: nil)
    }
  }
}
