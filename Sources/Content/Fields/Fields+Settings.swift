import Core
import Reviews

extension Fields {
  /// The settings in site.yml, with defaults for what is missing or wrong.
  ///
  /// Each key has one line here; a key without a line is reported as unknown. `asOf` gives the last
  /// day that is not in the future, which depends on the time zone.
  mutating func settings(asOf: (_ timeZone: String) -> Day) -> Settings {
    let languages = languages()
    var settings = Settings(
      name: localized("name", languages: languages, required: true) ?? Localized(""))
    settings.languages = languages
    settings.about = localized("about", languages: languages)
    settings.url = siteAddress("url")
    settings.editURL = siteAddress("edit-url")
    settings.timeZone = timeZone("time-zone") ?? settings.timeZone
    today = asOf(settings.timeZone)
    accent(into: &settings)
    settings.design.logo = logo()
    settings.design.sections = sections()
    settings.design.mark = mark()
    contact(into: &settings)
    settings.people = people(languages)
    settings.promises = promises(of: settings.people)
    settings.complaintThreshold =
      number("complaint-threshold", in: Stars.range) ?? settings.complaintThreshold
    settings.order = choice("order", of: Settings.ListOrder.self) ?? settings.order
    settings.orderLimit = orderLimit()
    settings.quarantine = quarantine()
    settings.pageSize = number("page-size", in: Settings.pageSizeRange) ?? settings.pageSize
    settings.topics = labels(languages)
    settings.sources = sources(languages)
    settings.write = write(to: settings.sources)
    settings.checks = checks(languages)
    settings.schema = choice("schema", of: Settings.Schema.self) ?? settings.schema
    settings.coachOff = map("coach") { $0.switches("off") } ?? []
    return settings
  }

  private mutating func languages() -> [String] {
    var languages: [String] = []
    for (node, text) in list("languages") {
      if text.isLanguageTag, text.isSlug {
        languages.append(text)
      } else {
        let suggestion = text.lowercased().replacing("_", with: "-")
        report(
          .badLanguage, at: node,
          "'\(text)' is not a language tag in lower case such as 'nl' or 'pt-br'",
          suggestion: suggestion.isLanguageTag && suggestion.isSlug ? suggestion : nil)
      }
    }
    return languages.isEmpty ? ["en"] : languages
  }

  private mutating func people(_ languages: [String]) -> [String: Settings.Person] {
    var people: [String: Settings.Person] = [:]
    for entry in entries("people") {
      guard let key = slug(entry.key, at: Place(file, entry.position), named: "person") else {
        continue
      }
      let person = map(entry.value, named: key) { person in
        Settings.Person(
          name: person.text("name", required: true) ?? key,
          role: person.localized("role", languages: languages),
          email: person.email("email"))
      }
      if let person, person.role == nil {
        findings.append(
          Finding(
            .personWithoutRole, at: Place(file, entry.position),
            "'\(key)' has no role, such as owner"
          ))
      }
      people[key] = person ?? Settings.Person(name: key, role: nil)
    }
    return people
  }

  private mutating func promises(of people: [String: Settings.Person]) -> Settings.Promises {
    map("protocol") { fields in
      var promises = Settings.Promises()
      promises.firstReply = fields.term("first-reply") ?? promises.firstReply
      promises.resolution = fields.term("resolution") ?? promises.resolution
      promises.owner = fields.person("owner", of: people)
      return promises
    } ?? Settings.Promises()
  }

  private mutating func orderLimit() -> Settings.OrderLimit? {
    guard let (node, bias) = upToHalf("order-limit") else { return nil }
    return Settings.OrderLimit(bias: bias, place: Place(file, node.position))
  }

  private mutating func labels(_ languages: [String]) -> [Settings.Labelled] {
    entries("topics").compactMap { entry in
      guard let key = slug(entry.key, at: Place(file, entry.position), named: "topic") else {
        return nil
      }
      let label = localized(entry.value, named: key, languages: languages)
      return Settings.Labelled(key: key, label: label ?? Localized(key))
    }
  }

  /// The sources' totals as imports note them: a map with a total and a day for each.
  mutating func totals() -> [Settings.Source] {
    keys().compactMap { entry in
      _ = node(entry.key)
      return map(entry.value, named: entry.key) { source in
        var total = Settings.Source(
          key: entry.key, label: Localized(KnownNames.source(entry.key)),
          total: source.number("total", in: Settings.Source.totalRange, required: true),
          asOf: source.day("as-of"))
        total.totalPlace = source.position(of: "total").map { Place(source.file, $0) }
        return total
      }
    }
  }

