import CPlatform
import Disk
import Glibc

/// A process that makes pictures of photos, one at a time.
///
/// A decoder is a large program in C, and a photo is hostile input. This process has no files, no
/// network, none of this program's memory and none of its environment, which may hold a key. If it
/// crashes, only one photo is broken.
final class PictureWorker: Sendable {
  /// The version of libvips.
  let version: String
  private let socket: Int32
  private let process: Subprocess.Running

  enum Start {
    case ready(PictureWorker)
    /// The process runs, but libvips is missing.
    case noLibrary
    /// It ended before it said anything.
    case failed
    /// The system starts no further process.
    case refused(Errno)
  }

  enum WorkerResult {
    case picture(Thumbnails)
    /// The photo is not one whole picture; the text says why.
    case broken(String)
    /// The photo has too many pixels; the text says how many.
    case tooManyPixels(String)
    /// The system makes no process or no thread for it.
    case refused(Errno)
    /// The process has ended, or hangs.
    case gone
  }

  /// Starts this program with `arguments`; it must then call `PictureBounds.work()`.
  static func start(_ arguments: [String]) -> Start {
    var pair: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &pair) == 0 else { return .failed }
    defer { close(pair[1]) }
    // Nothing that a decoder does may keep a build waiting for ever.
    var patience = timeval(tv_sec: Int(PictureBounds.sizes.most_seconds) * 2, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(pair[0], SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    let process: Subprocess.Running
    do throws(Errno) { process = try program(arguments, input: pair[1]).start() } catch {
      close(pair[0])
      return .refused(error)
    }
    // From here on `deinit` tidies up.
    guard let count = take(1, from: pair[0])?.first, let words = take(Int(count), from: pair[0])
    else {
      _ = PictureWorker(version: "", pair[0], process)
      return .failed
    }
    let version = String(decoding: words, as: UTF8.self)
    let worker = PictureWorker(version: version, pair[0], process)
    return version.isEmpty ? .noLibrary : .ready(worker)
  }

  private init(version: String, _ socket: Int32, _ process: Subprocess.Running) {
    self.version = version
    self.socket = socket
    self.process = process
  }

  deinit {
    close(socket)
    // The process ends with its socket, but one that hangs does not notice.
    process.end()
  }

  /// This very program, with nothing of its environment but where its libraries are.
  private static func program(_ arguments: [String], input: Int32) -> Subprocess {
    var program = Subprocess(["sitegen"] + arguments, program: "/proc/self/exe")
    program.input = .descriptor(input)
    program.environment = ["LC_ALL=C"]
    if let path = getenv("LD_LIBRARY_PATH") {
      program.environment?.append("LD_LIBRARY_PATH=\(String(cString: path))")
    }
    // A Ctrl-C ends the build in order, and the build ends it.
    program.isApart = true
    return program
  }

  /// The result for a photo. After `gone` the worker cannot be used any more.
  func develop(_ photo: [UInt8]) -> WorkerResult {
    let length = withUnsafeBytes(of: UInt32(photo.count)) { Array($0) }
    guard give(length), give(photo), let status = take(1)?.first else { return .gone }
    guard status == 0 else {
      guard let head = take(4), let words = take(Thumbnails.numbers(head[...])[0]) else {
        return .gone
      }
      let text = String(decoding: words, as: UTF8.self)
      return switch status {
      case 2: .tooManyPixels(text)
      case 3: .refused(Errno(code: EAGAIN))
      default: .broken(text)
      }
    }
    guard let head = take(24) else { return .gone }
    let numbers = Thumbnails.numbers(head[...])
    let edge = Int(PictureBounds.sizes.large)
    guard (1...edge).contains(numbers[0]), (1...edge).contains(numbers[1]),
      (1...edge).contains(numbers[3]), (1...edge).contains(numbers[4]),
      let bytes = take(numbers[2] + numbers[5]),
      let made = Thumbnails(numbers: head[...], bytes: bytes[...]), made.isPlain
    else { return .gone }
    return .picture(made)
  }

  private func take(_ count: Int) -> [UInt8]? { Self.take(count, from: socket) }

  /// Reads exactly this many bytes, 16 MiB at most. Nil if fewer come.
  private static func take(_ count: Int, from socket: Int32) -> [UInt8]? {
    guard count <= 16 << 20 else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = recv(socket, buffer.baseAddress! + filled, count - filled, 0)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        filled += got
      }
      isWhole = true
    }
    return isWhole ? bytes : nil
  }

  private func give(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes {
        send(socket, $0.baseAddress! + done, $0.count - done, Int32(MSG_NOSIGNAL))
      }
      if put < 0, errno == EINTR { continue }
      if put <= 0 { return false }
      done += put
    }
    return true
  }
}

/// The limits of photos, and the sizes of the pictures made of them. Any other number changes
/// `version`, so that no picture made before is used.
public enum PictureBounds {
  static let version = 2
  /// The largest file in bytes. A phone's photos have 2 to 12 MiB.
  static let mostBytes = 20 << 20
  /// The largest number of pixels, by the file's header. Phones make up to 50 million.
  static let mostPixels = 64_000_000

  static let sizes = sitegen_picture_sizes(
    small: 320, small_quality: 75, large: 1280, large_quality: 80,
    most_pixels: UInt64(mostPixels), most_bytes: UInt64(mostBytes), most_memory: 3 << 30,
    most_seconds: 30)

  /// Makes pictures of the photos that come through standard input, until that ends. This is the
  /// work of the processes that an `ImagePipeline` starts. Returns the exit status.
  public static func work() -> Int32 {
    var sizes = sizes
    return sitegen_picture_work(0, &sizes)
  }
}
