import Glibc

/// The permissions of what is written: files 0644 and folders 0755 whatever the umask, since a web
/// server runs as another user.
package struct Permissions: Sendable {
  package static let file: mode_t = 0o644
  package static let folder: mode_t = 0o755

  package let maskCutsFiles: Bool
  package let maskCutsFolders: Bool

  /// For a process with this umask; where it is not known, every mode is set explicitly.
  package init(umask: mode_t?) {
    maskCutsFiles = umask.map { $0 & Self.file != 0 } ?? true
    maskCutsFolders = umask.map { $0 & Self.folder != 0 } ?? true
  }

  /// For this process. umask(2) can only be read by setting it, for all threads at once: so
  /// Linux's own report on the process is read.
  package static func ofThisProcess() -> Permissions {
    let report = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
    guard report >= 0 else { return Permissions(umask: nil) }
    defer { close(report) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      filled = max(0, read(report, buffer.baseAddress, buffer.count))
    }
    let line = bytes.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: "Umask:".utf8) }
    let digits = line?.filter { UInt8(ascii: "0")...UInt8(ascii: "7") ~= $0 } ?? []
    return Permissions(umask: mode_t(String(decoding: digits, as: UTF8.self), radix: 8))
  }
}
