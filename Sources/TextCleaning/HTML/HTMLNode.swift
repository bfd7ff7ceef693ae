import ArticleModel

/// One element or piece of text of a page, in document order. A node's descendants follow it up to
/// `end`.
struct HTMLNode: Sendable {
  /// What is known of an element by its tag, attributes and class names.
  struct Flags: OptionSet, Hashable, Sendable {
    let rawValue: UInt16
    /// Never shown: scripts, styles, hidden elements.
    static let invisible = Flags(rawValue: 1)
    /// Navigation, forms, footers and the like by tag.
    static let furnitureTag = Flags(rawValue: 2)
    /// Class names or role of furniture.
    static let furnitureName = Flags(rawValue: 4)
    /// Class names or `itemprop` of an article's body.
    static let bodyName = Flags(rawValue: 8)
    /// A caption by tag or class name.
    static let caption = Flags(rawValue: 16)
    /// Starts and ends a line.
    static let block = Flags(rawValue: 32)
    /// Text inside a link.
    static let link = Flags(rawValue: 64)
    /// An author's name by class name, `rel` or `itemprop`.
    static let author = Flags(rawValue: 128)
    /// Comments, lists of other stories, side columns: names in it are those of others.
    static let otherStory = Flags(rawValue: 256)
    /// A line under the headline by class name.
    static let subtitle = Flags(rawValue: 512)
    /// A picture's credit by tag, class name or `itemprop`, where it stands in a caption.
    static let credit = Flags(rawValue: 1024)
    /// A credit only at the end of a caption: `small` and `cite` mark other things as well.
    static let creditAtEnd = Flags(rawValue: 2048)
  }

  /// Index of the parent; -1 for the root.
  var parent: Int
  /// One past the last descendant.
  var end: Int
  /// Tag name in small letters; empty for text.
  var tag: String
  /// What is known of it.
  var flags: Flags = []
  /// `class` and `id`, small letters.
  var names = ""
  /// Bytes of the decoded input: of the text, or of the start tag.
  var raw: TextSpan
  /// `datetime` or `content`, where the element has it, with its place.
  var value: String = ""
  var valueRaw = TextSpan(start: 0, end: 0)

  /// True for a piece of text.
  var isText: Bool { tag.isEmpty }
}
