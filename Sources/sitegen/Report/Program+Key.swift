import Core
import Glibc
import Ledger

extension Program {
  /// A key that differs from that of every program which could make other pages. One that is no release
  /// is told from others by its file.
  var key: ContentKey {
    ContentKey { record in
      record.note(version)
      record.note(commit)
      record.note(cmark)
      record.note(icu)
      var status = stat()
      guard commit != nil, stat("/proc/self/exe", &status) == 0 else { return }
      record.note(Int(status.st_size))
      record.note(Int(truncatingIfNeeded: status.st_ino))
      record.note(status.st_mtim.tv_sec)
      record.note(status.st_mtim.tv_nsec)
    }
  }
}
