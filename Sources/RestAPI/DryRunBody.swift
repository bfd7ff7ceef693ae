import ArticleModel
import ArticlePipeline

/// The answer to `?dry_run=true`: what each stage made of the input, and the record that would be stored.
struct DryRunBody: JSONEncodable {
  private let trace: ArticlePipeline.Trace
  private let record: ArticleRecord
  private let index: CodePointIndex

  init(_ result: (trace: ArticlePipeline.Trace, record: ArticleRecord)) {
    trace = result.trace
    record = result.record
    index = CodePointIndex(result.trace.article.text)
  }

  func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("record", record)
    writer.name("stages")
    writer.beginObject()
    encodeCleaning(to: &writer)
    encodeDecoding(to: &writer)
    encodeSegmentation(to: &writer)
    encodeTagging(to: &writer)
    writer.endObject()
    writer.endObject()
  }

  private func encodeDecoding(to writer: inout JSONWriter) {
    let decoded = trace.article.decoded
    writer.name("decode")
    writer.beginObject()
    writer.member("charset", decoded.charset)
    writer.member("charset_rule", decoded.charsetRule.rawValue)
    writer.member("replacements", decoded.hasReplacements)
    writer.member("text", String(decoding: decoded.bytes, as: UTF8.self))
    writer.endObject()
  }

  private func encodeCleaning(to writer: inout JSONWriter) {
    writer.name("clean")
    writer.beginObject()
    writer.member("paragraphs", trace.article.paragraphs.map(trace.article.string(of:)))
    writer.member("removed", record.removed)
    writer.endObject()
  }

  private func encodeSegmentation(to writer: inout JSONWriter) {
    writer.name("segment")
    writer.beginObject()
    writer.member("sentences", trace.text.sentences.map { index.codePoints(of: $0.span) })
    writer.member("tokens", trace.text.tokens.map { index.codePoints(of: $0.span) })
    writer.endObject()
  }

  private func encodeTagging(to writer: inout JSONWriter) {
    writer.name("tag")
    writer.beginArray()
    for name in trace.names {
      let span = index.codePoints(of: name.span)
      writer.beginObject()
      writer.member("end", span.end)
      writer.member("probability", (name.probability * 1_000).rounded() / 1_000)
      writer.member("rule", name.rule.rawValue)
      writer.member("start", span.start)
      writer.member("text", trace.text.string(of: name.span))
      writer.member("type", name.type.rawValue)
      writer.endObject()
    }
    writer.endArray()
  }
}
