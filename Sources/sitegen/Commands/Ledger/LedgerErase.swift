import ArgumentParser
import Core
import Disk
import Foundation
import Ledger
import Pictures
import Publish
import Reviews

/// `sitegen ledger erase`: destroys the texts of a review and of everything under it.
struct LedgerErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract:
      "Destroy the words of a review and everything under it, if the law requires that (GDPR, art. 17).",
    discussion: """
      Its place, day, stars and source stay, and so does every proof. The ledger says that it was \
      erased. The files of the review, its replies, follow-ups and decisions are deleted, and their \
      photos except those that another review names. Changes and pages that name the review get its new \
      name. Where another text has its ID, the command says so. git's history is not touched.

      With --person, the earlier names of a person of the shop are destroyed in what the ledger keeps of the \
      settings. Give the person another name in site.yml first.

      Example: sitegen ledger erase 2026-03-14-flat-tyre
      """)

  @OptionGroup var options: ProjectOptions

  @OptionGroup var entryOptions: EntryOptions

  @Argument(help: "The ID of the review.")
  var id: String?

  @Option(
    help: ArgumentHelp(
      "Erase the earlier names of a person of the shop, by the key in site.yml.", valueName: "key"))
  var person: String?

  func validate() throws {
    guard (id == nil) != (person == nil) else {
      throw ValidationError("Give the ID of a review, or --person with a key of 'people'.")
    }
  }

  func run() throws {
    if let id { try erase(review: id) }
    if let person { try erase(person: person) }
  }

  private func erase(person: String) throws {
    let progress = Progress(options)
    try reportingErrors {
      let work = try LedgerWork(options, entryOptions, progress)
      let signer = try LedgerKey.read(root: options.root)
      let name = work.content.settings.people[person]?.name
      var erased: [StateFile] = []
      try work.enter(
        signer: signer,
        change: { ledger, random in
          erased = ledger.erase(person: person, unless: name)
          guard !erased.isEmpty else {
            let reason = name.map {
              "knows '\(person)' by no other name than \($0): change the name in site.yml first"
            }
            throw CommandError(
              "nothing to erase: the ledger \(reason ?? "never knew a person '\(person)'")",
              status: 1)
          }
          return work.settings.flatMap {
            ledger.append(settings: $0, day: work.day, using: &random)
          }
        })
      _ = try Project(root: options.root).write(erased) { true }
      if !options.quiet {
        try Report.line(
          "Erased from \(Report.count(erased.count, "event")). Build again to publish this.",
          to: .standardOutput)
      }
    }
  }

  private func erase(review id: String) throws {
    let progress = Progress(options)
    try reportingErrors {
      let work = try LedgerWork(options, entryOptions, progress)
      let signer = try LedgerKey.read(root: options.root)
      var erasure: LedgerState.Erasure?
      let photos = Self.photos(under: id, in: work.content)
      let pictures = work.ledger.pictures(of: id).subtracting(
        Self.others(than: id, in: work.content).compactMap(\.picture?.name))
      try work.enter(
        signer: signer,
        change: { ledger, random in
          erasure = ledger.erase(
            id, review: work.content.reviews.first { $0.id == id }, day: work.day,
            using: &random)
          guard erasure != nil else {
            throw CommandError("the ledger has no review '\(id)' that could be erased", status: 1)
          }
          return nil
        },
        first: {
          guard let erasure else { return }
          let project = Project(root: options.root)
          let stubs = erasure.stubs.map { StateFile(path: $0.path, bytes: Array($0.text.utf8)) }
          let gone = work.places(of: id)
          let lines = try gone.filter { $0.line != nil }.map(work.withoutLine)
          let renamed = try work.mentions(of: id, as: erasure.name)
          _ = try project.write(stubs + lines + renamed) { true }
          try project.remove(gone.filter { $0.line == nil }.map(\.file))
          try project.remove(photos.gone.map(\.path))
          let digests = Set(photos.gone.compactMap(\.digest))
          let pipeline = options.imagePipeline(for: .identifying)
          pipeline.forget { !digests.contains($0) }
          try pipeline.withdraw(pictures.sorted())
        })
      try Report.findings(work.remains(of: id), of: options.project, to: .standardError)
      if !options.quiet {
        for photo in photos.kept {
          try Report.line("\(photo.path) stays: another review names it.", to: .standardOutput)
        }
      }
      if !options.quiet, let erasure {
        try Report.line(
          "Erased. What is left is in \(erasure.stubs.map(\.path).joined(separator: ", ")). Build again to publish this.",
          to: .standardOutput)
      }
    }
  }

  /// The photos of all other reviews and the replies to them.
  private static func others(than id: String, in siteContent: SiteContent) -> [Photo] {
    siteContent.reviews.filter { $0.id != id }.flatMap(\.photos)
      + siteContent.replies.filter { $0.review != id }.flatMap(\.photos)
  }

  /// The photos of a review and the replies to it, each file once: those to delete, and those that
  /// other texts also have.
  private static func photos(
    under id: String, in siteContent: SiteContent
  ) -> (gone: [Photo], kept: [Photo]) {
    let others = Set(Self.others(than: id, in: siteContent).map(\.file))
    let photos =
      siteContent.reviews.filter { $0.id == id }.flatMap(\.photos)
      + siteContent.replies.filter { $0.review == id }.flatMap(\.photos)
    let own = Dictionary(photos.map { ($0.file, $0) }) { first, _ in first }
    let sorted = own.values.sorted { $0.file < $1.file }
    return (
      sorted.filter { !others.contains($0.file) }, sorted.filter { others.contains($0.file) }
    )
  }
}
