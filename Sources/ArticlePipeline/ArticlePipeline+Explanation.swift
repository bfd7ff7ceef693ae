import ArticleModel
import TextAnalysis

extension ArticlePipeline {
  /// Why names are names and whose they are, for a person who asks; places are code points of the record's
  /// text.
  public struct Explanation: Sendable {
    /// What the tagger weighed, by the end of the name: a title at its start may have been cut off since.
    public var names: [Int: NameExplanation] = [:]
    /// How mentions came to whom they stand for, by start.
    public var mentions: [Int: MentionExplanation] = [:]

    /// Explains nothing.
    public init() {}
  }

  /// Explains a processed article. Names are tagged and resolved once more: nothing is kept for this
  /// while articles are processed.
  public func explain(_ trace: Trace) -> Explanation {
    var explanation = Explanation()
    guard trace.isAnalyzed else { return explanation }
    let index = CodePointIndex(trace.article.text)
    for name in tagger.explain(trace.text) {
      explanation.names[index.codePoints(of: name.span).end] = name
    }
    for mention in entityResolver.explain(trace.names, in: trace.text) {
      explanation.mentions[index.codePoints(of: mention.span).start] = mention
    }
    return explanation
  }
}
