import ArticleModel
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("persn", "person"), ("prot", "port"), ("Published", "published"),
    ("mentionsdate", "mentions_date"),
    ("limti", "limit"), ("zzzzz", nil), ("", nil), ("p", nil),
  ])
  func aMisspeltNameFindsTheNearest(_ name: String, _ nearest: String?) {
    let known = ["person", "published", "mentions_date", "port", "limit"]
    #expect(NearestName.of(name, among: known) == nearest)
  }
}
