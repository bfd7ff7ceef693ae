import Testing

@testable import TextCleaning

@Suite struct CaptionRuleTests {
  static let captions = [
    ("AP Images\nThe old ferry at the pier", "The old ferry at the pier", "AP Images"),
    ("The old ferry at the pier\nGetty Images", "The old ferry at the pier", "Getty Images"),
    (
      "The old ferry at the pier. (AP Photo/Anna Bell, File)", "The old ferry at the pier.",
      "AP Photo/Anna Bell, File"
    ),
    ("The old ferry at the pier. Photo: Reuters", "The old ferry at the pier.", "Photo: Reuters"),
    (
      "The old ferry at the pier. Photograph: Anna Bell/The Guardian", "The old ferry at the pier.",
      "Photograph: Anna Bell/The Guardian"
    ),
    ("FILE PHOTO: The old ferry. REUTERS/Anna Bell", "The old ferry.", "REUTERS/Anna Bell"),
    (
      "Image source, Getty Images\nImage caption, The old ferry at the pier",
      "The old ferry at the pier", "Image source, Getty Images"
    ),
    (
      "The old ferry at the pier (Courtesy of the family)", "The old ferry at the pier",
      "Courtesy of the family"
    ),
  ]

  @Test(arguments: captions)
  func partsCaptionAndCredit(_ lines: String, _ text: String, _ credit: String) throws {
    let input = "\(MarkedArticle.first)\n\n<CAPTION>\(lines)</CAPTION>\n\n\(MarkedArticle.second)"
    try MarkedArticle.check(input)
    let plain = "\(MarkedArticle.first)\n\n\(lines)\n\n\(MarkedArticle.second)"
    let caption = try MarkedArticle.clean(plain).captions.first
    #expect(caption?.text == text)
    #expect(caption?.credit == credit)
  }

  @Test func underAPicture() throws {
    let article = try MarkedArticle.clean(
      "\(MarkedArticle.first)\n\n![x](y.jpg)\n*The old ferry at the pier*\n\n\(MarkedArticle.second)"
    )
    #expect(article.captions.map(\.text) == ["The old ferry at the pier"])
  }
}
