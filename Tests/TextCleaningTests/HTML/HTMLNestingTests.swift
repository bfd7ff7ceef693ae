import Testing

@testable import TextCleaning

@Suite struct HTMLNestingTests {
  static let pages: [(String, Int)] = [
    ("<div><div><p><p><p>a</div></div>", 2), ("<div><br><img><li><td></div><b>", 1),
    ("<script>if (a<b) '<div><div><div>'</script><i>", 1), ("<!-- <div><div> --><i>", 1),
    ("<svg><path/><path/><path/></svg>", 1), ("<div/><div/><div/>", 3),
    ("<svg></svg><path/><path/>", 2), ("<svg><div/><path/><path/>", 4), ("a < b << c </ >", 0),
    ("<i " + String(repeating: "a ", count: 400) + ">", 1),
    ("<i " + String(repeating: "a ", count: 4_000) + ">", .max),
    ("<i style='" + String(repeating: "a ", count: 4_000) + "'>", 1), ("<script>", 1), ("<!--", 0),
    ("<", 0), ("<h1", 1), ("", 0),
  ]

  @Test(arguments: pages) func depth(_ page: String, _ depth: Int) {
    #expect(HTMLNesting.depth(of: Array(page.utf8)) == depth)
  }
}
