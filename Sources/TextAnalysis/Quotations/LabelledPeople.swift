import ArticleModel

/// Finds who is meant by the labels of a transcript.
struct LabelledPeople {
  private let context: SpeechContext
  /// Who answers where the label says only `A`: the person named most, when no other is named as
  /// often.
  private let interviewee: Int?

  init(context: SpeechContext, labels: [TranscriptLabel]) {
    self.context = context
    let people = context.entities.indices.filter { context.entities[$0].kind == .person }
    let counts = people.map { (entity: $0, count: context.entities[$0].nameTokens.count) }
      .sorted { ($1.count, $0.entity) < ($0.count, $1.entity) }
    if let best = counts.first, best.count > 0,
      counts.count < 2 || counts[1].count < best.count
    {
      interviewee = best.entity
    } else {
      interviewee = nil
    }
  }

  /// The entity that a label names; nil when it names none or nobody is sure.
  func speaker(of label: TranscriptLabel) -> Int? {
    if let side = label.side { return side == .answer ? interviewee : nil }
    for token in label.tokens.reversed() {
      if let mention = context.mention(at: token), mention.kind == .name,
        context.entities[mention.entity].kind != .place
      {
        return mention.entity
      }
    }
    let words = label.key.split { $0 == " " || $0 == "." }
    guard let last = words.last else { return nil }
    let named = matching { $0.hasWord(String(last)) }
    if named != nil { return named }
    guard words.count == 1, (2...3).contains(last.count) else { return nil }
    return matching { entity in
      let initials = entity.lowercasedName.split(separator: " ").compactMap(\.first)
      return String(initials) == String(last)
    }
  }

  /// The only person for whom `isMeant` holds.
  private func matching(_ isMeant: (SpeakerEntity) -> Bool) -> Int? {
    let found = context.entities.indices.filter {
      context.entities[$0].kind == .person && isMeant(context.entities[$0])
    }
    return found.count == 1 ? found[0] : nil
  }
}
