/// Joins the tokens of a corpus to running text as a newspaper prints it: no space before `.` or `,` or
/// `'s`, none inside brackets and quotation marks. Knows nothing of names.
struct Detokenizer {
  /// `a - b` in the corpus stands for `a-b`, as in Universal Dependencies.
  var joinsHyphens: Bool
  private var isQuoteOpen = false
  private var isSpacePending = false

  init(joinsHyphens: Bool) { self.joinsHyphens = joinsHyphens }

  private static let closers: Set<String> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "'S", "’s", "n't", "n’t", "'re", "'ve",
    "'ll", "'d", "'m", "’re", "’ve", "’ll", "’d", "’m", "...", "…", "''", "”", "'",
  ]
  private static let openers: Set<String> = ["(", "[", "{", "$", "``", "“", "‘", "#", "£", "€"]

  /// Appends `token` to `text` and returns the bytes it takes there.
  mutating func append(_ token: String, next: String?, to text: inout [UInt8]) -> Range<Int> {
    var word = token
    var spaceBefore = !Self.closers.contains(token)
    var spaceAfter = !Self.openers.contains(token)
    switch token {
    case "\"":
      spaceBefore = !isQuoteOpen
      spaceAfter = isQuoteOpen
      isQuoteOpen.toggle()
    case "``", "''": word = "\""
    case "-LRB-":
      word = "("
      spaceAfter = false
    case "-RRB-":
      word = ")"
      spaceBefore = false
    case "-" where joinsHyphens && next != nil && !text.isEmpty:
      spaceBefore = false
      spaceAfter = false
    case "/":
      spaceBefore = false
      spaceAfter = false
    default: break
    }
    if isSpacePending, spaceBefore, !text.isEmpty { text.append(0x20) }
    let start = text.count
    text.append(contentsOf: word.utf8)
    isSpacePending = spaceAfter
    return start..<text.count
  }
}
