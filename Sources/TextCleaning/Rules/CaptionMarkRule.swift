import ArticleModel

/// The caption after a page's own mark of a picture that a copy leaves alone on a line: `Image
/// caption`, `View gallery`, `Enlarge this image`, `+4`.
enum CaptionMarkRule: CleaningRule {
  static let id: RuleID = "caption.mark"
  static let summary =
    "Captions after a line such as `Image caption` or `View gallery`."

  /// Words that say that a caption follows, folded.
  private static let labels: Set<String> = [
    "image caption", "media caption", "photo caption", "picture caption", "caption", "figcaption",
  ]
  /// Buttons on a picture: what follows is its caption when it is no sentence of the text.
  private static let buttons: Set<String> = [
    "view gallery", "view image in fullscreen", "view image in full screen", "enlarge this image",
    "enlarge image", "open image in gallery", "open image modal", "expand image", "view photos",
    "view slideshow", "full screen", "toggle caption", "hide caption", "show caption",
    "image zoom", "zoom image", "click to enlarge", "tap to enlarge", "play video",
  ]

  static func apply(to draft: inout Draft) {
    for position in draft.blocks.indices.dropFirst() {
      let block = draft.blocks[position]
      guard block.words >= 2, block.words <= 50, block.blankLinesBefore <= 1, !block.opensQuote,
        block.hint.headingLevel == 0, draft.isOpen(block)
      else { continue }
      let mark = draft.blocks[position - 1]
      guard mark.words <= 5, mark.lines.upperBound == block.lines.lowerBound, !draft.isOpen(mark)
      else { continue }
      let key = String(decoding: draft.key(mark), as: UTF8.self)
      let isLabel = labels.contains(key)
      guard isLabel || buttons.contains(key) && isNoSentence(block, position, in: draft) else {
        continue
      }
      CaptionRule.addCaption(
        credit(before: position - 1, in: draft).map { [$0, position] } ?? [position], rule: id,
        to: &draft)
    }
  }

  /// A line of its own without a full stop; a name beside a bar is left to those who read credits.
  private static func isNoSentence(_ block: Block, _ position: Int, in draft: Draft) -> Bool {
    guard !block.endsSentence, block.words >= 4, block.opening == .upper else { return false }
    let next = position + 1
    return next >= draft.blocks.count || draft.blocks[next].opening != .lower
      || draft.blocks[next].blankLinesBefore > 0
  }

  /// The open credit line directly before the mark at `position`.
  private static func credit(before position: Int, in draft: Draft) -> Int? {
    guard position > 0 else { return nil }
    let block = draft.blocks[position - 1]
    guard block.lines.upperBound == draft.blocks[position].lines.lowerBound, block.words <= 12,
      draft.blocks[position].blankLinesBefore <= 1, draft.isOpen(block)
    else { return nil }
    let tokens = CaptionRule.tokens(of: block, in: draft)
    return CreditParser(tokens, words: draft.lexicon.words).isCredit(0..<tokens.count)
      ? position - 1 : nil
  }
}
