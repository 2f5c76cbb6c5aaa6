import Foundation
import Glibc

/// A terminal for a program to write to, and what a person sees on it.
struct Terminal {
  /// The side that the program has.
  let program: FileHandle
  private let screen: FileHandle

  init() throws {
    let screen = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, locked) = (UInt32(0), Int32(0))
    // TIOCSPTLCK and TIOCGPTN of ioctl_tty(2), which Glibc's module does not declare.
    guard screen >= 0, ioctl(screen, 0x4004_5431, &locked) == 0,
      ioctl(screen, 0x8004_5430, &number) == 0
    else { throw POSIXError(.ENOTTY) }
    let program = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard program >= 0 else { throw POSIXError(.ENOTTY) }
    self.screen = FileHandle(fileDescriptor: screen, closeOnDealloc: true)
    self.program = FileHandle(fileDescriptor: program, closeOnDealloc: true)
  }

  /// Everything that was written by a program that has ended, at most what a terminal holds back
  /// (4 KB), and the lines that it leaves on the screen.
  func shown() -> (text: String, lines: [String]) {
    _ = fcntl(screen.fileDescriptor, F_SETFL, O_NONBLOCK)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(screen.fileDescriptor, &buffer, buffer.count), count > 0 {
      bytes += buffer[..<count]
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.replacingOccurrences(of: "\r\n", with: "\n").components(separatedBy: "\n")
      .map { line in
        // To go back and erase is all that the program does to a line.
        line.components(separatedBy: "\r\u{1B}[K").last ?? ""
      }
    return (text, lines.filter { !$0.isEmpty })
  }
}
