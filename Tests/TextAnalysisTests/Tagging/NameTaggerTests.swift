import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct NameTaggerTests {
  static func tagger() throws -> NameTagger {
    try NameTagger(
      model: NameModel(contentsOf: NameModelTests.file), lexicons: ProjectFolder.lexicons())
  }

  @Test(arguments: [
    "<PER>Maria Kowalska</PER> told the <ORG>BBC</ORG> in <LOC>London</LOC> that talks had failed.",
    "President <PER>John Miller</PER> flew to <LOC>France</LOC> on Monday.",
    "The <ORG>Ministry of Defence</ORG> in <LOC>Warsaw</LOC> denied it, <PER>Anna Nowak</PER> said.",
  ])
  func findsNames(_ marked: String) throws {
    let text = MarkedText(marked)
    let segmented = try SegmenterTests.segment(text.text)
    let found = try Self.tagger().tag(segmented).filter {
      $0.type != .nationality && $0.type != .other
    }
    let names = found.map { "\($0.type.rawValue) \(segmented.string(of: $0.span))" }
    #expect(names == text.marks.map { "\($0.label) \($0.text)" })
    #expect(found.allSatisfy { $0.probability > 0.3 && $0.probability <= 1 })
  }
}
