import ArticleModel

@testable import TextCleaning

/// Proves that text, captions, findings and ledger account for every visible character of the input,
/// once.
enum LedgerCheck {
  /// What is wrong; nil when nothing is.
  static func fault(in article: Article) -> String? {
    guard article.alignment.isWellFormed else { return "the alignment is not well formed" }
    if let piece = article.removed.first(where: { $0.rule == "unassigned" }) {
      return "no rule spoke for: \(piece.text.prefix(60))"
    }
    var claims = Array(repeating: UInt8(0), count: article.decoded.bytes.count)
    for span in spans(of: article) {
      for index in span.range { claims[index] = claims[index] &+ 1 }
    }
    var index = 0
    while index < claims.count {
      let blank = BlankBytes.length(at: index, in: article.decoded.bytes)
      if blank == 0, claims[index] != 1 {
        let end = min(claims.count, index + 30)
        let around = String(decoding: article.decoded.bytes[index..<end], as: UTF8.self)
        return "claimed \(claims[index]) times: \(around)"
      }
      index += max(1, blank)
    }
    return nil
  }

  /// The same of a page, whose markup nobody need speak for: every visible byte is claimed, no byte
  /// twice.
  static func faultOfPage(in article: Article) -> String? {
    guard article.alignment.isWellFormed else { return "the alignment is not well formed" }
    if let piece = article.removed.first(where: { $0.rule == "unassigned" }) {
      return "no rule spoke for: \(piece.text.prefix(60))"
    }
    let bytes = article.decoded.bytes
    var claims = Array(repeating: UInt8(0), count: bytes.count)
    for span in spans(of: article) {
      for index in span.range { claims[index] = claims[index] &+ 1 }
    }
    let visible = HTMLReader.read(bytes).source.alignment.runs.filter { $0.rawLength > 0 }
    for run in visible {
      for index in run.rawStart..<run.rawEnd where bytes[index] > 0x20 && claims[index] != 1 {
        let end = min(bytes.count, index + 30)
        let around = String(decoding: bytes[index..<end], as: UTF8.self)
        return "claimed \(claims[index]) times: \(around)"
      }
    }
    return nil
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
