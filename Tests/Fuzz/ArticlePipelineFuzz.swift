// Compiled by Scripts/fuzz.sh against the built modules.
import ArticleModel
import ArticlePipeline
import Foundation

/// The pipeline of the `Config` folder in the working folder, made once.
private let pipeline: ArticlePipeline = {
  do {
    return try ArticlePipeline(
      resources: PipelineResources(configFolder: URL(fileURLWithPath: "Config")))
  } catch {
    fatalError("\(error)")
  }
}()

/// Reads the word lists before the first input is timed.
@_cdecl("LLVMFuzzerInitialize")
public func fuzzInitialize(
  _ count: UnsafeMutablePointer<Int32>?,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>?
) -> Int32 {
  _ = pipeline
  return 0
}

/// Any bytes of any content type give a record or an error, twice the same, and no finding lies
/// outside the text. The first byte says which content type.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let start, count > 1 else { return 0 }
  let types = ContentType.allCases
  let raw = RawArticle(
    bytes: Array(UnsafeBufferPointer(start: start + 1, count: count - 1)),
    contentType: types[Int(start[0]) % types.count])
  guard let trace = try? pipeline.trace(raw) else { return 0 }
  let length = trace.article.text.count
  let entities = trace.annotations.entities
  let mentions =
    entities.persons.flatMap(\.mentions)
    + (entities.organizations + entities.places).flatMap(\.mentions)
  let spans =
    mentions.map(\.span) + trace.annotations.dates.map(\.span)
    + trace.annotations.quotations.map(\.span)
  for span in spans {
    precondition(span.start >= 0 && span.start <= span.end && span.end <= length)
  }
  precondition(trace.annotations == (try? pipeline.trace(raw))?.annotations)
  _ = ArticlePipeline.record(of: trace)
  return 0
}
