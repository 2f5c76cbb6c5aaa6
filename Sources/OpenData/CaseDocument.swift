import Ledger
import Reviews

/// One review with all that followed: `api/v1/cases/ID.json`.
struct CaseDocument {
  private let one: Case
  private let records: RecordWriter

  init(_ one: Case, _ records: RecordWriter) {
    self.one = one
    self.records = records
  }

  var bytes: [UInt8] {
    var document = ObjectWriter(reserving: 2048)
    document.add(",\"$schema\":", "../schemas/case.json")
    document.add(",\"review\":") { records.write(one, markup: true, to: &$0) }
    return document.finished + [UInt8(ascii: "\n")]
  }
}
