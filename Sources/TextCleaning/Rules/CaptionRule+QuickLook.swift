import ArticleModel

/// What can be told of a block before its words are read: most hold nothing of a caption.
extension CaptionRule {
  /// A quick look before the words are read: some word of a credit, or the markup, must speak for
  /// it.
  static func mayBeCaption(_ position: Int, _ draft: Draft) -> Bool {
    let block = draft.blocks[position]
    if block.hint.isCaption || isUnderImage(position, in: draft) { return true }
    if block.words <= CreditParser.longestCredit {
      return mayHoldCredit(block.kinds, draft.key(block), isCut: isKeyCut(block, draft))
        || block.kinds.contains(.medium) && mayStartWithLabel(block, draft)
    }
    return (mayEndInCredit(block, draft) || mayStartWithLabel(block, draft))
      && !draft.kinds(block).isDisjoint(with: [.agency, .credit, .medium])
  }

  /// True when words of these kinds may be a credit: a newspaper's name is one only behind a bar,
  /// as
  /// in `Jane Doe/The Guardian`.
  private static func mayHoldCredit(
    _ kinds: WordClasses.Kinds, _ key: ArraySlice<UInt8>, isCut: Bool
  ) -> Bool {
    !kinds.isDisjoint(with: [.agency, .credit])
      || kinds.contains(.medium) && (isCut || key.contains(0x2F))
  }

  private static func isKeyCut(_ block: Block, _ draft: Draft) -> Bool {
    block.lines.count > 8 || block.lines.contains { draft.table.lines[$0].isKeyCut }
  }

  /// True when the first word of a block may be the label of a caption.
  private static func mayStartWithLabel(_ block: Block, _ draft: Draft) -> Bool {
    let key = draft.table.key(block.lines.lowerBound)
    return CreditParser.labelWords.contains { key.starts(with: $0) }
  }

  /// True when a bracket, a name, a number or a word of credits ends a long block, or a word such
  /// as
  /// `Photo` stands near its end.
  private static func mayEndInCredit(_ block: Block, _ draft: Draft) -> Bool {
    let bytes = draft.source.bytes
    let line = draft.table.lines[block.lines.upperBound - 1]
    var end = line.span.end
    while end > line.span.start, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x20 { end -= 1 }
    guard block.lines.count > 1 || mayStartCredit(bytes, line.span.start..<end) else {
      return false
    }
    var start = end
    while start > line.span.start, bytes[start - 1] != 0x20 { start -= 1 }
    let words = draft.lexicon.words
    let tail = draft.key(block).suffix(CreditParser.longestTail)
    let kinds = words.kinds(ofKey: tail)
    let isCut = isKeyCut(block, draft)
    guard tail.isEmpty || isCut || mayHoldCredit(kinds, tail, isCut: false) else { return false }
    // Anything but a plain small word may be a part of a credit.
    guard bytes[start..<end].allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }), !line.isKeyCut else {
      return true
    }
    let last = words.kinds(of: bytes[start..<end])
    if !last.isDisjoint(with: [.agency, .credit, .particle]) { return true }
    if end - start <= 4,
      CreditParser.joiners.contains(String(decoding: bytes[start..<end], as: UTF8.self))
    {
      return true
    }
    return tail.isEmpty || kinds.contains(.credit)
  }

  /// Words back from the end among which a credit's first word and what stands before it must be.
  private static let tailWords = 16

  /// True when a mark that a credit may start behind, or `by`, stands among the last words of
  /// `text`.
  /// Prose whose last sentence is longer holds none.
  private static func mayStartCredit(_ bytes: [UInt8], _ text: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = text.upperBound
      var blanks = 0
      while index > text.lowerBound, blanks <= tailWords {
        index -= 1
        let byte = bytes[index]
        if byte == 0x20 {
          blanks += 1
        } else if !isPlain[Int(byte)]
          || byte | 0x20 == 0x79 && index > text.lowerBound
            && bytes[index - 1] | 0x20 == 0x62
        {
          return true
        }
      }
      return false
    }
  }

  /// False for marks that a credit may start behind, brackets, and all that is not ASCII.
  private static let isPlain: [Bool] = (0..<256).map { number in
    number < 0x80 && !".|-·/!?\":()[]".utf8.contains(UInt8(number))
  }
}
