import ArticleModel
import Testing

@testable import TextAnalysis

@Suite struct NameErrorsTests {
  /// `PER 0-5` and the like.
  private static func names(_ list: [(NameType, Int, Int)]) -> [(span: TextSpan, type: NameType)] {
    list.map { (span: TextSpan(start: $0.1, end: $0.2), type: $0.0) }
  }

  @Test(arguments: [
    ([(NameType.person, 0, 5)], [(NameType.person, 0, 5)], []),
    ([(.person, 0, 5)], [(.person, 0, 9)], ["PER with another boundary"]),
    ([(.place, 0, 5)], [(.person, 0, 5)], ["PER found as LOC"]),
    ([(.place, 2, 5)], [(.person, 0, 5)], ["PER found as LOC, other boundary"]),
    ([], [(.organization, 0, 5)], ["ORG missed"]),
    ([(.organization, 0, 5)], [], ["ORG where none stands"]),
    // Other names only matter where they are taken for a person, organization or place.
    ([(.other, 0, 5)], [(.nationality, 0, 5)], []),
    ([(.other, 0, 5)], [(.organization, 0, 5)], ["ORG found as MISC"]),
    ([(.place, 0, 5)], [(.nationality, 0, 5)], ["NORP found as LOC"]),
    (
      [(.person, 0, 3), (.person, 4, 9), (.place, 20, 25)],
      [(.person, 0, 9), (.place, 20, 25), (.place, 30, 32)],
      ["LOC missed", "PER where none stands", "PER with another boundary"]
    ),
  ])
  func kinds(
    found: [(NameType, Int, Int)], expected: [(NameType, Int, Int)], confusions: [String]
  ) {
    var errors = NameErrors()
    errors.add(
      found: Self.names(found), expected: Self.names(expected),
      types: [.person, .organization, .place])
    #expect(errors.ranked.map(\.confusion.label) == confusions)
    let sum = NameErrors.Kind.allCases.reduce(0) { $0 + errors.count($1) }
    #expect(sum == confusions.count)
  }
}
