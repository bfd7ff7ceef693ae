import ArticleModel
import Foundation
import TestSupport

@testable import TextAnalysis

/// The shipped model and word lists, opened once for all tests.
enum TaggerFixture {
  static let file = ProjectFolder.config.appendingPathComponent("models/names-en.bin")
  static let lexicons = Result { try ProjectFolder.lexicons() }
  static let segmenter = Result { try Segmenter(lexicons: lexicons.get()) }
  static let tagger = Result {
    try NameTagger(model: NameModel(contentsOf: file), lexicons: lexicons.get())
  }

  /// Lines become paragraphs.
  static func segment(_ text: String) throws -> SegmentedText {
    let bytes = Array(text.utf8)
    let paragraphs = bytes.split(separator: 0x0A).map { TextSpan($0.startIndex..<$0.endIndex) }
    return try segmenter.get().segment(bytes, paragraphs: paragraphs)
  }

  /// Persons, organizations and places as `PER Ann Gray`.
  static func names(_ text: String) throws -> [String] {
    let segmented = try segment(text)
    return try tagger.get().tag(segmented)
      .filter { $0.type != .nationality && $0.type != .other }
      .map { "\($0.type.rawValue) \(segmented.string(of: $0.span))" }
  }
}
