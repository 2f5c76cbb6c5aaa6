import Markup
import Reviews

extension CaseWriter {
  /// A numbered placeholder: its stars, its dates and the reason, and nothing that was written.
  func placeholder(_ one: Case, _ decision: Decision, _ inList: Bool) -> CaseView {
    var view = CaseView(
      id: one.id, inList: inList, isShown: false, title: hiddenTitle(decision),
      number: number(of: one), starCount: one.review.stars.first.map(String.init),
      iso: one.review.date.iso, date: language.day(one.review.date.day),
      words: inList ? HTML() : html(decision.text), language: nil)
    view.explanation = explanation(of: one, decision)
    return view
  }

  /// The same of a review that nobody decided on: it waits, was erased, or has gone.
  func placeholder(_ one: Case, _ inList: Bool) -> CaseView {
    var view = CaseView(
      id: one.id, inList: inList, isShown: false, title: title(of: one), number: number(of: one),
      starCount: one.review.stars.first.map(String.init), iso: one.review.date.iso,
      date: language.day(one.review.date.day), words: HTML(), language: nil)
    let words = language.words
    var sentences: [String] = []
    switch one.visibility {
    case .quarantined(let day):
      sentences.append(words["quarantined-until", ["date": language.day(day)]])
    case .erased(let day): sentences.append(words["erased-on", ["date": language.day(day)]])
    case .missing: sentences.append(words["missing-without-decision"])
    case .shown, .withheld, .removed: break
    }
    view.explanation = (sentences + standing(of: one)).joined(separator: " ")
    return view
  }

  func hiddenTitle(_ decision: Decision) -> String {
    let word = decision.action == .withhold ? "title-withheld" : "title-removed"
    return language.words[word, ["reason": reason(of: decision)]]
  }

  func reason(of decision: Decision) -> String {
    decision.reason.map { language.words["reason-\($0.rawValue)"] } ?? language.words["reason-none"]
  }

  private func explanation(of one: Case, _ decision: Decision) -> String {
    var sentences = [
      language.words[
        decision.action == .withhold ? "withheld-on" : "removed-on",
        ["date": language.day(decision.date.day)]]
    ]
    if let until = decision.until, decision.action == .withhold {
      sentences.append(language.words["withheld-until", ["date": language.day(until)]])
    }
    if let asker = decision.requestedBy {
      sentences.append(language.words["requested-by", ["who": asker]])
    }
    return (sentences + standing(of: one)).joined(separator: " ")
  }

  /// Whether it counts, in a sentence.
  private func standing(of one: Case) -> [String] {
    if one.isFake { return [language.words["fake-leaves-score"]] }
    return one.review.stars.first.map { rating in
      [language.words["still-counts", ["stars": language.counted("stars-count", rating)]]]
    } ?? []
  }
}
