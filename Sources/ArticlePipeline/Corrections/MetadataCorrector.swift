import ArticleModel

/// Puts corrected metadata in the place of what was found in an article or sent with it.
///
/// The corrected values go through the cleaner as if they had been sent, so that the words they stand in for
/// are accounted for in the ledger; then the rule is made to say that a person corrected them.
public struct MetadataCorrector: Sendable {
  private let change: MetadataChange

  /// Takes the metadata corrections among `corrections`; of two that touch a field the later wins.
  public init(_ corrections: [Correction]) {
    change = corrections.reduce(MetadataChange()) { change, correction in
      guard case .metadata(let later) = correction.change else { return change }
      return change.followed(by: later)
    }
  }

  /// The rule of a corrected fact.
  static let rule: RuleID = "correction"

  /// What the cleaner is given: where a field is taken away, something that displaces what is found.
  func submitted(over submitted: SubmittedMetadata) -> SubmittedMetadata {
    var result = submitted
    if let title = change.title { result.title = title.value ?? "" }
    if let publication = change.publication { result.publication = publication.value ?? "" }
    if let url = change.url { result.url = url.value }
    if let authors = change.authors { result.authors = authors.value ?? [""] }
    if let published = change.published {
      result.published = published.value ?? CalendarDate(daysSinceEpoch: 0)
    }
    if let language = change.language { result.language = language.value }
    return result
  }

  /// The article with the fields taken away that are to be, and the others marked.
  func correct(_ article: Article) -> Article {
    var article = article
    if change.title != nil { article.title?.rule = Self.rule }
    if change.publication != nil { article.publication?.rule = Self.rule }
    if let authors = change.authors {
      article.authors = (authors.value ?? []).map { Article.Finding(text: $0, rule: Self.rule) }
    }
    if let published = change.published {
      if published == .remove { article.published = nil }
      article.published?.rule = Self.rule
    }
    if change.url == .remove { article.url = nil }
    if let language = change.language, language != .remove { article.language?.rule = Self.rule }
    return article
  }
}
