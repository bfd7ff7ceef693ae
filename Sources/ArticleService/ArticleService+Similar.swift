import ArticleModel
import ArticleSearch

extension ArticleService {
  /// An article that tells the same story as another, paragraph by paragraph.
  public struct SimilarStory: Sendable {
    /// The article and how much of the words it shares.
    public var article: SimilarArticle
    /// What became of the paragraphs, in the order of the one asked for.
    public var paragraphs: [ParagraphChange]
  }

  /// What became of a paragraph.
  public struct ParagraphChange: Hashable, Sendable {
    /// What became of it.
    public var change: ParagraphDiff.Change
    /// Where it stands in the text of the article asked for; nil where it is added.
    public var own: CodePointSpan?
    /// Where it stands in the other article's text; nil where it is removed.
    public var other: CodePointSpan?
    /// The share of common word pairs, 0 to 1.
    public var similarity: Double
  }

  /// The articles that tell the same story as `id`, the one published first at the front, at most
  /// `limit`.
  ///
  /// - Throws: `notFound`.
  public func similar(
    to id: ArticleID, limit: Int
  ) throws(ServiceError) -> [SimilarStory] {
    let own = try record(of: id)
    let found: [SimilarArticle]
    do throws(SearchError) {
      found = try index.similar(to: id, limit: limit)
    } catch {
      throw ServiceError(error)
    }
    let ownTexts = Self.paragraphTexts(own)
    var stories: [SimilarStory] = []
    for article in found {
      // Removed since the index was asked.
      guard let other = try? record(of: article.summary.id) else { continue }
      let diff = ParagraphDiff(of: ownTexts, with: Self.paragraphTexts(other))
      let paragraphs = diff.steps.map { step in
        ParagraphChange(
          change: step.change, own: step.own.map { own.paragraphs[$0].span },
          other: step.other.map { other.paragraphs[$0].span }, similarity: step.similarity)
      }
      stories.append(SimilarStory(article: article, paragraphs: paragraphs))
    }
    return stories
  }

  private static func paragraphTexts(_ record: ArticleRecord) -> [String] {
    let bytes = Array(record.text.utf8)
    let index = CodePointIndex(bytes)
    return record.paragraphs.map { paragraph in
      let span = index.bytes(of: paragraph.span)
      return String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }
  }
}
