/// Names that need not be written into site.yml.
public enum KnownNames {
  /// How well-known sources write themselves, by the key that an import gives them.
  private static let sources = [
    "app-store": "App Store", "facebook": "Facebook", "feedback-company": "The Feedback Company",
    "google": "Google", "google-maps": "Google Maps", "google-play": "Google Play",
    "json-ld": "schema.org", "judge-me": "Judge.me", "kiyoh": "Kiyoh", "linkedin": "LinkedIn",
    "loox": "Loox",
    "okendo": "Okendo", "shopify": "Shopify Product Reviews", "tripadvisor": "Tripadvisor",
    "trustpilot": "Trustpilot", "webwinkelkeur": "WebwinkelKeur", "wordpress": "WooCommerce",
    "yotpo": "Yotpo",
  ]

  /// What a source is called where site.yml does not say it.
  public static func source(_ key: String) -> String { sources[key] ?? key }

  /// The topic of recommendations that show only once who received them approves.
  public static let approvedByReceiver = "approved-by-receiver"
}
