import CPlatform
import Glibc
import Testing

@testable import Disk

@Suite("Another program", .serialized)
struct SubprocessTests {
  private func shell(_ script: String) -> Subprocess { Subprocess(["/bin/sh", "-c", script]) }

  private func said(_ program: Subprocess, atMost most: Int = 4096) -> String {
    String(decoding: program.run(readingAtMost: most).output, as: UTF8.self)
  }

  @Test("how it ended is told: its status, the signal, or why it did not start")
  func ends() {
    #expect(shell("exit 0").run() == .ended(0))
    #expect(shell("exit 7").run() == .ended(7))
    #expect(shell("kill -TERM $$").run() == .killed(by: SIGTERM))
    #expect(Subprocess(["no-such-program-anywhere"]).run() == .notStarted(Errno(code: ENOENT)))
    #expect(shell("exit 7").run(readingAtMost: 10).end == .ended(7))
    #expect(
      Subprocess(["no-such-program-anywhere"]).run(readingAtMost: 10).end
        == .notStarted(Errno(code: ENOENT)))
  }

  @Test("what it writes is read up to the bound, and who writes more does not hang")
  func output() {
    #expect(said(shell("printf abc")) == "abc")
    #expect(said(shell("printf abcdef"), atMost: 3) == "abc")
    let (end, output) = Subprocess(["yes"]).run(readingAtMost: 100_000)
    #expect(output.count == 100_000)
    #expect(end != .ended(0))
  }

  @Test("its words come as they are, and its environment is this one's or the one it is given")
  func words() {
    #expect(said(Subprocess(["printf", "%s,", "a b", "$HOME", "*"])) == "a b,$HOME,*,")
    var program = Subprocess(["/usr/bin/env"])
    #expect(said(program).contains("PATH="))
    program.environment = ["LC_ALL=C", "A=b c"]
    #expect(said(program) == "LC_ALL=C\nA=b c\n")
    #expect(said(Subprocess(["other", "-c", "echo $0"], program: "/bin/sh")) == "other\n")
  }

  @Test("it reads nothing and gets no descriptor but its three streams")
  func descriptors() throws {
    #expect(said(Subprocess(["cat"])) == "")
    let own = fcntl(0, F_DUPFD, 200)
    try #require(own >= 200 && fcntl(own, F_GETFD) & FD_CLOEXEC == 0)
    defer { close(own) }
    #expect(shell("test -e /proc/$$/fd/\(own)").run() == .ended(1))
    var pipe: [Int32] = [0, 0]
    try #require(sitegen_pipe(&pipe) == 0)
    #expect(write(pipe[1], "in", 2) == 2)
    close(pipe[1])
    defer { close(pipe[0]) }
    var program = Subprocess(["cat"])
    program.input = .descriptor(pipe[0])
    #expect(said(program) == "in")
  }

  @Test("what it says of mistakes goes into a file, which is made empty first")
  func file() throws {
    let path = "/tmp/sitegen-subprocess-\(getpid())"
    defer { unlink(path) }
    var program = shell("echo long enough >&2; echo out")
    program.errors = .file(path)
    #expect(program.run() == .ended(0))
    #expect(said(Subprocess(["cat", path])) == "long enough\n")
    program = shell("echo b >&2")
    program.errors = .file(path)
    #expect(program.run() == .ended(0))
    #expect(said(Subprocess(["cat", path])) == "b\n")
  }

  @Test(
    "a signal that this process ignores does to it what it does by default, where that is asked")
  func signals() {
    let old = signal(SIGINT, SIG_IGN)
    defer { signal(SIGINT, old) }
    var program = shell("kill -INT $$; exit 3")
    #expect(program.run() == .killed(by: SIGINT))
    program.signals = []
    #expect(program.run() == .ended(3))
  }

  @Test("it is of this process's group, or apart in its own")
  func group() {
    var program = shell("set -- $(cat /proc/$$/stat); test $5 = $$")
    #expect(program.run() == .ended(1))
    program.isApart = true
    #expect(program.run() == .ended(0))
  }

  @Test("who is called off ends it, and so does who started it")
  func cancelled() throws {
    let clock = ContinuousClock()
    let time = try clock.measure {
      #expect(Subprocess(["sleep", "60"]).run(isCancelled: { true }) == .cancelled)
      try Subprocess(["sleep", "60"]).start().end()
    }
    #expect(time < .seconds(30))
    #expect(shell("exit 7").run(isCancelled: { false }) == .ended(7))
  }
}
