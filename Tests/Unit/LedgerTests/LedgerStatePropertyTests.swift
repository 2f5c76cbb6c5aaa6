import Core
import Reviews
import TestSupport
import Testing

@testable import Ledger

@Suite("The ledger, whatever happens")
struct LedgerStatePropertyTests {
  @Test("what was appended is in the ledger, which comes back from its files", arguments: 0..<6)
  func appending(seed: Int) throws {
    var shop = Shop(seed: UInt64(seed))
    if seed % 3 == 0 {
      shop.signer = signer()
      let key = try #require(shop.signer?.verifier)
      #expect(shop.ledger?.append(key: key, day: shop.day, using: &shop.writer.random) == nil)
    }
    for step in 0..<10 {
      for _ in 0...shop.writer.number(0...(step % 5 == 0 ? 40 : 3)) { shop.happen() }
      let before = try #require(shop.diff)
      #expect(!before.findings.fails(strict: false), "\(before.findings)")
      shop.build()
      let ledger = try #require(shop.ledger)
      let after = try #require(shop.diff)
      #expect(after.isEmpty, "\(after.asLocked)")
      #expect(ledger.log.findings(file: "x").isEmpty)
      let (read, findings) = LedgerState.read(shop.files.sources, jobs: 2)
      #expect(findings.isEmpty, "\(findings)")
      #expect(read?.kept == ledger.kept)
      #expect(read?.erased == ledger.erased)
      #expect(read?.summaries == ledger.summaries)
      let newest = try #require(ledger.checkpoints.last?.checkpoint)
      #expect(newest.size == ledger.log.count)
      for old in ledger.checkpoints.map(\.checkpoint) where old.size > 0 {
        let proof = try #require(ledger.tree.consistencyProof(from: old.size, to: newest.size))
        #expect(proof.proves(oldRoot: old.root, newRoot: newest.root))
      }
    }
  }

  @Test(
    "an append that was cut off at any byte leaves the old ledger, or the new one without checkpoint",
    arguments: 0..<4)
  func cutOff(seed: Int) throws {
    var shop = Shop(seed: UInt64(100 + seed))
    if seed % 2 == 0 {
      shop.signer = signer()
      let key = try #require(shop.signer?.verifier)
      #expect(shop.ledger?.append(key: key, day: shop.day, using: &shop.writer.random) == nil)
    }
    for step in 0..<6 {
      for _ in 0..<(step == 3 ? 300 : 5) { shop.happen() }
      let old = shop.read
      let (files, written) = (shop.files, shop.append())
      let total = written.reduce(0) { $0 + $1.bytes.count }
      for _ in 0..<10 {
        let cut = shop.writer.number(0...total - 1)
        var left = cut
        var folder = files
        for file in written {
          if left < file.bytes.count {
            folder.write(file, first: left)
            break
          }
          folder.write(file)
          left -= file.bytes.count
        }
        let (read, findings) = LedgerState.read(folder.sources)
        #expect(!findings.fails(strict: false), "\(findings)")
        if let read, !read.unsigned.isEmpty {
          #expect(read.log.bytes == shop.ledger?.log.bytes)
          #expect(read.checkpoints == old?.checkpoints ?? [])
          #expect(findings.map(\.rule) == [.ledgerUnsigned])
          var signed = read
          #expect(signed.signUnsigned(with: shop.signer) == nil)
          #expect(signed.kept == shop.ledger?.kept)
          for file in signed.stateFiles(since: read) { folder.write(file) }
          #expect(LedgerState.read(folder.sources).ledger?.kept == shop.ledger?.kept)
        } else {
          #expect((read?.kept ?? []).isEmpty == (old == nil) || read?.log.isEmpty == true)
          if let old { #expect(read?.kept == old.kept) }
        }
        // And the append can be made again over what was left.
        guard cut % 7 == 0 else { continue }
        for file in written { folder.write(file) }
        #expect(LedgerState.read(folder.sources).ledger?.log.bytes == shop.ledger?.log.bytes)
      }
      for file in written { shop.files.write(file) }
      for file in shop.ledger?.closedFiles(since: old) ?? [] { shop.files.write(file) }
      #expect(shop.read?.kept == shop.ledger?.kept)
    }
  }

  @Test("one byte changed anywhere in the files is noticed")
  func damage() throws {
    var shop = Shop(seed: 7)
    for _ in 0..<4 {
      for _ in 0..<8 { shop.happen() }
      shop.build()
    }
    let kept = try #require(shop.read).kept
    for path in shop.files.keys.sorted() {
      let bytes = try #require(shop.files[path])
      for _ in 0..<15 {
        var files = shop.files
        files[path]?[shop.writer.number(0...bytes.count - 1)] ^= UInt8(
          1 << shop.writer.number(0...6))
        let (ledger, findings) = LedgerState.read(files.sources)
        #expect(!findings.isEmpty || ledger?.kept == kept, "\(path)")
        if findings.fails(strict: false) { #expect(ledger == nil) }
      }
    }
  }

  @Test("an erasure whose last files were not written is finished by the next reading")
  func erasureCutOff() throws {
    var shop = Shop.of(3)
    shop.build()
    let old = shop.read
    shop.erase("r-2")
    for file in shop.append() { shop.files.write(file) }
    let (read, findings) = LedgerState.read(shop.files.sources)
    #expect(findings.isEmpty)
    #expect(read?.kept == shop.ledger?.kept)
    let files = read?.closedFiles(since: read) ?? []
    #expect(files.map(\.path) == shop.ledger?.closedFiles(since: old).map(\.path))
    #expect(files.map(\.bytes) == shop.ledger?.closedFiles(since: old).map(\.bytes))
    let words = CanonicalDocument.bytes(
      of: try #require(Shop.of(3).siteContent.reviews.first { $0.id == "r-2" }))
    #expect(shop.files.values.contains { $0.holds(words) })
    for file in files { shop.files.write(file) }
    #expect(!shop.files.values.contains { $0.holds(words) })
    #expect(shop.read?.kept == shop.ledger?.kept)
  }
}

extension [UInt8] {
  func holds(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return (0...count - part.count).contains {
      self[$0] == part[0] && self[$0...].starts(with: part)
    }
  }
}
