// swift-tools-version: 6.1
import PackageDescription

// The targets in the order in which data flows through them: each imports only those above it.
// docs/architecture.md says what each is for.
let package = Package(
  name: "sitegen",
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // No pkgConfig: that would name the shared libraries.
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CPlatform"),
    .target(name: "CResources"),
    .target(name: "Resources", dependencies: ["CResources"]),
    .target(
      name: "Core", dependencies: ["CCrypto"],
      // The archive, as of libcmark: neither is needed to run the program, and none of another version
      // is used.
      linkerSettings: [.linkedLibrary(":libcrypto.a")]),
    .target(
      name: "Markup", dependencies: ["CCmark", "Core"],
      linkerSettings: [.linkedLibrary(":libcmark.a")]),
    .target(name: "Templates", dependencies: ["Core", "Markup"]),
    .target(name: "Reviews", dependencies: ["Core"]),
    .target(name: "TransparencyLog", dependencies: ["Core"]),
    .target(name: "Ledger", dependencies: ["Core", "Reviews", "TransparencyLog"]),
    .target(name: "Content", dependencies: ["Core", "Markup", "Reviews", "Yams"]),
    .target(name: "Import", dependencies: ["Content", "Core", "Markup", "Reviews"]),
    .target(name: "Coach", dependencies: ["Core", "Resources", "Reviews"]),
    .target(
      name: "OpenData",
      dependencies: ["Core", "Ledger", "Markup", "Resources", "Reviews"]),
    .target(
      name: "Theme",
      dependencies: [
        "Core", "Ledger", "Markup", "Resources", "Reviews", "Templates", "Yams",
      ],
      // The toolchain's own ICU, for plural rules.
      linkerSettings: [.linkedLibrary("_FoundationICU")]),
    .target(
      name: "Rendering",
      dependencies: [
        "CCmark", "Core", "Ledger", "Markup", "OpenData", "Resources", "Reviews", "Theme",
      ]),
    .target(
      name: "Audit", dependencies: ["Core", "Ledger", "Rendering", "Reviews", "TransparencyLog"]),
    .target(name: "Starter", dependencies: ["Core", "Resources"]),
    .target(name: "Disk", dependencies: ["CPlatform", "Core", "Import", "Reviews"]),
    .target(name: "Publish", dependencies: ["CPlatform", "Core", "Disk"]),
    .target(name: "Pictures", dependencies: ["CPlatform", "Core", "Disk", "Reviews"]),
    .target(
      name: "Preview",
      dependencies: [
        "Core", "Resources",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Audit", "CPlatform", "Coach", "Content", "Core", "Disk", "Import", "Ledger", "Pictures",
        "Preview", "Publish", "Rendering", "Resources", "Reviews", "Starter", "Theme",
        "TransparencyLog",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "LedgerBench", dependencies: ["Core", "Ledger", "Reviews", "TransparencyLog"],
      path: "Benchmarks/ledger"),
    .executableTarget(
      name: "QRSamples", dependencies: ["Theme"], path: "Tests/System/embed/samples"),
    // What the tests of several targets share.
    .target(
      name: "TestSupport", dependencies: ["Core", "Reviews", "TransparencyLog"],
      path: "Tests/Unit/TestSupport"),
    .unitTests("CoreTests", of: ["Core"]),
    .unitTests("ResourcesTests", of: ["Resources"]),
    .unitTests("MarkupTests", of: ["Markup", "CCmark"], exclude: ["Resources"]),
    .unitTests("TemplatesTests", of: ["Markup", "Templates"]),
    .unitTests("ReviewsTests", of: ["Core", "Reviews"]),
    .unitTests(
      "TransparencyLogTests", of: ["Core", "TransparencyLog"],
      exclude: ["crosscheck.py", "Resources"]),
    .unitTests(
      "LedgerTests", of: ["Core", "Ledger", "Reviews", "TransparencyLog"], exclude: ["Resources"]),
    .unitTests("ContentTests", of: ["Content", "Core", "Reviews", "Yams"]),
    .unitTests(
      "ImportTests", of: ["Content", "Core", "Import", "Markup", "Reviews"], exclude: ["Fixtures"]),
    .unitTests(
      "CoachTests", of: ["Coach", "Core", "Resources", "Reviews"], exclude: ["Resources"]),
    .unitTests("OpenDataTests", of: ["Core", "Ledger", "OpenData", "Reviews", "TransparencyLog"]),
    .unitTests(
      "ThemeTests",
      of: [
        "Content", "Core", "Ledger", "Markup", "OpenData", "Reviews", "Templates", "Theme",
        "TransparencyLog",
      ]),
    .unitTests(
      "AuditTests",
      of: ["Audit", "Core", "Ledger", "Rendering", "Reviews", "Theme", "TransparencyLog"]),
    .unitTests("StarterTests", of: ["Content", "Core", "Reviews", "Starter", "Yams"]),
    .unitTests("DiskTests", of: ["CPlatform", "Core", "Disk"]),
    .unitTests("PublishTests", of: ["Core", "Disk", "Publish"]),
    .unitTests("PicturesTests", of: ["Pictures"]),
    .unitTests("PreviewTests", of: ["Core", "Preview"]),
    .unitTests("SitegenTests", of: ["Coach", "Core", "sitegen"], exclude: ["Goldens", "Help"]),
  ],
  swiftLanguageModes: [.v6],
  // C23, for #embed.
  cLanguageStandard: .gnu2x
)

extension Target {
  /// The tests of one target, in `Tests/Unit/`; all of them have `TestSupport`.
  static func unitTests(
    _ name: String, of dependencies: [Dependency], exclude: [String] = []
  ) -> Target {
    .testTarget(
      name: name, dependencies: dependencies + ["TestSupport"], path: "Tests/Unit/\(name)",
      exclude: exclude)
  }
}
