import ArticleModel
import TextAnalysis

extension CorrectionReplayer {
  mutating func setSpeaker(
    of passage: Correction.Passage, to speaker: String?
  ) throws(CorrectionProblem) {
    guard let found = nearest(passage, among: record.quotations.map(\.excerpt)) else {
      throw CorrectionProblem(
        field: "quotation", message: "\"\(passage.text.prefix(60))\" is no quotation there",
        remedy: "give start and end of one of the article's quotations")
    }
    let id = try speaker.map { name throws(CorrectionProblem) in try entityID(name) }
    let utterance = record.quotations[found].utterance
    for index in record.quotations.indices where record.quotations[index].utterance == utterance {
      record.quotations[index].speaker = id
      record.quotations[index].reason = id == nil ? "corrected: nobody is sure" : nil
      record.quotations[index].candidates = []
      record.quotations[index].rule = MetadataCorrector.rule
      record.quotations[index].probability = 1
      record.quotations[index].corrected = self.id
    }
  }

  /// The id of the person, organization or place that is called so, or has this id.
  private func entityID(_ name: String) throws(CorrectionProblem) -> String {
    let entities = record.persons + record.organizations + record.places
    if let entity = entities.first(where: { $0.id == name }) { return entity.id }
    let slug = EntityIdentifiers.slug(name)
    if let entity = entities.first(where: { EntityIdentifiers.slug($0.name) == slug }) {
      return entity.id
    }
    throw CorrectionProblem(
      field: "speaker", message: "the article names nobody \"\(name.prefix(100))\"",
      remedy: "give the id or the name of a person, organization or place of the article")
  }

  mutating func setRole(
    of person: String, from was: String?, to role: String?
  ) throws(CorrectionProblem) {
    guard
      let index = record.persons.firstIndex(where: { $0.id == person })
        ?? record.persons.firstIndex(where: {
          EntityIdentifiers.slug($0.name) == EntityIdentifiers.slug(person)
        })
    else {
      throw CorrectionProblem(
        field: "person", message: "the article has no person \"\(person.prefix(100))\"",
        remedy: "give the id or the name of one of its persons")
    }
    if let was {
      guard let old = record.persons[index].roles.firstIndex(where: { $0.excerpt.text == was })
      else {
        throw CorrectionProblem(
          field: "was", message: "\"\(was.prefix(60))\" is no role of \(record.persons[index].id)",
          remedy: "give the words of one of the person's roles")
      }
      if role == nil { record.persons[index].corrected = id }
      record.persons[index].roles.remove(at: old)
    }
    guard let role else { return }
    let near = record.persons[index].mentions.first?.excerpt.span.start ?? 0
    guard let excerpt = TextLocator(record).excerpt(of: role, near: near) else {
      throw CorrectionProblem(
        field: "role", message: "\"\(role.prefix(60))\" does not stand in the article's text",
        remedy: "give words of the text, as they stand there")
    }
    var new = ArticleRecord.EntityRole(excerpt: excerpt, rule: MetadataCorrector.rule)
    new.corrected = id
    record.persons[index].roles.removeAll { $0.excerpt.text == role }
    record.persons[index].roles.append(new)
    record.persons[index].roles.sort { $0.excerpt.span.start < $1.excerpt.span.start }
  }

  mutating func setDate(
    _ passage: Correction.Passage, to value: String?
  ) throws(CorrectionProblem) {
    var days: ClosedRange<CalendarDate>?
    if let value {
      days = CalendarDate.interval(value)
      guard days != nil else {
        throw CorrectionProblem(
          field: "value", message: "\"\(value.prefix(40))\" is no day, month, year or interval",
          remedy: "write 2024-02-10, 2024-02, 2024 or 2024-02-10/2024-02-12; null for no date")
      }
    }
    guard let index = nearest(passage, among: record.dates.map(\.excerpt)) else {
      return try addDate(passage, value, days)
    }
    let old = record.dates[index]
    correctSaying(near: old, to: value)
    guard let value, let days else {
      record.dates.remove(at: index)
      return
    }
    record.dates[index] = date(old.excerpt, value, days)
  }

  private func date(
    _ excerpt: ArticleRecord.Excerpt, _ value: String, _ days: ClosedRange<CalendarDate>
  ) -> ArticleRecord.DateFinding {
    var date = ArticleRecord.DateFinding(
      excerpt: excerpt, kind: .date, value: value, from: days.lowerBound, to: days.upperBound,
      modifier: nil, anchor: nil, rule: MetadataCorrector.rule, flags: [], alternatives: [])
    date.corrected = id
    return date
  }

  /// A date that the pipeline did not see.
  private mutating func addDate(
    _ passage: Correction.Passage, _ value: String?, _ days: ClosedRange<CalendarDate>?
  ) throws(CorrectionProblem) {
    let excerpt = TextLocator(record).excerpt(of: passage.text, near: passage.span.start)
    guard let value, let days, let excerpt else {
      throw CorrectionProblem(
        field: "expression",
        message: "\"\(passage.text.prefix(60))\" is no expression of time there",
        remedy: "give start and end of one of the article's dates, or words of its text")
    }
    let place = record.dates.firstIndex { $0.excerpt.span.start > excerpt.span.start }
    record.dates.insert(date(excerpt, value, days), at: place ?? record.dates.count)
  }

  /// The day of saying of the quotations in the date's sentence that had the old value.
  private mutating func correctSaying(near old: ArticleRecord.DateFinding, to value: String?) {
    let span = old.excerpt.span
    guard let oldValue = old.value,
      let sentence = record.sentences.first(where: { $0.start <= span.start && span.end <= $0.end })
    else { return }
    let utterances = Set(
      record.quotations.filter {
        $0.said == oldValue && $0.excerpt.span.start < sentence.end
          && sentence.start < $0.excerpt.span.end
      }.map(\.utterance))
    for index in record.quotations.indices
    where utterances.contains(record.quotations[index].utterance) {
      record.quotations[index].said = value
      record.quotations[index].corrected = id
    }
  }

  /// Index of the excerpt with the passage's words that stands nearest to its place.
  func nearest(
    _ passage: Correction.Passage, among excerpts: [ArticleRecord.Excerpt], except: Set<Int> = []
  ) -> Int? {
    excerpts.indices.filter { excerpts[$0].text == passage.text && !except.contains($0) }
      .min {
        abs(excerpts[$0].span.start - passage.span.start)
          < abs(excerpts[$1].span.start - passage.span.start)
      }
  }
}
