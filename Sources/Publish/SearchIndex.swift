import Core
import Disk
import Glibc

/// An index of a site for searching in the browser, made by Pagefind (https://pagefind.app).
public struct SearchIndex: Sendable {
  /// The HTML pages that Pagefind reads, with its attributes.
  let documents: [SiteFile]
  /// The folder of the index in the site.
  let folder: String
  let pagefind: Pagefind

  /// An index of `documents`, in the site's folder `folder`.
  public init(of documents: [SiteFile], in folder: String, by pagefind: Pagefind) {
    self.documents = documents
    self.folder = folder
    self.pagefind = pagefind
  }

  /// Makes the index in the working folder, where no visitor sees it. Its files then become part of
  /// the site like all others, so if Pagefind fails, the old site stays.
  func files(
    in state: BuildState, _ output: OutputFolder, _ publication: Publication,
    _ progress: @escaping @Sendable (PublishProgress) -> Void
  ) throws(PublishError) -> [SiteFile] {
    defer { state.clearWorkshops(jobs: publication.jobs) }
    let answer: Pagefind.PagefindResult
    do throws(Errno) {
      let shop = try state.makeWorkshop()
      try write(to: shop.made("pages"), publication, progress)
      if publication.isCancelled() { throw Errno(code: EINTR) }
      progress(PublishProgress(.indexing))
      answer = pagefind.run(
        site: "\(shop.path)/pages", output: "\(shop.path)/index", log: "\(shop.path)/said",
        isCancelled: publication.isCancelled)
      if answer == .done { return try collect(shop.folder.folder("index"), publication.jobs) }
    } catch {
      if publication.isCancelled() { throw .interrupted }
      throw .disk(DiskError("making the search index in", state.path, error), output.visibleSite)
    }
    switch answer {
    case .failed(let said): throw .program("Pagefind", said: said)
    case .notStarted(let error):
      throw .disk(DiskError("starting", "Pagefind", error), output.visibleSite)
    case .done, .cancelled: throw .interrupted
    }
  }

  private func write(
    to pages: Folder, _ publication: Publication,
    _ progress: @escaping @Sendable (PublishProgress) -> Void
  ) throws(Errno) {
    let counter = Counter(.gathering, of: documents.count, progress)
    let permissions = Permissions.ofThisProcess()
    let failures = documents.chunks().parallelMap(jobs: publication.jobs) { files -> Errno? in
      var cursor = FolderCursor(pages)
      for file in files where !publication.isCancelled() {
        do throws(Errno) {
          try cursor.madeParent(of: file.path, permissions)
            .create(file.path.lastPart, file.render(), permissions)
        } catch {
          return error
        }
      }
      counter.add(files.count)
      return nil
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
  }

  /// The files that Pagefind made, without its user interfaces, which the site does not use.
  private func collect(_ index: Folder, _ jobs: Int) throws(Errno) -> [SiteFile] {
    let walk = try index.walk(jobs: jobs) { _ in true }
    if let (_, error) = walk.failures.first { throw error }
    let paths = walk.found.filter { $0.kind == .file && !Self.isInterface($0.path) }.map(\.path)
    let results = paths.chunks().parallelMap(jobs: jobs) { paths in
      var cursor = FolderCursor(index)
      return paths.map { path -> Result<SiteFile, Errno> in
        do throws(Errno) {
          let folder = try cursor.parent(of: path)
          guard case .file(let bytes) = try folder.read(path.lastPart, limit: 1 << 30) else {
            throw Errno(code: EFBIG)
          }
          return .success(SiteFile(path: "\(self.folder)/\(path)", kind: .asset) { bytes })
        } catch {
          return .failure(error)
        }
      }
    }
    var files: [SiteFile] = []
    for result in results.joined() { files.append(try result.get()) }
    return files
  }

  private static func isInterface(_ path: String) -> Bool {
    path.hasPrefix("pagefind-") && !path.hasPrefix("pagefind-worker")
      && !path.hasPrefix("pagefind-entry")
  }
}

/// An installation of the program Pagefind.
public struct Pagefind: Sendable, Equatable {
  /// The command that starts it: a program and its first arguments.
  let command: [String]

  /// The command that installs it.
  public static let advice = "python3 -m pip install 'pagefind[bin]'"

  /// The installation that `PATH` leads to: `pagefind`, or otherwise Python's package of that name.
  /// Nil if there is neither. Throws where Python cannot be asked.
  public static func installed() throws(DiskError) -> Pagefind? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    func find(_ name: String) -> String? {
      folders.split(separator: ":").map { "\($0)/\(name)" }.first(where: isProgram)
    }
    func isProgram(_ path: String) -> Bool {
      var status = stat()
      return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        && access(path, X_OK) == 0
    }
    if let program = find("pagefind") { return Pagefind(command: [program]) }
    guard let python = find("python3") else { return nil }
    switch Subprocess([python, "-c", "import pagefind, pagefind_bin"]).run() {
    case .ended(0): return Pagefind(command: [python, "-m", "pagefind"])
    case .notStarted(let error): throw DiskError("starting", python, error)
    default: return nil
    }
  }

  /// The result of running Pagefind.
  enum PagefindResult: Equatable {
    case done
    /// Pagefind failed, with this as its last output.
    case failed(String)
    case notStarted(Errno)
    case cancelled
  }

  /// Indexes the pages in the folder `site` into the folder `output`; both are paths.
  func run(
    site: String, output: String, log: String, isCancelled: @escaping () -> Bool
  ) -> PagefindResult {
    let arguments = ["--site", site, "--output-path", output, "--silent"]
    var program = Subprocess(command + arguments)
    program.errors = .file(log)
    switch program.run(isCancelled: isCancelled) {
    case .ended(0): return .done
    case .ended: return .failed(Self.lastWords(in: log))
    case .killed(let signal): return .failed("it was ended by signal \(signal)")
    case .notStarted(let error): return .notStarted(error)
    case .cancelled: return .cancelled
    }
  }

  /// The last line of a program's output, as plain text.
  private static func lastWords(in log: String) -> String {
    let file = open(log, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, filled in
      let start = max(0, lseek(file, 0, SEEK_END) - off_t(buffer.count))
      filled = max(0, pread(file, buffer.baseAddress, buffer.count, start))
    }
    let line = bytes.split(separator: UInt8(ascii: "\n")).last ?? []
    return String(decoding: line.filter { $0 >= 32 && $0 != 127 }.prefix(300), as: UTF8.self)
  }
}
