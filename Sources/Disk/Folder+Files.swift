import Core
import Glibc

extension Folder {
  /// The result of reading a file.
  package enum FileContents {
    case file([UInt8])
    /// The file is larger than the limit; it has this many bytes. It was not read to its end.
    case tooLarge(Int)
    case notAFile(FileType)
  }

  /// Reads a regular file of at most `limit` bytes.
  ///
  /// A pipe or a device is not read, and opening it does not block. A file that grows or shrinks
  /// during the read is read again, three times at most, and the last result is used.
  package func read(_ name: String, limit: Int) throws(Errno) -> FileContents {
    try readWithStatus(name, limit: limit).contents
  }

  /// The same, with the file's status before it was read for the last time.
  package func readWithStatus(
    _ name: String, limit: Int
  ) throws(Errno) -> (contents: FileContents, status: stat) {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let file = try checked { openat(descriptor, name, flags) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var status = stat()
    for _ in 0..<3 {
      try checked { fstat(file, &status) }
      let kind = FileType(mode: status.st_mode)
      guard kind == .file else { return (.notAFile(kind), status) }
      let size = Int(status.st_size)
      guard size <= limit else { return (.tooLarge(size), status) }
      // Reading one byte more than expected shows whether the file grew.
      bytes = try contents(of: file, atMost: size + 1)
      if bytes.count == size { break }
    }
    return (bytes.count > limit ? .tooLarge(bytes.count) : .file(bytes), status)
  }

  /// The first `count` bytes of the file, or all if there are fewer.
  private func contents(of file: Int32, atMost count: Int) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(Errno) {
        filled = try fill(buffer, from: file)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Opens a file for reading. Throws ENOTSUP if it is a pipe, a device or anything else but a
  /// regular file.
  package func regularFile(_ name: String) throws(Errno) -> Int32 {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let file = try checked { openat(descriptor, name, flags) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw Errno(code: ENOTSUP)
    }
    return file
  }

  /// Writes a new file, and returns what the system tells of it. Throws EEXIST if the name is taken,
  /// even by a symbolic link.
  @discardableResult
  package func create(
    _ name: String, _ bytes: [UInt8], _ permissions: Permissions, sync: Bool = false
  ) throws(Errno) -> stat {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try checked { openat(descriptor, name, flags, Permissions.file) }
    var status = stat()
    try closing(file) { () throws(Errno) in
      try write(bytes, to: file)
      if permissions.maskCutsFiles { try checked { fchmod(file, Permissions.file) } }
      if sync { try checked { fsync(file) } }
      try checked { fstat(file, &status) }
    }
    return status
  }

  /// Writes a new file that only its owner may read. With `sync` it is on the disk afterwards.
  package func createSecret(
    _ name: String, _ bytes: [UInt8], sync: Bool = true
  ) throws(Errno) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try checked { openat(descriptor, name, flags, 0o600) }
    try closing(file) { () throws(Errno) in
      try write(bytes, to: file)
      if sync { try checked { fsync(file) } }
    }
  }

  /// Runs `work` on an open file and then closes it, also after an error.
  private func closing(_ file: Int32, _ work: () throws(Errno) -> Void) throws(Errno) {
    do throws(Errno) { try work() } catch {
      close(file)
      throw error
    }
    // Network file systems report a full disk only here. After EINTR the file is closed as well.
    if close(file) != 0, errno != EINTR { throw Errno(code: errno) }
  }

  /// Truncates a file to `offset` and appends `bytes`. Throws EINVAL if the file is shorter.
  package func write(
    _ bytes: [UInt8], to name: String, from offset: Int, _ permissions: Permissions
  ) throws(Errno) {
    let flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = try checked { openat(descriptor, name, flags, Permissions.file) }
    try closing(file) { () throws(Errno) in
      var status = stat()
      try checked { fstat(file, &status) }
      guard Int(status.st_size) >= offset else { throw Errno(code: EINVAL) }
      try checked { ftruncate(file, off_t(offset)) }
      try checked { lseek(file, off_t(offset), SEEK_SET) }
      try write(bytes, to: file)
    }
  }

  private func write(_ bytes: [UInt8], to file: Int32) throws(Errno) {
    var done = 0
    while done < bytes.count {
      let written = try checked {
        bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + done, $0.count - done) }
      }
      // Not in any manual, but a loop that never ends would be worse.
      guard written > 0 else { throw Errno(code: EIO) }
      done += written
    }
  }

  /// The bytes of a file that sitegen wrote: one with a single hard link and fewer than `size`
  /// bytes. Nil if there is no such file.
  package func ownFile(_ name: String, shorterThan size: Int) -> (bytes: [UInt8], stat)? {
    guard let status = try? status(name), status.st_mode == S_IFREG | Permissions.file,
      status.st_nlink == 1, status.st_size < size,
      case .file(let bytes)? = try? read(name, limit: size)
    else { return nil }
    return (bytes, status)
  }

  /// What the system tells of a file that sitegen wrote, with exactly these bytes and a single hard
  /// link. Nil if there is no such file.
  package func status(_ name: String, holding bytes: [UInt8]) -> stat? {
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    guard let file = try? checked({ openat(descriptor, name, flags) }) else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode == S_IFREG | Permissions.file,
      status.st_nlink == 1, Int(status.st_size) == bytes.count
    else { return nil }
    let holds = withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 16) { buffer in
      var done = 0
      while done < bytes.count {
        let part = UnsafeMutableRawBufferPointer(
          rebasing: buffer[..<min(buffer.count, bytes.count - done)])
        let got = Glibc.read(file, part.baseAddress, part.count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return false }
        let same = bytes.withUnsafeBytes { memcmp($0.baseAddress! + done, part.baseAddress!, got) }
        guard same == 0 else { return false }
        done += got
      }
      return true
    }
    return holds ? status : nil
  }
}

