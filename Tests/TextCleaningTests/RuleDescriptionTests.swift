import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import TextCleaning

@Suite struct RuleDescriptionTests {
  @Test func everyPhraseBelongsToARule() throws {
    let known = Set(Cleaner.rules.map(\.id.rawValue))
    for entry in try ProjectFolder.lexicons().list("cleaning-phrases").entries {
      #expect(entry.fields.count == 3 && known.contains(entry.fields[1]), "\(entry.term)")
      #expect(["line", "start", "inside", "end"].contains(entry.fields[0]), "\(entry.term)")
    }
  }

  @Test func namesAreUnique() {
    #expect(Set(Cleaner.rules.map(\.id)).count == Cleaner.rules.count)
  }

  @Test(.enabled(if: ProjectFolder.shared != nil))
  func everyRuleOfALedgerIsDescribed() throws {
    let folder = try #require(ProjectFolder.shared).appendingPathComponent("mess/corpus")
    let known = Set(Cleaner.rules.map(\.id))
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where file.hasSuffix(".txt") {
      let bytes = Array(try Data(contentsOf: folder.appendingPathComponent(file)))
      let article = try MarkedArticle.cleaner.get().clean(RawArticle(bytes: bytes))
      for piece in article.removed {
        #expect(known.contains(piece.rule), "\(piece.rule) in \(file)")
      }
    }
  }
}
