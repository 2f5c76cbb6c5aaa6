/// What a form of records has, and the forms of all other sources do not: by it an export whose
/// source nobody named is recognized.
struct Signature: Sendable {
  private var needed: [FieldPath]
  private var telling: [FieldPath]
  private var least: Int
  private var missing: [FieldPath]
  /// Whether a row of a table may fit.
  private let inTables: Bool
  private let test: @Sendable (RecordValue) -> Bool

  /// A record has all `needed` keys, `least` of the `any` keys, none of the `without` keys, and
  /// passes the test. It is a row of a table only if `inTables` allows that.
  init(
    _ needed: FieldPath..., any telling: [FieldPath] = [], least: Int = 1,
    without missing: [FieldPath] = [], inTables: Bool = true,
    where test: @escaping @Sendable (RecordValue) -> Bool = { _ in true }
  ) {
    self.needed = needed
    self.telling = telling
    self.least = telling.isEmpty ? 0 : least
    self.missing = missing
    self.inTables = inTables
    self.test = test
  }

  /// Whether a record fits. `isRow` says that it is a row of a table.
  func fits(_ value: RecordValue, isRow: Bool) -> Bool {
    guard inTables || !isRow else { return false }
    func has(_ path: FieldPath) -> Bool {
      isRow
        ? value.cell(at: path) != nil
        : value.first(at: path.keys[...]) != nil || value[path.name] != nil
    }
    guard needed.allSatisfy(has), !missing.contains(where: has) else { return false }
    return (least == 0 || telling.count(where: has) >= least) && test(value)
  }

  /// The same for records that hold the reviews in a list at a path.
  func inside(_ path: String) -> Signature {
    let test = test
    var inner = Signature { record in record.records(at: path).first.map(test) ?? false }
    func moved(_ paths: [FieldPath]) -> [FieldPath] {
      paths.map { FieldPath("\(path).\($0.name)") }
    }
    (inner.needed, inner.telling) = (moved(needed), moved(telling))
    (inner.missing, inner.least) = (moved(missing), least)
    return inner
  }
}