/// Reads until the file ends, or until at most the last byte of the buffer is free.
private func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, from file: Int32) throws(Errno)
  -> Int
{
  var filled = 0
  while filled < buffer.count {
    let start = filled
    let got = try checked {
      pread(file, buffer.baseAddress! + start, buffer.count - start, off_t(start))
    }
    filled += got
    if got == 0 || filled == buffer.count - 1 { break }
  }
  return filled
}

extension Folder {
  /// Removes files, then the folders that are now empty, deepest first. All of them are below this
  /// folder, and no symbolic link is followed.
  ///
  /// Missing files and folders that are not empty are skipped. After an error the removal goes on;
  /// the first error is returned.
  package func remove(files: [String], folders: some Sequence<String>, jobs: Int) -> Errno? {
    var failure = remove(files, jobs: jobs) { folder, name throws(Errno) in
      try folder.removeFile(name)
    }
    let levels = Dictionary(grouping: folders) { $0.utf8.count { $0 == UInt8(ascii: "/") } }
    for (_, level) in levels.sorted(by: { $0.key > $1.key }) {
      let error = remove(level.sorted { $0.precedesInBytes($1) }, jobs: jobs) {
        folder, name throws(Errno) in
        try folder.removeFolder(name)
      }
      failure = failure ?? error
    }
    return failure
  }

  /// Removes a folder in this one, with the files in it for whose paths `deletes` returns true.
  ///
  /// Returns whether the folder held anything else; if so, the rest and the folder stay.
  package func removeTree(
    _ name: String, jobs: Int, deletes: @Sendable (String) -> Bool = { _ in true }
  ) throws(Errno) -> Bool {
    let tree: Folder
    do throws(Errno) { tree = try folder(name) } catch {
      if error.code == ENOENT { return false }
      if error.code == ENOTDIR || error.code == ELOOP {
        try removeFile(name)
        return false
      }
      throw error
    }
    let walk = try tree.walk(jobs: jobs) { _ in true }
    let files = walk.found.filter { $0.kind != .folder && deletes($0.path) }.map(\.path)
    let folders = walk.found.filter { $0.kind == .folder }.map(\.path)
    let failure = tree.remove(files: files, folders: folders, jobs: jobs)
    do throws(Errno) { try removeFolder(name) } catch {
      guard error.code == ENOTEMPTY || error.code == EEXIST else { throw error }
      if let failure { throw failure }
      return true
    }
    return false
  }

  private func remove(
    _ paths: [String], jobs: Int, _ removal: @Sendable (Folder, String) throws(Errno) -> Void
  ) -> Errno? {
    let failures = paths.chunks().parallelMap(jobs: jobs) { chunk -> Errno? in
      var cursor = FolderCursor(self)
      var failure: Errno?
      for path in chunk {
        do throws(Errno) { try removal(cursor.parent(of: path), path.lastPart) } catch {
          if ![ENOENT, ENOTEMPTY, EEXIST].contains(error.code) { failure = failure ?? error }
        }
      }
      return failure
    }
    return failures.lazy.compactMap { $0 }.first
  }
}
