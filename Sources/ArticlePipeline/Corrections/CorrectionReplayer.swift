import ArticleModel
import TextAnalysis

/// Replays corrections on a record. Pure: the same record and corrections give the same record.
///
/// They are replayed in the order in which they were made, each on the outcome of those before, so that the
/// later of two that disagree wins. One that does not fit any more (another version of the pipeline finds
/// other persons) changes nothing and says so in the record.
public struct CorrectionReplayer {
  var record: ArticleRecord
  /// The correction that is being replayed.
  var id = ""

  private init(_ record: ArticleRecord) { self.record = record }

  /// The record with all corrections, which are those of its article and those that hold everywhere.
  public static func replay(_ corrections: [Correction], on record: ArticleRecord) -> ArticleRecord
  {
    var replayer = CorrectionReplayer(record)
    for correction in corrections {
      guard correction.article == nil || correction.article == record.id else { continue }
      do throws(CorrectionProblem) {
        try replayer.replay(correction)
        replayer.record.corrections.append(
          ArticleRecord.AppliedCorrection(id: correction.id))
      } catch {
        // One that holds everywhere says nothing where its person is not.
        guard correction.article != nil else { continue }
        replayer.record.corrections.append(
          ArticleRecord.AppliedCorrection(
            id: correction.id, problem: "\(error.field): \(error.message)"))
      }
    }
    return replayer.record
  }

  /// Replays one correction, to see whether it fits.
  ///
  /// - Throws: when it would change nothing.
  public static func check(
    _ correction: Correction, on record: ArticleRecord
  ) throws(CorrectionProblem) {
    var replayer = CorrectionReplayer(record)
    try replayer.replay(correction)
  }

  /// A change whose passages have their words, read from the record where the sender gave only the place.
  public static func completed(
    _ change: Correction.Change, from record: ArticleRecord
  ) throws(CorrectionProblem) -> Correction.Change {
    let locator = TextLocator(record)
    switch change {
    case .speaker(let quotation, let speaker):
      return .speaker(
        quotation: try locator.completed(quotation, field: "quotation"), speaker: speaker)
    case .date(let expression, let value):
      return .date(
        expression: try locator.completed(expression, field: "expression"), value: value)
    case .split(let person, let mentions, let name):
      var passages: [Correction.Passage] = []
      for (number, mention) in mentions.enumerated() {
        passages.append(try locator.completed(mention, field: "mentions[\(number)]"))
      }
      return .split(person: person, mentions: passages, name: name)
    default: return change
    }
  }

  private mutating func replay(_ correction: Correction) throws(CorrectionProblem) {
    id = correction.id.description
    switch correction.change {
    case .metadata(let change): markMetadata(change)
    case .notAPerson(let person): try removePerson(person)
    case .rename(let person, let name): try rename(person, to: name)
    case .merge(let person, let others):
      try merge(others, into: person, isStrict: correction.article != nil)
    case .split(let person, let mentions, let name): try split(mentions, of: person, as: name)
    case .distinguish:
      // Who somebody is in other articles is no fact of this one: the registry of persons heeds it.
      throw CorrectionProblem(
        field: "articles", message: "this holds for several articles",
        remedy: "leave out \"article\"")
    case .speaker(let quotation, let speaker): try setSpeaker(of: quotation, to: speaker)
    case .role(let person, let was, let role): try setRole(of: person, from: was, to: role)
    case .date(let expression, let value): try setDate(expression, to: value)
    }
  }

  /// The pipeline has put the values in; here they get the id. The last one that touched a field stays.
  private mutating func markMetadata(_ change: MetadataChange) {
    if change.title != nil { record.title?.corrected = id }
    if change.published != nil { record.published?.corrected = id }
    if change.authors != nil {
      for index in record.authors.indices { record.authors[index].corrected = id }
    }
  }
}
