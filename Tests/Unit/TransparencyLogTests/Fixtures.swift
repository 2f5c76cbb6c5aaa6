import Core

@testable import TransparencyLog

/// `count` different leaves.
func leaves(_ count: Int) -> [[UInt8]] { (0..<count).map { Array("event \($0)".utf8) } }

func tree(_ count: Int) -> MerkleTree {
  MerkleTree(leafHashes: leaves(count).map { Digest(leaf: $0) })
}

/// A log of `count` lines, which no other seed has.
func log(_ count: Int, seed: UInt64 = 1) -> Log {
  var log = Log()
  for index in 0..<count { log.append(leaf: Array("event \(index) of log \(seed)".utf8)) }
  return log
}
