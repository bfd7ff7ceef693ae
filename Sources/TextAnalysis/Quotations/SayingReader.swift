import ArticleModel

/// Reads what an attribution says besides the speaker: to whom and when.
struct SayingReader {
  let scene: AttributionScene

  /// Whoever is told: `told TASS`, `said in an interview with Reuters`, `speaking to Izvestia`.
  func addressee(_ attribution: Attribution) -> SpeakerPhrase? {
    if let cue = attribution.cue, scene.word(cue.upperBound).frame.contains(.tell) {
      let next = cue.upperBound + 1
      if next < scene.sentence.upperBound, !scene.context.items[next].isQuote,
        let phrase = scene.reader.phrase(startingAt: next, upTo: scene.sentence.upperBound),
        isListener(phrase), phrase.firstItem != attribution.phrase.firstItem
      {
        return phrase
      }
    }
    let known = scene.context.vocabulary.known
    for item in window(attribution) where !scene.context.items[item].isQuote {
      let id = scene.context.wordIDs[scene.token(item)]
      guard id == known.to || id == known.with, item > scene.sentence.lowerBound,
        !scene.context.items[item - 1].isQuote, item + 1 < scene.sentence.upperBound,
        opensAddress(item - 1, id == known.to)
      else { continue }
      if let phrase = scene.reader.phrase(startingAt: item + 1, upTo: scene.sentence.upperBound),
        isListener(phrase), case .entity = phrase.reference
      {
        return phrase
      }
    }
    return nil
  }

  /// The part of the attributing clause that is near the cue.
  private func window(_ attribution: Attribution) -> Range<Int> {
    let anchor = attribution.cue?.lowerBound ?? attribution.phrase.firstItem
    return attribution.clause.clamped(to: (anchor - 40)..<(anchor + 40))
  }

  /// `speaking to`, `said to`, `an interview with`, `a call with`.
  private func opensAddress(_ item: Int, _ isTo: Bool) -> Bool {
    let word = scene.word(item)
    if isTo {
      return word.frame.contains(.speech) && word.form != .none && word.form != .base
    }
    return word.classes.contains(.document) || word.frame.contains(.speech)
  }

  private func isListener(_ phrase: SpeakerPhrase) -> Bool {
    switch phrase.reference {
    case .entity, .pronoun: return true
    case .nominal(let head):
      return !scene.context.word(head).classes.isDisjoint(
        with: [.male, .female, .person, .group, .organization])
    }
  }

  /// The date of saying: the date in the attributing clause that stands nearest to the cue.
  func date(_ attribution: Attribution) -> Int? {
    let anchor = attribution.cue?.upperBound ?? attribution.phrase.lastItem
    var best: (date: Int, distance: Int)?
    for item in window(attribution) where !scene.context.items[item].isQuote {
      let date = Int(scene.context.dateAt[scene.token(item)])
      guard date >= 0 else { continue }
      switch scene.context.dates[date].kind {
      case .duration, .set: continue
      case .date, .time: break
      }
      let distance = abs(item - anchor)
      if best.map({ distance < $0.distance }) ?? true { best = (date, distance) }
    }
    return best?.date
  }
}
