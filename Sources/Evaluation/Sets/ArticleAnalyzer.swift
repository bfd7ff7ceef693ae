import ArticleModel

/// What is evaluated: the pipeline, given by whoever calls, so that this target knows none.
public struct ArticleAnalyzer {
  /// Makes the record of an article.
  public var analyze: (RawArticle) throws -> ArticleRecord
  /// The input as the record's raw offsets count it.
  public var decode: (RawArticle) -> String

  /// Takes a pipeline; without `decode` the input is read as UTF-8, which is right for every set of
  /// text.
  public init(
    analyze: @escaping (RawArticle) throws -> ArticleRecord,
    decode: @escaping (RawArticle) -> String = { String(decoding: $0.bytes, as: UTF8.self) }
  ) {
    self.analyze = analyze
    self.decode = decode
  }
}
