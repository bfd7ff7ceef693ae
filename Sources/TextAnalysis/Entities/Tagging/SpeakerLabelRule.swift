import ArticleModel

/// Rule `name.speaker-label`: in an interview, initials that open two or more paragraphs stand for the
/// person of the article who has them: `MS We did not expect that.` after `Mary Stone`.
///
/// Initials that an organization of the article has too, or that two persons share, are left alone.
struct SpeakerLabelRule {
  static let rule: RuleID = "name.speaker-label"
  /// Paragraphs that must open so.
  private static let minimumCount = 2

  /// The tokens that are such labels, in order.
  static func labels(
    _ text: SegmentedText, _ traits: UnsafeMutableBufferPointer<TokenTraits>,
    names: [NameSpan]
  ) -> [Int] {
    let openers = paragraphOpeners(text).filter {
      traits[$0].form == .capitals && (2...4).contains(traits[$0].length)
    }
    guard openers.count >= minimumCount else { return [] }
    var owners = HashIndex()
    for name in names where name.tokens.count > 1 {
      guard let hash = initials(traits, name.tokens) else { continue }
      owners.update(hash) { $0 | owner(name, traits) }
    }
    var counts = HashIndex()
    for token in openers { counts.update(traits[token].exact) { $0 + 1 } }
    return openers.filter { token in
      Int(counts.find(traits[token].exact) ?? 0) >= minimumCount
        && isOnePerson(owners.find(traits[token].exact) ?? 0)
    }
  }

  /// First token of each paragraph.
  private static func paragraphOpeners(_ text: SegmentedText) -> [Int] {
    var openers: [Int] = []
    var paragraph = -1
    for sentence in text.sentences where sentence.paragraph != paragraph {
      paragraph = sentence.paragraph
      openers.append(sentence.tokens.lowerBound)
    }
    return openers
  }

  /// The top bit for anything but a person; else a few bits of the name, so that two persons show.
  private static func owner(
    _ name: NameSpan, _ traits: UnsafeMutableBufferPointer<TokenTraits>
  ) -> UInt32 {
    guard name.type == .person else { return 1 << 31 }
    return 1 << UInt32(truncatingIfNeeded: traits[name.tokens.upperBound - 1].lower % 31)
  }

  private static func isOnePerson(_ owners: UInt32) -> Bool {
    owners.nonzeroBitCount == 1 && owners != 1 << 31
  }

  /// The hash that a token of the initials would have; nil for a single one.
  private static func initials(
    _ traits: UnsafeMutableBufferPointer<TokenTraits>, _ tokens: Range<Int>
  ) -> UInt64? {
    let letters = tokens.prefix(8).filter { traits[$0].form.hasCapital }.map { traits[$0].initial }
    return letters.count > 1 ? TokenTraits.hash(letters) : nil
  }
}
