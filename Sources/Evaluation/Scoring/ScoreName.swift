/// The scores of an article, named as `mess/score.py` names and defines them.
public enum ScoreName: String, CaseIterable, Sendable {
  /// F1 of whole paragraphs.
  case paragraphsF1 = "para_f1"
  /// Share of the right paragraphs in the right order.
  case paragraphOrder = "para_order"
  /// F1 of word bigrams of the body.
  case bigramF1 = "bigram_f1"
  /// Title right.
  case title
  /// F1 of the authors.
  case authors
  /// Day of publication right.
  case published
  /// Dateline right.
  case dateline
  /// F1 of captions.
  case captions
  /// Share of the furniture that is accounted for.
  case removed
  /// Share of the furniture that is left in the body.
  case leak
  /// Share of the paragraphs that look like furniture and are kept.
  case lookalike
  /// Names of people.
  case personMentions = "per_f1"
  /// Names of organizations.
  case organizationMentions = "org_f1"
  /// Names of places.
  case placeMentions = "loc_f1"
  /// All names.
  case mentions = "ent_mention"
  /// All names without regard to type.
  case untypedMentions = "ent_any"
  /// People in the article.
  case persons = "per_doc"
  /// Organizations in the article.
  case organizations = "org_doc"
  /// Places in the article.
  case places = "loc_doc"
  /// Everything named in the article.
  case entities = "ent_doc"
  /// B-cubed F1 of the clusters of people's names.
  case bCubed = "b3"
  /// Precision of roles.
  case rolePrecision = "role_p"
  /// Recall of roles.
  case roleRecall = "role_r"
  /// F1 of roles.
  case roleF1 = "role_f1"
  /// Dates with the same words.
  case dateStrict = "date_strict"
  /// Dates that share a word.
  case dateRelaxed = "date_relaxed"
  /// Dates with the right value, without durations and sets.
  case dateValue = "date_value"
  /// Dates, durations and sets with the right value.
  case dateValueAll = "date_value_all"
  /// Dates with the right day.
  case dateDay = "date_day"
  /// Quotations found.
  case quoteF1 = "quote_f1"
  /// Of those, with the right speaker.
  case quoteSpeaker = "quote_spk"
  /// Quotations found with the right speaker.
  case quoteEndToEnd = "quote_e2e"
  /// Of those found, of the right kind.
  case quoteKind = "quote_kind"
  /// Reported speech.
  case indirect
  /// Share of the offsets that are right.
  case offsets

  /// Of the cleaning.
  public static let cleaning: [ScoreName] = [
    .paragraphsF1, .paragraphOrder, .bigramF1, .title, .authors, .published, .dateline, .captions,
    .removed, .leak, .lookalike,
  ]
  /// Of people, organizations and places.
  public static let named: [ScoreName] = [
    .personMentions, .organizationMentions, .placeMentions, .mentions, .untypedMentions, .persons,
    .organizations, .places, .entities, .bCubed, .rolePrecision, .roleRecall, .roleF1,
  ]
  /// Of dates and quotations.
  public static let saidAndWhen: [ScoreName] = [
    .dateStrict, .dateRelaxed, .dateValue, .dateValueAll, .dateDay, .quoteF1, .quoteSpeaker,
    .quoteEndToEnd, .quoteKind, .indirect, .offsets,
  ]
}
