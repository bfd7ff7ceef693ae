import ArticleModel

/// Looks up words, mentions, dates and quotation marks of a text.
struct SpeechContextBuilder {
  let vocabulary: QuoteVocabulary
  let text: SegmentedText
  var meter: WorkMeter?

  /// Builds the context, without its narrative sentences.
  func build(entities: Entities, dates: [TimeExpression]) -> SpeechContext {
    let quotes = findQuotes()
    var list = speakers(entities)
    let (mentions, mentionAt, pronouns) = locate(entities, &list)
    var dateAt = [Int32](repeating: -1, count: text.tokens.count)
    for (index, date) in dates.enumerated() {
      for token in text.tokenRange(overlapping: date.span) { dateAt[token] = Int32(index) }
    }
    let context = SpeechContext(
      text: text, vocabulary: vocabulary, dates: dates, quotes: quotes.stretches,
      wordIDs: lookUp(), quoteAt: quotes.at, mentionAt: mentionAt, dateAt: dateAt,
      mentions: mentions, pronouns: pronouns, entities: list)
    context.meter = meter
    return context
  }

  /// Word ids, with ASCII capitals made small and curly apostrophes made straight.
  private func lookUp() -> [Int32] {
    var ids = [Int32](repeating: 0, count: text.tokens.count)
    var scratch: [UInt8] = []
    scratch.reserveCapacity(64)
    let limit = vocabulary.longestBytes + 2
    text.text.withUnsafeBufferPointer { bytes in
      for index in text.tokens.indices {
        let token = text.tokens[index]
        guard token.kind == .word || token.kind == .possessive, token.span.length <= limit else {
          continue
        }
        scratch.removeAll(keepingCapacity: true)
        var position = token.span.start
        while position < token.span.end {
          let byte = bytes[position]
          if byte == 0xE2, position + 2 < token.span.end, bytes[position + 1] == 0x80,
            bytes[position + 2] == 0x99
          {
            scratch.append(0x27)
            position += 3
          } else {
            scratch.append(WordTable.lowercased(byte))
            position += 1
          }
        }
        ids[index] = vocabulary.id(of: scratch)
      }
    }
    return ids
  }

  private func findQuotes() -> (stretches: [QuotedStretch], at: [Int32]) {
    let scanner = QuoteMarkScanner(elisions: vocabulary.elisions)
    var stretches: [QuotedStretch] = []
    text.text.withUnsafeBufferPointer { bytes in
      for (index, paragraph) in text.paragraphs.enumerated() {
        stretches.append(contentsOf: scanner.scan(bytes, paragraph.range, paragraph: index))
      }
    }
    UnclosedQuoteRepair(text: text, vocabulary: vocabulary, meter: meter).repair(&stretches)
    var at = [Int32](repeating: -1, count: text.tokens.count)
    for index in stretches.indices {
      let tokens = text.tokenRange(overlapping: stretches[index].outer)
      stretches[index].tokens = tokens
      for token in tokens { at[token] = Int32(index) }
    }
    return (stretches, at)
  }

  private func speakers(_ entities: Entities) -> [SpeakerEntity] {
    entities.persons.map { SpeakerEntity(id: $0.id, name: $0.name, kind: .person) }
      + entities.organizations.map { SpeakerEntity(id: $0.id, name: $0.name, kind: .organization) }
      + entities.places.map { SpeakerEntity(id: $0.id, name: $0.name, kind: .place) }
  }

  private func locate(
    _ entities: Entities, _ list: inout [SpeakerEntity]
  ) -> (mentions: [SpeakerMention], at: [Int32], pronouns: [Int: Int]) {
    var mentions: [SpeakerMention] = []
    var pronouns: [Int: Int] = [:]
    var index = 0
    func add(_ found: [Mention]) {
      for mention in found where mention.kind != .nameInName {
        let tokens = text.tokenRange(overlapping: mention.span)
        guard !tokens.isEmpty else { continue }
        if mention.kind == .pronoun {
          pronouns[tokens.lowerBound] = index
          continue
        }
        mentions.append(SpeakerMention(entity: index, tokens: tokens, kind: mention.kind))
      }
      index += 1
    }
    for person in entities.persons { add(person.mentions) }
    for organization in entities.organizations { add(organization.mentions) }
    for place in entities.places { add(place.mentions) }
    // Of overlapping mentions the longer one is asked; of equal ones the first.
    mentions.sort {
      ($0.tokens.lowerBound, -$0.tokens.count, $0.entity)
        < ($1.tokens.lowerBound, -$1.tokens.count, $1.entity)
    }
    var at = [Int32](repeating: -1, count: text.tokens.count)
    for (position, mention) in mentions.enumerated() {
      if mention.kind == .name { list[mention.entity].nameTokens.append(mention.tokens.lowerBound) }
      guard mention.kind == .name else { continue }
      for token in mention.tokens where at[token] < 0 { at[token] = Int32(position) }
    }
    // Names win over what only refers to one.
    for (position, mention) in mentions.enumerated() where mention.kind != .name {
      guard mention.tokens.allSatisfy({ at[$0] < 0 }) else { continue }
      for token in mention.tokens { at[token] = Int32(position) }
    }
    return (mentions, at, pronouns)
  }
}
