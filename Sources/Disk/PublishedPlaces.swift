import CPlatform
import Core
import Glibc
import Synchronization

/// A published site in a folder. Symbolic links in it are not followed.
public struct PublishedFolder: PublishedSite {
  /// The path of the folder.
  public let path: String
  private let folder: Folder

  /// Opens the site at a path. Symbolic links in that path are followed.
  public init(path: String) throws(DiskError) {
    self.path = path
    do throws(Errno) { folder = try Folder(path: path) } catch {
      throw DiskError("opening", path, error)
    }
  }

  public func read(_ path: String) throws(DiskError) -> [UInt8]? {
    // Paths come out of the site's own pages: none may lead out of its folder.
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard
      !parts.contains(where: {
        $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8)
      })
    else { return nil }
    var cursor = FolderCursor(folder)
    do throws(Errno) {
      switch try cursor.parent(of: path).read(path.lastPart, limit: mostBytesOfAPublishedFile) {
      case .file(let bytes): return bytes
      case .tooLarge: throw Errno(code: EFBIG)
      case .notAFile: return nil
      }
    } catch {
      if [ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG].contains(error.code) { return nil }
      throw DiskError("reading", "\(self.path)/\(path)", error)
    }
  }

  public func names(in folder: String) throws(DiskError) -> [String]? {
    let path = String(folder.dropLast())
    var cursor = FolderCursor(self.folder)
    do throws(Errno) {
      let entries = try cursor.parent(of: path).folder(path.lastPart).entries()
      return entries.filter { $0.kind == .file && $0.isText }.map(\.path)
    } catch {
      if [ENOENT, ENOTDIR, ELOOP].contains(error.code) { return [] }
      throw DiskError("listing", "\(self.path)/\(path)", error)
    }
  }

  public func paths() throws(DiskError) -> [String]? {
    let walk: Walk
    do throws(Errno) {
      walk = try folder.walk(jobs: 1) { $0.depth < Project.deepest }
    } catch {
      throw DiskError("listing", path, error)
    }
    if let (path, error) = walk.failures.first {
      throw DiskError("listing", "\(self.path)/\(path)", error)
    }
    // Links and whatever else a server may follow are listed too, and are no files when they are read.
    // So are folders that nobody has looked into, because they are too deep or no text names them.
    return walk.found.filter { $0.kind != .folder || $0.depth >= Project.deepest || !$0.isText }
      .map(\.path)
  }
}

/// A published site on the web, which is read file by file.
public final class PublishedWeb: PublishedSite {
  /// The address of the site's root, which ends in a slash.
  public let address: String
  private let readers = Mutex<[WebConnection]>([])
  private let browsers = Mutex<[WebConnection]>([])

  /// The site at an address on the web, as `WebAddress` knows it.
  public init(address: String) {
    self.address = address.hasSuffix("/") ? address : address + "/"
  }

  public func read(_ path: String) throws(WebError) -> [UInt8]? {
    let idle = readers.withLock { $0.popLast() }
    let reader = if let idle { idle } else { try WebConnection() }
    defer { readers.withLock { $0.append(reader) } }
    return try reader.get(address + path)
  }

  public func answers(to path: String) throws(WebError) -> [PublishedAnswer] {
    var names = [path]
    if path == "index.html" || path.hasSuffix("/index.html") {
      names.append(String(path.dropLast("index.html".utf8.count)))
    }
    let idle = browsers.withLock { $0.popLast() }
    let browser = if let idle { idle } else { try WebConnection() }
    defer { browsers.withLock { $0.append(browser) } }
    var answers: [PublishedAnswer] = []
    for name in names {
      for takesGzip in [false, true] {
        browser.beBrowser(takesGzip: takesGzip)
        let bytes = try browser.get(address + name)
        answers.append(
          PublishedAnswer(
            request: "as '/\(name)', \(takesGzip ? "compressed" : "plain")", bytes: bytes,
            headers: browser.headers))
      }
    }
    return answers
  }

  /// Nil, because a site on the web cannot be listed.
  public func paths() -> [String]? { nil }

  /// The body of the resource at an address. Nil if there is none.
  public static func get(_ address: String) throws(WebError) -> [UInt8]? {
    try WebConnection().get(address)
  }
}

/// A failure to read something on the web.
public struct WebError: Error, CustomStringConvertible {
  public let address: String
  /// The reason, in English.
  public let reason: String

  /// The error as one sentence without a full stop.
  public var description: String { "cannot read \(address): \(reason)" }
}

/// A connection to a web server. It is `@unchecked Sendable` because threads hand it on and never
/// share it.
private final class WebConnection: @unchecked Sendable {
  private let web: OpaquePointer

  init() throws(WebError) {
    guard let web = sitegen_web_open() else {
      throw WebError(
        address: "the web", reason: "libcurl is not installed (apt-get install libcurl4)")
    }
    self.web = web
  }

  deinit { sitegen_web_close(web) }

  /// Asks from here on as a browser does.
  func beBrowser(takesGzip: Bool) { sitegen_web_be_browser(web, takesGzip ? 1 : 0) }

  /// The headers of the last answer, with names in lower case.
  var headers: [(name: String, value: String)] {
    var count = 0
    guard let bytes = sitegen_web_headers(web, &count) else { return [] }
    let lines = UnsafeBufferPointer(start: bytes, count: count).split {
      $0 == .lineFeed || $0 == .carriageReturn
    }
    return lines.dropFirst().compactMap { line in
      guard let colon = line.firstIndex(of: .colon) else { return nil }
      let value = line[line.index(after: colon)...].drop { $0 == .space || $0 == .tab }
      return (
        String(decoding: line[..<colon], as: UTF8.self).lowercased(),
        String(decoding: value, as: UTF8.self)
      )
    }
  }

  func get(_ address: String) throws(WebError) -> [UInt8]? {
    let status = sitegen_web_get(web, address, mostBytesOfAPublishedFile)
    switch status {
    case 200:
      var count = 0
      guard let bytes = sitegen_web_bytes(web, &count) else { return [] }
      return Array(UnsafeBufferPointer(start: bytes, count: count))
    case 404, 410: return nil
    case -1: throw WebError(address: address, reason: String(cString: sitegen_web_message(web)))
    default: throw WebError(address: address, reason: "the server answered \(status)")
    }
  }
}
