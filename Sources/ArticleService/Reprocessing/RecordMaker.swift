import ArticleModel
import ArticlePipeline

/// Runs the pipeline over raw bytes and replays the corrections.
struct RecordMaker: Sendable {
  let pipeline: ArticlePipeline
  let statistics: ServiceStatistics

  /// Every stage of an article and its record, with the time it took.
  func make(
    _ raw: RawArticle, corrections: [Correction]
  ) throws(ServiceError) -> (trace: ArticlePipeline.Trace, record: ArticleRecord) {
    let start = ContinuousClock.now
    do throws(PipelineError) {
      let trace = try statistics.measure(.analyze) { () throws(PipelineError) in
        try pipeline.trace(raw, correcting: MetadataCorrector(corrections))
      }
      var record = ArticlePipeline.record(of: trace)
      if !corrections.isEmpty { record = CorrectionReplayer.replay(corrections, on: record) }
      record.stats.pipelineMilliseconds = (ContinuousClock.now - start).milliseconds
      return (trace, record)
    } catch {
      statistics.refused.wrappingAdd(1, ordering: .relaxed)
      throw ServiceError(error)
    }
  }

  /// The record of a stored article made anew: from its raw bytes, what its sender said of them, and the
  /// corrections. What only the moment of receiving could tell is taken over.
  func remake(
    _ old: ArticleRecord, raw: [UInt8], corrections: [Correction]
  ) throws(ServiceError) -> ArticleRecord {
    let source = old.source
    let article = RawArticle(
      bytes: raw, contentType: source.contentType, charset: source.declaredCharset,
      submitted: source.submitted, fetched: source.fetched)
    var record = try make(article, corrections: corrections).record
    record.received = old.received
    return record
  }
}
