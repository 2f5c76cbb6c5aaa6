import Findings
import Reviews

extension Books {
  /// How `material` stands to the books on the day `asOf`: what is new in it, what was changed, and
  /// what has gone. The material is complete: nothing was left out of it for being wrong.
  public func comparison(with material: Material, asOf: Day, jobs: Int = 1) -> Comparison {
    var comparing = Comparing(books: self, material: material, asOf: asOf, jobs: jobs)
    comparing.comparePieces()
    comparing.compareRedactions()
    comparing.comparePauses()
    comparing.compareErasures()
    return comparing.result
  }
}
