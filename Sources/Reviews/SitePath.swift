/// Where the files of a published site stand.
///
/// The pages, feeds and embeds of a language stand below that language's folder, and their paths
/// count from there. All other paths count from the site's root.
public enum SitePath {
  /// A folder of the site whose page a web server answers with.
  public struct Folder: Hashable, Sendable {
    /// Empty for the root, else with a slash behind it: `complaints/waiting/`.
    public let path: String

    fileprivate init(_ path: String) { self.path = path }

    /// The folder's page, `complaints/waiting/index.html`.
    public var page: String { path + indexName }

    /// A page of a list, which counts from 1: `complaints/waiting/page/2/index.html`.
    public func page(_ number: Int) -> String {
      number == 1 ? page : numbered(number)
    }

    /// The page of that number, the first with one too: `complaints/page/1/index.html`.
    public func numbered(_ number: Int) -> String {
      path + "page/" + String(number) + "/" + indexName
    }

    /// The feeds of a list, in their three formats.
    public var rss: String { path + "feed.xml" }
    public var atom: String { path + "atom.xml" }
    public var jsonFeed: String { path + "feed.json" }
  }

  /// The file that a web server answers with for a folder.
  public static let indexName = "index.html"

  /// The folder of a language, empty for the first one of a site: `nl/`.
  public static func language(_ tag: String, isFirst: Bool) -> String { isFirst ? "" : tag + "/" }
}

// Below a language's folder: cases and lists.
extension SitePath {
  /// The folder in which every case has one.
  public static let cases = "cases/"

  public static func `case`(_ id: String) -> Folder { Folder(cases + id + "/") }

  /// The list of all cases, which is the first page.
  public static let home = Folder("")
  public static let newest = Folder("newest/")
  public static let praise = Folder("praise/")
  public static let complaints = Folder("complaints/")

  public static func complaints(_ outcome: Outcome) -> Folder {
    Folder("\(complaints.path)\(outcome.rawValue)/")
  }

  /// The list of a group of outcomes; that of the resolved ones is the outcome's.
  public static func complaints(_ group: ComplaintGroup) -> Folder {
    Folder("\(complaints.path)\(group.rawValue)/")
  }

  /// Where customers can write a review, where there is more than one place.
  public static let write = Folder("write/")

  public static let highest = Folder("highest/")
  public static let lowest = Folder("lowest/")

  /// The reviews in a language, by its BCP 47 tag.
  public static func written(in tag: String) -> Folder { Folder("languages/\(tag.lowercased())/") }

  public static func stars(_ count: Int) -> Folder { Folder("stars/\(count)/") }

  /// The folder in which every topic has one.
  public static let topics = "topics/"

  public static func topic(_ key: String) -> Folder { Folder("\(topics)\(key)/") }

  public static func source(_ key: String) -> Folder { Folder("sources/\(key)/") }
}

// Below a language's folder: other pages, and what stands beside them.
extension SitePath {
  public static let trust = Folder("trust/")

  /// Where the trust page tells what is withheld.
  public static let withheld = trust.page + "#withheld"

  /// Where it tells what each source has itself.
  public static let received = trust.page + "#received"

  /// Where it tells of the ledger.
  public static let aboutLedger = trust.page + "#log"

  /// Where it tells how writers are checked.
  public static let checked = trust.page + "#checked"

  /// Where it tells what a badge means, by its kind.
  public static func meaning(_ kind: String) -> String { "\(trust.page)#\(kind)" }

  public static let changes = Folder("changes/")

  /// Where the page of changes tells of one.
  public static func change(_ slug: String) -> String { "\(changes.page)#\(slug)" }

  /// One of the shop's further pages.
  public static func info(_ slug: String) -> Folder { Folder("pages/\(slug)/") }

  public static let search = Folder("search/")
  public static let notFound = "404.html"
  public static let embed = Folder("embed/")
  public static let embedSummary = embed.path + "summary.json"
  public static let poster = Folder("poster/")

  /// A badge; `variant` is the end of its name, empty or `-small-dark`.
  public static func badge(_ variant: String) -> String { "badge\(variant).svg" }

  /// The picture that other sites show beside a link.
  public static let picture = "picture.png"
}

// From the site's root: what all languages share.
extension SitePath {
  /// A file that pages ask for, such as a stylesheet.
  public static func asset(_ name: String) -> String { "assets/\(name)" }

  /// The script with which other sites show the reviews.
  public static let embedScript = embed.path + "reviews.js"

  /// A picture made of a photo.
  public static func media(_ name: String) -> String { "media/\(name)" }

  /// The folder of the index for searching, and the script that reads it.
  public static let searchIndex = "pagefind"
  public static let searchScript = searchIndex + "/pagefind.js"

  public static let sitemap = "sitemap.xml"

  /// A part of a sitemap that is too large for one file, counted from 1.
  public static func sitemap(part: Int) -> String { "sitemap.\(part).xml" }

  public static let robots = "robots.txt"

  /// The reviews of products, in the form that Google reads.
  public static let productReviews = "product-reviews.xml"
}

// From the site's root: the ledger and the data.
extension SitePath {
  /// The folder in which the ledger's tiles and openings stand by their own paths.
  public static let ledger = "ledger/"

  /// The newest checkpoint.
  public static let checkpoint = ledger + "checkpoint"

  /// The folder of the checkpoints that were published so far.
  public static let checkpoints = ledger + "checkpoints/"

  public static func checkpoint(ofSize size: Int) -> String { "\(checkpoints)\(size)" }

  /// The key that signs the checkpoints.
  public static let ledgerKey = ledger + "key"

  /// The folder of the ledger's openings, and of the tiles that hold its events.
  public static let openings = ledger + "openings/"
  public static let entries = ledger + "tile/entries/"

  /// The folder of the published source.
  public static let sources = ledger + "source/"

  /// The published source: what the site is made of besides the ledger's openings.
  public static let source = sources + "site.json"

  /// The part of it about single cases.
  public static let sourceCases = sources + "cases.json"

  /// The part of it that has the shop's own look, where there is one.
  public static let sourceLook = sources + "look.json"

  /// The receipt of a review; one serves all languages.
  public static func receipt(of id: String) -> String { Self.case(id).path + receiptName }

  /// The name of every receipt.
  public static let receiptName = "receipt.tlog-proof"

  /// All figures for programs.
  public static let trustReport = "api/trust.json"
  public static let dataSummary = data + "summary.json"
  public static let table = data + "reviews.csv"

  /// A page of all reviews as data, which counts from 1.
  public static func dataPage(_ number: Int) -> String { "\(data)reviews/\(number).json" }

  public static func dataCase(_ id: String) -> String { data + "cases/" + id + ".json" }

  public static func schema(_ name: String) -> String { "\(data)schemas/\(name)" }

  private static let data = "api/v1/"
}
