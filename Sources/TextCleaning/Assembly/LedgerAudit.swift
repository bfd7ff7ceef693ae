import ArticleModel

/// Proves of an article that text, captions, findings and ledger account for every visible character of
/// the input, once. Takes time in proportion to the input.
public enum LedgerAudit {
  /// What is wrong; nil when nothing is.
  public static func fault(in article: Article, as type: ContentType) -> String? {
    type == .html ? faultOfPage(in: article) : fault(in: article)
  }

  /// The same of a text.
  static func fault(in article: Article) -> String? {
    let bytes = article.decoded.bytes
    let claims = Claims(article)
    if let fault = claims.fault { return fault }
    var index = 0
    while index < bytes.count {
      let blank = BlankBytes.length(at: index, in: bytes)
      if blank == 0, let fault = claims.fault(at: index) { return fault }
      index += max(1, blank)
    }
    return nil
  }

  /// The same of a page, whose markup nobody need speak for: every visible byte is claimed, no byte
  /// twice.
  static func faultOfPage(in article: Article) -> String? {
    let bytes = article.decoded.bytes
    let claims = Claims(article)
    if let fault = claims.fault { return fault }
    let visible = HTMLReader.read(bytes).source.alignment.runs.filter { $0.rawLength > 0 }
    for run in visible {
      var index = run.rawStart
      while index < run.rawEnd {
        let blank = BlankBytes.length(at: index, in: bytes)
        if blank == 0, let fault = claims.fault(at: index) { return fault }
        index += max(1, blank)
      }
    }
    return nil
  }

  /// How often each byte of an input is spoken for.
  private struct Claims {
    /// What is wrong with the article whatever its input is.
    var fault: String?
    private let bytes: [UInt8]
    private var counts: [UInt8]

    init(_ article: Article) {
      bytes = article.decoded.bytes
      counts = Array(repeating: 0, count: bytes.count)
      guard article.alignment.isWellFormed else {
        fault = "the alignment is not well formed"
        return
      }
      if let piece = article.removed.first(where: { $0.rule == "unassigned" }) {
        fault = "no rule spoke for: \(piece.text.prefix(60))"
        return
      }
      for span in Self.spans(of: article) {
        guard span.start >= 0, span.end <= counts.count else {
          fault = "a place outside the input: \(span.start) to \(span.end)"
          return
        }
        for index in span.range { counts[index] = min(200, counts[index]) + 1 }
      }
    }

    /// What is wrong with the byte at `index`.
    func fault(at index: Int) -> String? {
      guard counts[index] != 1 else { return nil }
      let around = String(decoding: bytes[index..<min(bytes.count, index + 30)], as: UTF8.self)
      return "claimed \(counts[index]) times: \(around)"
    }

    private static func spans(of article: Article) -> [TextSpan] {
      var spans = article.alignment.runs.filter { $0.rawLength > 0 }.map {
        TextSpan(start: $0.rawStart, end: $0.rawEnd)
      }
      for finding in [article.title, article.subtitle, article.publication] {
        spans += finding?.raw ?? []
      }
      spans += article.authors.flatMap(\.raw)
      spans += article.published?.raw ?? []
      spans += article.updated?.raw ?? []
      spans += article.dateline?.raw ?? []
      spans += article.captions.flatMap(\.raw)
      spans += article.removed.map(\.raw)
      return spans
    }
  }
}
