import Templates

@testable import Theme

/// The names of a view before the pages had their new look.
struct FieldsBefore {
  let view: String
  let before: [String]
  let now: Set<String>

  init<V: View>(_: V.Type, _ names: String) {
    view = "\(V.self)"
    before = names.split { $0 == " " || $0 == "\n" }.map(String.init)
    now = Set(V.fields.map(\.name))
  }

  /// All views that there still are, by their names of today, as the commit 05ee503 had them.
  static let all = [
    FieldsBefore(
      CaseView.self,
      """
      shown hidden inList id title number event starCount iso date entered words language
      titleLanguage explanation outcome grade stars recommendation later badge author evidence
      evidenceClass source notes hasPhotos photos redaction change hasJourney journey owner
      changes original
      """),
    FieldsBefore(ChangeNote.self, "text id canBeRead"),
    FieldsBefore(
      TimelineStep.self,
      """
      kind who role when entered toldBy text link linkLabel stars words language hasPhotos
      photos change
      """),
    FieldsBefore(PhotoView.self, "small large width height alt"),
    FieldsBefore(
      ReceiptView.self,
      """
      logged receipt receiptPath checkpoint fileName index size rootHash shortRoot day isOpen
      untitled unchanged signature worth events hasEarlier earlier
      """),
    FieldsBefore(ReceiptView.EventRow.self, "index what iso date"),
    FieldsBefore(
      ReceiptView.EarlierVersion.self,
      "index text values hasWords words language isFirst"
    ),
    FieldsBefore(ReceiptView.EarlierVersion.Value.self, "label value valueLanguage"),
    FieldsBefore(
      EmbedPage.self,
      """
      language direction title stylesheet shop score basis spread complaints standings cautions
      cases hidden
      """),
    FieldsBefore(
      PosterPage.self,
      """
      language direction title stylesheet score basis spread complaints standings cautions
      honesty address codeSize codePath asOf
      """),
    FieldsBefore(SearchPage.self, "stylesheet pagefind found filters"),
    FieldsBefore(SearchPage.Filter.self, "key label options hasLinks links"),
    FieldsBefore(SearchPage.Option.self, "value label"),
    FieldsBefore(
      Layout.self,
      """
      language direction title description world isLost stylesheet script isSearch logo icon
      shop about navigation translations pages colophon email mailto website websiteName main
      """),
    FieldsBefore(TranslationLink.self, "language label path"),
    FieldsBefore(LogoView.self, "path width height alt dark"),
    FieldsBefore(LogoView.PictureSource.self, "path width height"),
    FieldsBefore(
      MetadataView.self,
      "address alternates feeds title description type site locale picture pictureText data"
    ),
    FieldsBefore(AlternateLink.self, "language address"),
    FieldsBefore(FeedLink.self, "type address"),
    FieldsBefore(NotFoundPage.self, "lists"),
    FieldsBefore(StarsView.self, "on off label"),
    FieldsBefore(LaterStars.self, "stars"),
    FieldsBefore(BadgeView.self, "kind sign label"),
    FieldsBefore(LinkView.self, "path label title key after isCurrent"),
    FieldsBefore(TextView.self, "text"),
    FieldsBefore(
      ListView.self,
      "above below heading count title filters cards pager order hasChanges changes hiddenCount"
    ),
    FieldsBefore(ListView.Card.self, "card"),
    FieldsBefore(Pager.self, "previous next position"),
    FieldsBefore(
      ExcerptView.self,
      """
      label id title titleLanguage event starCount outcome grade stars badge words language who
      reply replyLanguage
      """),
    FieldsBefore(TrendSection.self, "trend"),
    FieldsBefore(ChangesSection.self, "changes"),
    FieldsBefore(
      SummaryView.self,
      """
      score basis spread recommended sources cautions complaintsTitle hasComplaints bar barWidth
      barLabel facts trend
      """),
    FieldsBefore(StarBar.self, "stars count of label"),
    FieldsBefore(FiguresView.Fact.self, "label value path"),
    FieldsBefore(CasePage.self, "title language crumbs case refusals receipt"),
    FieldsBefore(CasePage.RefusedRequest.self, "text words"),
    FieldsBefore(ChangesPage.self, "changes"),
    FieldsBefore(ChangeView.self, "anchor title iso date after topics words hasCases cases"),
    FieldsBefore(ChangeView.CaseLink.self, "id title isLast"),
    FieldsBefore(InfoView.self, "title words"),
    FieldsBefore(TrendView.self, "label bars lines marks"),
    FieldsBefore(TrendView.Polyline.self, "points"),
    FieldsBefore(TrendView.Label.self, "x y anchor text"),
    FieldsBefore(
      TrustPage.self,
      """
      intro figures received writers evidence rewards scoreParagraphs orderParagraphs hasSides
      sides promises complaints outcomes complaintParagraphs hiddenParagraphs register log email
      mailto
      """),
    FieldsBefore(TrustPage.EvidenceRow.self, "label count how"),
    FieldsBefore(TrustPage.OrderRow.self, "label overall firstPage median"),
    FieldsBefore(TrustPage.OutcomeRow.self, "badge path count meaning"),
    FieldsBefore(TrustSources.self, "sources total gaps languages"),
    FieldsBefore(TrustSources.SourceRow.self, "key label url there shown held asOf"),
    FieldsBefore(RegisterView.self, "decisions counts"),
    FieldsBefore(
      RegisterView.RegisterRow.self,
      "iso date id number stars action reason askedBy by"
    ),
    FieldsBefore(RegisterView.Count.self, "action stars all"),
    FieldsBefore(
      LogView.self,
      """
      paragraphs size rootHash origin key keyPath entries checkpoint fileName hasEarlier earlier
      command rebuild hasSettings settings
      """),
    FieldsBefore(LogView.SettingsChangeView.self, "iso date text"),
  ]
}
