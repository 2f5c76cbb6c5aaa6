import Core

/// A number or an address that may be the customer's. It is the shop's own if it stands under
/// several reviews.
struct ContactDatum: Sendable {
  /// Its letters and digits.
  let key: [UInt8]
  let finding: Finding
}
