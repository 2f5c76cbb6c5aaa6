import Core

// Every field of what people wrote, in binary records: what was parsed is kept in them from one build to
// the next, and what pages are made from is told apart by them. A field that is missing here would be
// lost: a test sets every one.

extension Day: BinaryCodable {
  public static let blank = Day(number: 0)

  public mutating func code(_ record: inout BinaryRecord) {
    var number = number
    record.code(&number)
    if record.isReading { self = Day(number: number) }
  }
}

extension Moment: BinaryCodable {
  public static let blank = Moment(.blank)

  public mutating func code(_ record: inout BinaryRecord) {
    var (day, second, instant) = (day, time?.secondOfDay, time?.instant)
    var isMonth = isMonth
    record.code(&day)
    record.code(&isMonth)
    record.code(&second)
    record.code(&instant)
    guard record.isReading else { return }
    guard let second, let instant else {
      return self = isMonth ? Moment(monthOf: day) : Moment(day)
    }
    self = Moment(day, time: Time(secondOfDay: second, instant: instant))
  }
}

extension Stars: BinaryCodable {
  public static let blank = Stars(nil)

  public mutating func code(_ record: inout BinaryRecord) {
    var (first, current) = (first, current)
    record.code(&first)
    record.code(&current)
    if record.isReading { self = Stars(first: first, current: current) }
  }
}

extension Photo: BinaryCodable {
  public static let blank = Photo(file: "", alt: "", place: Place(""))

  public mutating func code(_ record: inout BinaryRecord) {
    var (file, alt, place) = (file, alt, place)
    record.code(&file)
    record.code(&alt)
    record.code(&place)
    if record.isReading {
      var photo = Photo(file: file, alt: alt, place: place)
      (photo.digest, photo.picture) = (digest, picture)
      self = photo
    }
    record.code(&digest)
    record.code(&picture)
  }
}

extension PictureRecord: BinaryCodable {
  public static let blank = PictureRecord(name: "", original: "", small: .blank, large: .blank)

  public mutating func code(_ record: inout BinaryRecord) {
    var (name, original, small, large) = (name, original, small, large)
    record.code(&name)
    record.code(&original)
    record.code(&small)
    record.code(&large)
    if record.isReading {
      self = PictureRecord(name: name, original: original, small: small, large: large)
    }
  }
}

extension PictureRecord.File: BinaryCodable {
  public static let blank = Self(size: Picture.Size(width: 0, height: 0), digest: "")

  public mutating func code(_ record: inout BinaryRecord) {
    var (width, height, digest) = (size.width, size.height, digest)
    record.code(&width)
    record.code(&height)
    record.code(&digest)
    if record.isReading {
      self = Self(size: Picture.Size(width: width, height: height), digest: digest)
    }
  }
}

extension Review.Origin: BinaryCodable {
  public static let blank = Self(name: "")

  public mutating func code(_ record: inout BinaryRecord) {
    record.code(&name)
    record.code(&id)
    record.code(&url)
  }
}

extension Review: BinaryCodable {
  public static let blank = Review(
    id: "", stars: .blank, author: nil, date: .blank, text: "", place: Place(""))

  public mutating func code(_ record: inout BinaryRecord) {
    record.code(&id)
    record.code(&title)
    record.code(&stars)
    record.code(&scale)
    record.code(&author)
    record.code(&date)
    record.code(&datedBy)
    record.code(&entered)
    record.code(&experienced)
    record.code(&language)
    record.code(&source)
    record.code(&evidence)
    record.code(&incentive)
    record.code(&relation)
    record.code(&topics)
    record.code(&product)
    record.code(&recommends)
    record.code(&isMarkedComplaint)
    record.code(&erased)
    record.code(&corrected)
    record.code(&isMissing)
    record.code(&quarantineLimit)
    record.code(&photos)
    record.code(&text)
    record.code(&place)
  }
}

extension Reply: BinaryCodable {
  public static let blank = Reply(
    review: "", round: 1, by: "", date: .blank, text: "", place: Place(""))

  public mutating func code(_ record: inout BinaryRecord) {
    record.code(&review)
    record.code(&round)
    record.code(&by)
    record.code(&date)
    record.code(&isDated)
    record.code(&datedBy)
    record.code(&entered)
    record.code(&outcome)
    record.code(&resolution)
    record.code(&resolvedOn)
    record.code(&proof)
    record.code(&url)
    record.code(&nextStep)
    record.code(&language)
    record.code(&photos)
    record.code(&text)
    record.code(line: &textLine)
    record.code(&place)
  }
}

extension FollowUp: BinaryCodable {
  public static let blank = FollowUp(
    review: "", round: 1, date: .blank, says: .adds, text: "", place: Place(""))

  public mutating func code(_ record: inout BinaryRecord) {
    record.code(&review)
    record.code(&round)
    record.code(&date)
    record.code(&datedBy)
    record.code(&entered)
    record.code(&says)
    record.code(&toldBy)
    record.code(&rating)
    record.code(&language)
    record.code(&text)
    record.code(&place)
  }
}

extension Decision: BinaryCodable {
  public static let blank = Decision(
    review: "", round: 1, action: .keep, by: "", date: .blank, text: "", place: Place(""))

  public mutating func code(_ record: inout BinaryRecord) {
    record.code(&review)
    record.code(&round)
    record.code(&action)
    record.code(&reason)
    record.code(&by)
    record.code(&date)
    record.code(&requestedBy)
    record.code(&until)
    record.code(&text)
    record.code(&place)
  }
}
