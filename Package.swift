// swift-tools-version: 6.1
import PackageDescription

// The targets in the order in which data flows through them: each imports only those above it.
// docs/architecture.md says what each is for.
let package = Package(
  name: "sitegen",
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(name: "CPlatform"),
    .target(name: "CResources"),
    .target(name: "Resources", dependencies: ["CResources"]),
    .target(name: "Parallel"),
    .target(name: "Files"),
    .target(name: "Findings"),
    .target(name: "Markup", dependencies: ["CCmark", "Findings"]),
    .target(name: "Reviews", dependencies: ["Findings"]),
    .target(
      name: "Ledger",
      dependencies: [
        "Files", "Findings", "Parallel", "Reviews",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "OpenData", dependencies: ["Files", "Ledger", "Markup", "Resources", "Reviews"]),
    .target(
      name: "Content", dependencies: ["Files", "Findings", "Markup", "Parallel", "Reviews", "Yams"]),
    .target(
      name: "Import",
      dependencies: [
        "Files", "Findings", "Reviews", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Drawing"),
    .target(name: "QR"),
    .target(name: "Templates", dependencies: ["Findings", "Markup"]),
    .target(
      name: "Theme",
      dependencies: [
        "Drawing", "Files", "Findings", "Ledger", "Markup", "Parallel", "QR", "Resources",
        "Reviews", "Templates", "Yams",
      ],
      // The toolchain's own ICU, for plural rules.
      linkerSettings: [.linkedLibrary("_FoundationICU")]),
    .target(
      name: "Audit",
      dependencies: ["Findings", "Ledger", "Markup", "OpenData", "Parallel", "Reviews"]),
    .target(
      name: "Coach", dependencies: ["Files", "Findings", "Parallel", "Resources", "Reviews"]),
    .target(name: "Starter", dependencies: ["Files", "Resources"]),
    .target(
      name: "Publish", dependencies: ["CPlatform", "Files", "Findings", "Import", "Parallel"]),
    .target(
      name: "Pictures",
      dependencies: [
        "CPlatform", "Files", "Findings", "Parallel", "Publish", "Reviews",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Preview",
      dependencies: [
        "Files", "Findings", "Markup", "Resources",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Audit", "Coach", "Files", "Findings", "Import", "Ledger", "Markup", "OpenData", "Parallel",
        "Resources", "Reviews", "Content", "Theme", "Publish", "Pictures", "Preview", "Starter",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "LedgerBench", dependencies: ["Files", "Findings", "Ledger", "Reviews"],
      path: "Benchmarks/ledger"),
    .executableTarget(name: "QRSamples", dependencies: ["QR"], path: "Tests/embed/samples"),
    .testTarget(name: "ResourcesTests", dependencies: ["Resources"]),
    .testTarget(name: "QRTests", dependencies: ["QR"]),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"]),
    .testTarget(
      name: "MarkupTests", dependencies: ["Markup", "CCmark"], exclude: ["Resources"]),
    .testTarget(name: "ReviewsTests", dependencies: ["Reviews"]),
    .testTarget(
      name: "LedgerTests", dependencies: ["Files", "Findings", "Ledger", "Reviews"],
      exclude: ["crosscheck.py", "Resources"]),
    .testTarget(name: "ContentTests", dependencies: ["Content", "Yams"]),
    .testTarget(
      name: "ImportTests", dependencies: ["Import", "Content", "Markup"],
      exclude: ["Fixtures"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing"]),
    .testTarget(name: "ThemeTests", dependencies: ["Content", "OpenData", "Theme"]),
    .testTarget(name: "OpenDataTests", dependencies: ["OpenData"]),
    .testTarget(name: "AuditTests", dependencies: ["Audit", "Theme"]),
    .testTarget(
      name: "CoachTests", dependencies: ["Coach", "Resources"], exclude: ["Resources"]),
    .testTarget(
      name: "StarterTests", dependencies: ["Content", "Files", "Reviews", "Starter", "Yams"]),
    .testTarget(name: "PublishTests", dependencies: ["Publish"]),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview"]),
    .testTarget(
      name: "SitegenTests", dependencies: ["sitegen"], exclude: ["Goldens", "Help"]),
  ],
  swiftLanguageModes: [.v6],
  // C23, for #embed.
  cLanguageStandard: .gnu2x
)
