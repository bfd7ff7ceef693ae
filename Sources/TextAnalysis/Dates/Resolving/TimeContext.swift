import ArticleModel

/// What earlier expressions say about later ones.
struct TimeContext: Sendable {
  /// The day of publication, when it is known.
  var published: CalendarDate?
  /// True for a narrative of the past, where the year is carried from expression to expression.
  var isNarrative = false
  /// The point named last, of any length from a day to a century.
  var last: ResolvedPoint?
  /// The day named last.
  var lastDay: CalendarDate?
  /// The day named last that is not after publication.
  var lastPastDay: CalendarDate?
  /// The year meant last, by any expression.
  var lastYear: Int?
  /// The year the narrative has reached: what months and days without a year belong to.
  var storyYear: Int?
  /// The month the narrative has reached in that year.
  var storyMonth: Int?
  /// The year that the paragraph's frame set: `In 1996, …`; nil when it set none.
  var frameYear: Int?

  /// The days of events that the text told: `the attack on 5 May`.
  var events: [String: CalendarDate] = [:]

  /// The day that the sentence names behind a time of day.
  var sentenceDay: CalendarDate?
  /// True while the expression at hand stands inside a quotation.
  var isQuoted = false
  /// The day on which the quotation at hand was said, when its sentence names it.
  var sayingDay: CalendarDate?
  private var paragraph = -1

  init(published: CalendarDate?) {
    self.published = published
  }

  /// Begins a paragraph: its frame is its own.
  mutating func enter(paragraph index: Int) {
    guard index != paragraph else { return }
    paragraph = index
    frameYear = nil
  }

  /// The day named last; where the clause looks back it is none that lies ahead of publication.
  func lastDay(_ direction: TenseReader.Direction) -> CalendarDate? {
    guard let published, let day = lastDay, day > published, direction == .past else {
      return lastDay
    }
    return lastPastDay ?? lastDay
  }

  /// The day that `today` means: inside a quotation the day of saying, which is the one named last
  /// when it lies in the week before publication.
  var today: CalendarDate? {
    if let sayingDay { return sayingDay }
    guard isQuoted, let published, let day = lastDay, day < published,
      published.daysSinceEpoch - day.daysSinceEpoch <= 7
    else { return published }
    return day
  }

  /// How an expression came to its point.
  enum Source: Sendable {
    /// The year was written and the expression opens its sentence.
    case framing
    /// The year was written.
    case written
    /// The year was carried from before.
    case carried
    /// It was counted from the text.
    case counted
    /// It was counted from the day of publication.
    case published
  }

  /// Takes note of a point.
  mutating func note(_ point: ResolvedPoint, _ source: Source) {
    if isNarrative, source == .published { return }
    if !isNarrative { frame(point, source) }
    last = point
    if point.grain <= .day, let day = point.from {
      lastDay = day
      if let published, day <= published { lastPastDay = day }
    }
    guard let year = point.year else { return }
    lastYear = year
    switch source {
    case .framing, .carried: moveStory(to: year, point)
    case .written:
      // A bare year in passing does not move the story, nor does a month of another age.
      let distance = year - (storyYear ?? year)
      if storyYear == nil || (point.grain <= .month && distance <= 20) {
        moveStory(to: year, point)
      }
    case .counted where year >= storyYear ?? year: moveStory(to: year, point)
    case .counted, .published: break
    }
  }

  /// In news `In 1996, …` at the head of a sentence holds for the months after it in the paragraph,
  /// until something is counted from the day of publication.
  private mutating func frame(_ point: ResolvedPoint, _ source: Source) {
    switch source {
    case .framing:
      let isPast = published.map { (point.year ?? $0.year) < $0.year } ?? (point.year != nil)
      frameYear = isPast ? point.year : nil
    case .published: frameYear = nil
    case .written, .carried, .counted: break
    }
  }

  private mutating func moveStory(to year: Int, _ point: ResolvedPoint) {
    storyYear = year
    storyMonth = point.grain <= .month ? point.month : nil
  }

  /// The year an expression without one falls into when the text, not the calendar, decides.
  var carriedYear: Int? { isNarrative ? storyYear ?? published?.year : frameYear }
}