  private mutating func sources(_ languages: [String]) -> [Settings.Source] {
    entries("sources").compactMap { entry in
      guard let key = slug(entry.key, at: Place(file, entry.position), named: "source") else {
        return nil
      }
      return map(entry.value, named: key) { $0.source(key, languages: languages) }
    }
  }

  private mutating func switches(_ key: String) -> [Settings.Switch] {
    list(key).map { Settings.Switch(rule: $0.text, place: Place(file, $0.node.position)) }
  }

  private mutating func checks(_ languages: [String]) -> [Review.Evidence: Localized] {
    var checks: [Review.Evidence: Localized] = [:]
    for entry in entries("checks") {
      if let evidence = Review.Evidence(rawValue: entry.key) {
        checks[evidence] = localized(entry.value, named: entry.key, languages: languages)
      } else {
        let names = Review.Evidence.allCases.map(\.rawValue)
        findings.append(
          Finding(
            .unknownValue, at: Place(file, entry.position),
            "'\(entry.key)' is no kind of evidence (\(names.joined(separator: ", ")))",
            suggestion: names.nearest(to: entry.key)))
      }
    }
    return checks
  }
}

extension Settings {
  /// Adds the totals that imports noted. Of each source the later total counts.
  mutating func add(_ totals: [Source]) {
    for total in totals {
      guard let index = sources.firstIndex(where: { $0.key == total.key }) else {
        sources.append(total)
        continue
      }
      let known = sources[index]
      if known.total == nil || (known.asOf ?? Day(number: 0)) <= (total.asOf ?? Day(number: 0)) {
        (sources[index].total, sources[index].asOf) = (total.total, total.asOf)
        sources[index].totalPlace = total.totalPlace
      }
    }
  }

  /// A finding for each reason for a difference where there is no total, with those of imports.
  var idleDifferences: [Finding] {
    sources.filter { $0.total == nil }.compactMap(\.differencePlace).map {
      Finding(.noEffect, at: $0, "'difference' has no effect without 'total'")
    }
  }
}

extension Fields {
  /// The source with this key.
  mutating func source(_ key: String, languages: [String]) -> Settings.Source {
    var source = Settings.Source(
      key: key,
      label: localized("label", languages: languages) ?? Localized(KnownNames.source(key)),
      url: webAddress("url"), total: number("total", in: Settings.Source.totalRange),
      asOf: day("as-of"))
    source.difference = localized("difference", languages: languages)
    if source.total != nil {
      source.totalPlace = position(of: "total").map { Place(file, $0) }
      if position(of: "as-of") == nil {
        report(
          .sourceTotalUndated, atValueOf: "total",
          "this total has no day; write the day on which you looked under 'as-of'")
      }
    } else if position(of: "total") == nil {
      source.differencePlace = position(of: "difference").map { Place(file, $0) }
    }
    return source
  }
}

extension Fields {
  /// The quarantine of new reviews. Nil if there is none, or its days are not given.
  mutating func quarantine() -> Settings.Quarantine? {
    map("quarantine") { fields -> Settings.Quarantine? in
      let days = fields.number("days", in: Settings.Quarantine.dayRange, required: true)
      let stars = fields.stars()
      guard let days else { return nil }
      let quarantine = Settings.Quarantine(days: days, stars: stars)
      if let stars = quarantine.stars, !quarantine.isBlindToRating, fields.findings.isEmpty {
        fields.report(
          .quarantineByRating, atValueOf: "stars",
          "the page will say beside the score that reviews with \(stars.inWords) are shown "
            + "\(days == 1 ? "a day" : "\(days) days") late, and all others at once")
      }
      return quarantine
    } ?? nil
  }

  /// The stars of the reviews that wait. Nil if the key is missing.
  private mutating func stars() -> [Int]? {
    guard let node = node("stars") else { return nil }
    if node.value == .list([]) {
      report(
        .missingField, at: node, "'stars' is empty; leave the key out if all reviews are to wait")
    }
    return list(node, named: "stars").compactMap { rating($0.text, at: $0.node) }
  }
}

extension [Int] {
  /// `1 star`, or `1, 2 or 3 stars`.
  fileprivate var inWords: String {
    let early = dropLast().map(String.init).joined(separator: ", ")
    let last = self.last.map(String.init) ?? ""
    return (early.isEmpty ? last : "\(early) or \(last)") + (self == [1] ? " star" : " stars")
  }
}
