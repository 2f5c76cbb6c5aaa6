import NIOCore
import NIOHTTP1
import NIOPosix

/// Carries requests to a `Preview` and its answers back, and tells the pages that listen when
/// there is something new.
public final class PreviewServer: Sendable {
  /// The port that it listens on.
  public let port: Int
  /// Ports that were wanted first, and that others have.
  public let takenPorts: [Int]
  /// Whether only this machine can reach it.
  public let isLoopback: Bool
  private let stage: PreviewHub
  private let channel: any Channel
  private let group: MultiThreadedEventLoopGroup

  /// Listens on the first free one of `tries` ports from `port` on; of port 0 on any.
  public init(
    _ preview: Preview, host: String, port: Int, tries: Int = 20, limits: Limits = Limits()
  ) throws(PreviewError) {
    group = MultiThreadedEventLoopGroup(numberOfThreads: 2)
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

  /// Shows something else from now on, and tells every page that listens.
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

/// Why a preview cannot begin.
public enum PreviewError: Error, Sendable, Hashable {
  /// A host, a port, and what the system says.
  case cannotListen(String, Int, String)
  /// Others have all ports from the first to the last that were tried.
  case allTaken(Int, Int)
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
    }
  }
}

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
