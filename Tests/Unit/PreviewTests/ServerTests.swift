import TestSupport
import Testing

@testable import Preview

@Suite("Server", .serialized)
struct ServerTests {
  @Test("pages come in the order in which they were asked for, on one connection")
  func pipelining() throws {
    try serving { server in
      let client = try Client(server.port)
      let request = "GET %@ HTTP/1.1\r\nHost: localhost\r\n"
      client.send(
        request.replacing("%@", with: "/feed.xml") + "\r\n"
          + request.replacing("%@", with: "/badge.svg") + "\r\n"
          + request.replacing("%@", with: "/nothing") + "Connection: close\r\n\r\n")
      let text = try #require(client.read())
      let starts = ["<rss/>", "<svg/>", "404 Not Found"].map { text.firstRange(of: $0)?.lowerBound }
      #expect(starts.allSatisfy { $0 != nil } && starts[0]! < starts[1]! && starts[1]! < starts[2]!)
    }
  }

  @Test("HEAD has the length and not the page")
  func head() throws {
    try serving { server in
      let client = try Client(server.port)
      client.send("HEAD /feed.xml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      let text = try #require(client.read())
      #expect(text.hasPrefix("HTTP/1.1 200 OK\r\n") && text.contains("Content-Length: 6\r\n"))
      #expect(text.hasSuffix("\r\n\r\n"))
    }
  }

  @Test("a taken port is passed over, and the server says which")
  func taken() throws {
    try serving { first in
      let second = try PreviewServer(shown(), host: "127.0.0.1", port: first.port)
      defer { second.stop() }
      #expect(second.takenPorts.first == first.port && second.port > first.port)
      #expect(second.isLoopback)
      #expect(throws: PreviewError.allTaken(first.port, first.port)) {
        try PreviewServer(shown(), host: "127.0.0.1", port: first.port, tries: 1)
      }
    }
  }

  @Test("a host that is not ours is an error in words", arguments: ["192.0.2.1", "no such host"])
  func noHost(host: String) {
    #expect(throws: PreviewError.self) { try PreviewServer(shown(), host: host, port: 0) }
  }

  @Test("what is no good HTTP ends the connection, and the server lives on")
  func hostile() throws {
    try serving { server in
      let long = String(repeating: "a", count: 100_000)
      let many = String(repeating: "X: y\r\n", count: 10_000)
      for words in [
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(long)\r\n\r\n", "GET /\(long) HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\n\(many)\r\n", "\u{0}\u{1}\u{2}\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n", "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n",
        "CONNECT evil.example:80 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
      ] {
        let client = try Client(server.port)
        client.send(words)
        #expect(client.isEnded, "\(words.prefix(60))")
      }
      #expect(answers(server))
    }
  }

  @Test("random bytes do it no harm")
  func noise() throws {
    try serving { server in
      var chance = SeededGenerator(seed: 9)
      for _ in 0..<200 {
        let client = try Client(server.port)
        let noise = (0..<Int.random(in: 1...400, using: &chance)).map { _ in
          UInt8.random(in: 0...255, using: &chance)
        }
        client.send(Array("GET /".utf8) + noise)
      }
      #expect(answers(server))
    }
  }

  @Test("who asks too slowly is sent away")
  func slow() throws {
    var limits = Limits()
    limits.patience = .milliseconds(200)
    try serving(limits) { server in
      let client = try Client(server.port)
      client.send("GET / HTTP/1.1\r\nHo")
      #expect(client.isEnded)
    }
  }

  @Test("more connections than there may be are closed at once, and their places are given again")
  func crowd() throws {
    var limits = Limits()
    limits.connections = 4
    try serving(limits) { server in
      try withExtendedLifetime((0..<4).map { _ in try visitor(server) }) {
        let one = try Client(server.port)
        one.get("/")
        #expect(one.isEnded)
      }
      var isServed = false
      for _ in 0..<100 where !isServed { isServed = answers(server) }
      #expect(isServed)
    }
  }

  @Test("a page that listens is told of what is new, as often as there is something")
  func listening() throws {
    try serving { server in
      let client = try Client(server.port)
      client.get("/_preview/events")
      #expect(client.read(until: "\"isBroken\":false") != nil)
      var preview = shown()
      preview.keep(for: [finding(.broken, "content/x.md")])
      server.show(preview)
      #expect(client.read(until: "content/x.md:4:10") != nil)
      preview.show(site(smallSite), cases: [], findings: [], links: Links())
      server.show(preview)
      #expect(client.read(until: "data: s-2")?.isEmpty == false)
    }
  }

  @Test("too many listeners are refused, and those that went make room")
  func listeners() throws {
    var limits = Limits()
    limits.listeners = 2
    limits.heartbeat = .milliseconds(20)
    try serving(limits) { server in
      try withExtendedLifetime((0..<2).map { _ in try listener(server) }) {
        let one = try Client(server.port)
        one.get("/_preview/events")
        #expect(one.read(until: "503 Service Unavailable")?.isEmpty == false)
        #expect(answers(server))
      }
      var isHeard = false
      for _ in 0..<100 where !isHeard {
        isHeard = (try? listener(server)) != nil
      }
      #expect(isHeard)
    }
  }

  private func listener(_ server: PreviewServer) throws -> Client {
    let client = try Client(server.port)
    client.get("/_preview/events")
    let text = client.read(until: "\r\n\r\n") ?? ""
    try #require(text.contains("200 OK"))
    return client
  }

  /// A client that was served and stays.
  private func visitor(_ server: PreviewServer) throws -> Client {
    let client = try Client(server.port)
    client.get("/")
    try #require(client.read(until: "</body>")?.contains("home") == true)
    return client
  }

  private func answers(_ server: PreviewServer) -> Bool { (try? visitor(server)) != nil }

  private func serving(_ limits: Limits = Limits(), _ body: (PreviewServer) throws -> Void) throws {
    let server = try PreviewServer(shown(), host: "127.0.0.1", port: 0, limits: limits)
    defer { server.stop() }
    try body(server)
  }
}
