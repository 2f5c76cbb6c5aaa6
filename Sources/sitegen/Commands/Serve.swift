import ArgumentParser
import Core
import Disk
import Preview
import Publish

/// `sitegen serve`: shows the site in a browser while it is being written. It writes nothing.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site in a browser while you write; write nothing.",
    usage: "sitegen serve [<options>]",
    discussion: """
      A page reloads by itself when a file is saved. While there is an error in the content, the \
      last good page stays and says what is wrong, and where. Ctrl-C ends it.

      Example: sitegen serve --open
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    help: ArgumentHelp(
      "The port to listen on; if it is taken, one of the next 19. 0 is any free port.",
      valueName: "n"))
  var port = 8000

  @Option(
    help: ArgumentHelp(
      "The address to listen on. With 0.0.0.0 others can see the preview, with unpublished replies.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "Open it in the browser.")
  var open = false

  func validate() throws {
    if !(0...65_535 ~= port) { throw ValidationError("--port is a number from 0 to 65535.") }
    if host.isEmpty { throw ValidationError("--host needs an address.") }
  }

  func run() throws {
    let progress = Progress(options)
    _ = Interruption(progress, endsAtOnce: true)
    try reportingErrors {
      let project = options.project
      guard try project.hasFolder("content") else {
        throw CommandError(
          "there is no folder content in \(options.root == "." ? "this folder" : options.root); "
            + "'sitegen new' makes a site to start from, and --root names the folder of one")
      }
      let watch = Watch(project, Pipeline.folders)
      var live = LivePreview(options, host: host)
      try live.begin()
      let server = try PreviewServer(live.preview, host: host, port: port)
      try Report.previewBegins(at: url(server), of: server, on: host, watch.mechanism)
      if open { openBrowser(url(server)) }
      while true {
        let before = watch.mechanism
        watch.wait()
        if watch.mechanism != before { try Report.watching(watch.mechanism) }
        if try live.refresh() { server.show(live.preview) }
      }
    }
  }

  /// The address for a browser on this machine.
  private func url(_ server: PreviewServer) -> String {
    let name = host == "0.0.0.0" || host == "::" ? "localhost" : host
    return "http://\(name.contains(":") ? "[\(name)]" : name):\(server.port)/"
  }

  private func openBrowser(_ url: String) {
    var opener = Subprocess(["xdg-open", url])
    // The browser that it may become stays when this ends.
    opener.isApart = true
    // Where there is no browser, the address on the terminal is enough.
    guard let running = try? opener.start() else { return }
    WorkerThread { running.wait() }?.detach()
  }
}
