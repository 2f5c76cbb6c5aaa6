import Core
import NIOCore
import NIOHTTP1
import NIOPosix

/// An HTTP server that answers requests from a `Preview`, and notifies the listening pages after
/// each build.
public final class PreviewServer: Sendable {
  /// The port that the server listens on.
  public let port: Int
  /// The ports that were tried first, and that other programs use.
  public let takenPorts: [Int]
  /// Whether only this machine can reach the server.
  public let isLoopback: Bool
  private static let threads = 2
  private let stage: PreviewHub
  private let channel: any Channel
  private let group: MultiThreadedEventLoopGroup

  /// Listens on the first free port of `tries` ports from `port` on; with port 0, on any free one.
  public init(
    _ preview: Preview, host: String, port: Int, tries: Int = 20, limits: Limits = Limits()
  ) throws(PreviewError) {
    // SwiftNIO stops the program where it gets no thread, and waits for those of Dispatch for ever.
    guard WorkerThread.canMake(2 * Self.threads) else { throw .noThreads }
    group = MultiThreadedEventLoopGroup(numberOfThreads: Self.threads)
    stage = PreviewHub(preview, limits)
    do throws(PreviewError) {
      (channel, takenPorts) = try Self.listen(group, stage, host, port, tries)
    } catch {
      try? group.syncShutdownGracefully()
      throw error
    }
    self.port = channel.localAddress?.port ?? port
    isLoopback = channel.localAddress?.isLoopback ?? false
    stage.keepAlive(on: group.next())
  }

  /// Shows another preview from now on, and notifies every listening page.
  public func show(_ preview: Preview) { stage.show(preview) }

  /// Ends every connection.
  public func stop() {
    try? channel.close().wait()
    try? group.syncShutdownGracefully()
  }

  private static func listen(
    _ group: MultiThreadedEventLoopGroup, _ stage: PreviewHub, _ host: String, _ port: Int,
    _ tries: Int
  ) throws(PreviewError) -> (any Channel, taken: [Int]) {
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 128)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { connection in
        connection.eventLoop.makeCompletedFuture { try stage.welcome(connection) }
      }
    var taken: [Int] = []
    for candidate in port..<min(port + max(1, tries), 65_536) {
      do {
        return (try bootstrap.bind(host: host, port: candidate).wait(), taken)
      } catch let error as IOError where error.errnoCode == EADDRINUSE && candidate != 0 {
        taken.append(candidate)
      } catch let error as IOError {
        throw .cannotListen(host, candidate, String(cString: strerror(error.errnoCode)))
      } catch {
        throw .cannotListen(host, candidate, "no such host")
      }
    }
    throw .allTaken(taken.first ?? port, taken.last ?? port)
  }
}

extension SocketAddress {
  fileprivate var isLoopback: Bool {
    guard let address = ipAddress else { return false }
    return address.hasPrefix("127.") || address == "::1"
  }
}

/// A reason why a preview cannot start.
public enum PreviewError: Error, Sendable, Hashable {
  /// The server cannot listen: a host, a port, and the system's reason.
  case cannotListen(String, Int, String)
  /// Other programs use all ports from the first to the last that were tried.
  case allTaken(Int, Int)
  /// The system does not make the threads that a server needs.
  case noThreads
}

extension PreviewError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotListen(let host, let port, let why):
      "\(why) while opening port \(port) of \(host)"
    case .allTaken(let first, let last) where first == last:
      "port \(first) is taken; choose another --port"
    case .allTaken(let first, let last):
      "the ports \(first) to \(last) are taken; choose another --port"
    case .noThreads:
      "a preview needs threads, and no more are allowed here; raise the limit (ulimit -u), or that of "
        + "the container (pids.max)"
    }
  }
}

/// The preview's limits for its clients.
public struct Limits: Sendable {
  /// The number of connections at a time. Further ones are closed at once.
  public var connections = 256
  /// The number of pages that listen for builds at a time.
  public var listeners = 64
  /// The longest that a client may take to send a request, and to receive the answer.
  public var patience = TimeAmount.seconds(20)
  /// The time between two comments to a listening page.
  public var heartbeat = TimeAmount.seconds(15)

  public init() {}
}
