import ArticleModel

/// A text with its spans written into it, so that no test counts offsets:
/// `"<PER>Dmitry Peskov</PER> told <ORG>TASS</ORG>"`. Marks may be nested; they must be closed.
public struct MarkedText: Sendable {
  /// One marked span.
  public struct Mark: Hashable, Sendable {
    /// The word between the angle brackets.
    public var label: String
    /// UTF-8 bytes of `text`.
    public var span: TextSpan
    /// The marked words.
    public var text: String
  }

  /// The text without its marks.
  public let text: String
  /// The marks, by start and then by end.
  public let marks: [Mark]

  /// Reads a marked text; stops the test at a mark that is not closed.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var open: [(label: String, start: Int)] = []
    var marks: [Mark] = []
    var rest = Substring(marked)
    while let character = rest.first {
      if character == "<", let close = rest.firstIndex(of: ">") {
        let name = rest[rest.index(after: rest.startIndex)..<close]
        let isEnd = name.first == "/"
        let label = String(isEnd ? name.dropFirst() : name)
        if !label.isEmpty, label.allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "-" }) {
          rest = rest[rest.index(after: close)...]
          if isEnd {
            guard let last = open.popLast(), last.label == label else {
              preconditionFailure("</\(label)> closes nothing in: \(marked)")
            }
            let span = TextSpan(start: last.start, end: bytes.count)
            let words = String(decoding: bytes[span.range], as: UTF8.self)
            marks.append(Mark(label: label, span: span, text: words))
          } else {
            open.append((label, bytes.count))
          }
          continue
        }
      }
      bytes.append(contentsOf: String(character).utf8)
      rest = rest.dropFirst()
    }
    precondition(open.isEmpty, "a mark is not closed in: \(marked)")
    text = String(decoding: bytes, as: UTF8.self)
    self.marks = marks.sorted { $0.span < $1.span }
  }
}
