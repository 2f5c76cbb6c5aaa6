import Core
import Testing

@testable import TransparencyLog

@Suite("Merkle trees")
struct MerkleTreeTests {
  static let vectors: [(leaf: String, root: String)] = [
    ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    ("5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
    (
      "606162636465666768696a6b6c6d6e6f",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    ),
  ]

  @Test("roots are those of Certificate Transparency's reference leaves")
  func knownRoots() {
    var tree = MerkleTree()
    var edge = Frontier()
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    #expect(tree.root.hex == empty)
    #expect(edge.root.hex == empty)
    #expect(tree.root(ofFirst: 0)?.hex == empty)
    for (leaf, root) in Self.vectors {
      let hash = Digest(leaf: Hex.decode(leaf) ?? [])
      tree.append(hash)
      edge.append(hash)
      #expect(tree.root.hex == root)
      #expect(edge.root.hex == root)
    }
    for (place, vector) in Self.vectors.enumerated() {
      #expect(tree.root(ofFirst: place + 1)?.hex == vector.root)
    }
  }

  @Test("a tree built at once is the tree built leaf by leaf, with the roots of the definition")
  func sizes() {
    var reference = Reference(leaves(300))
    var grown = MerkleTree()
    var edge = Frontier()
    for size in 1...300 {
      let hash = Digest(leaf: reference.leaves[size - 1])
      grown.append(hash)
      edge.append(hash)
      let root = reference.root(0..<size)
      #expect(grown.root == root)
      #expect(edge.root == root)
      #expect(edge == Frontier(grown))
      #expect(edge == Frontier(tree(size)))
    }
  }

  @Test("a root that lacks a hash, or of a size that is none, is not known")
  func unknownRoots() {
    #expect(tree(7).root(ofFirst: 8) == nil)
    #expect(tree(7).root(ofFirst: -1) == nil)
    #expect(tree(7).hash(of: Subtree(level: 2, index: 1)) == nil)
    #expect(tree(7).hash(of: Subtree(level: 0, index: -1)) == nil)
  }

  @Test("an edge takes a part that was hashed apart, where it fits")
  func parts() {
    var edge = Frontier(tree(64))
    let part = Frontier(leafHashes: leaves(96)[64...].map { Digest(leaf: $0) })
    let fitting = (-1...63).filter {
      var other = edge
      return other.append(subtree: part.root, level: $0)
    }
    #expect(fitting == [0, 1, 2, 3, 4, 5, 6])
    let isTaken = edge.append(subtree: part.root, level: 5)
    #expect(isTaken)
    #expect(edge == Frontier(tree(96)))
  }

  @Test("an edge comes back from its text, and from no other text")
  func text() {
    for size in [0, 1, 2, 7, 64, 255, 300] {
      let edge = Frontier(tree(size))
      #expect(Frontier(text: edge.text) == edge)
      #expect(Frontier(text: edge.text + "\n") == nil)
      #expect(Frontier(text: String(edge.text.dropLast())) == nil)
      #expect(Frontier(text: "0" + edge.text) == nil)
      #expect(Frontier(text: edge.text + Digest.emptyTree.base64 + "\n") == nil)
    }
    #expect(Frontier(text: "") == nil)
    #expect(Frontier(size: 3, hashes: [.emptyTree]) == nil)
  }

  @Test("the first leaf that differs is found, whichever it is")
  func difference() {
    let one = tree(77)
    #expect(one.firstDifference(from: tree(77), inFirst: 77) == nil)
    #expect(one.firstDifference(from: tree(90), inFirst: 77) == nil)
    for place in 0..<77 {
      var other = leaves(77)
      other[place].append(0)
      if place < 70 { other[place + 5].append(0) }
      let tree = MerkleTree(leafHashes: other.map { Digest(leaf: $0) })
      #expect(one.firstDifference(from: tree, inFirst: 77) == place)
      #expect(one.firstDifference(from: tree, inFirst: place) == nil)
    }
    #expect(one.firstDifference(from: tree(60), inFirst: 77) == 60)
  }
}
