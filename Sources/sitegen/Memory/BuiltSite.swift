import Core
import Publish
import Reviews

/// What a build said when it was done, for the next build that finds the same to say again.
struct BuiltSite: BinaryCodable {
  /// A key of everything that it was made from.
  var inputs = ContentKey.blank
  var reviews = 0
  var replies = 0
  /// Whether site.yml says where the site will stand.
  var hasAddress = false
  var findings: [Finding] = []

  static let blank = BuiltSite()

  private init() {}

  init(of site: Site, findings: [Finding] = [], inputs: ContentKey = .blank) {
    self.inputs = inputs
    reviews = site.statistics.reviews
    replies = site.statistics.replies
    hasAddress = site.settings.url != nil
    self.findings = findings
  }

  mutating func code(_ record: inout BinaryRecord) {
    record.code(&inputs)
    record.code(&reviews)
    record.code(&replies)
    record.code(&hasAddress)
    record.code(&findings)
  }

  private static let name = "built"

  /// What the last build of an output said. Nil if it was made from anything else.
  init?(of output: OutputState?, from inputs: ContentKey) {
    guard let bytes = output?.read(Self.name), let built: BuiltSite = StateFileFormat.read(bytes),
      built.inputs == inputs
    else { return nil }
    self = built
  }

  func write(to output: OutputState) {
    output.write(StateFileFormat.bytes(of: self), as: Self.name)
  }
}
