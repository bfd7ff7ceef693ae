import ArticleModel

/// Mends the tagger's names by what the rest of the article shows (`name.document-evidence`): the
/// surname of somebody named in full is a person where it was missed or taken for a place or
/// company, a cut particle comes back, an interview's speaker labels are their speaker.
struct NameRepair {
  let context: EntityContext
  /// Last words of names of several words.
  private var surnames = WordInterner()
  private var bearers: [Bearer] = []
  /// For each length up to 31, the first letters (ASCII, small) of surnames of that length: most
  /// words are told apart by it without a look into the table.
  private var firstLetters = Array(repeating: UInt32(0), count: 32)
  private var hasOddSurname = false
  private var buffer: [UInt8] = []

  /// What is known of a surname.
  private struct Bearer {
    /// A name that ends with it, as tokens.
    var fullName: Range<Int>
    /// How often the full name stands, and the surname alone as a person and as anything else.
    var full = 0
    /// The probabilities of the full name as a person and as anything else, summed.
    var personWeight = 0.0
    var otherWeight = 0.0
    var alone = 0
    var asOther = 0
    /// True when it also stands in small letters.
    var isCommonWord = false
  }

  init(context: EntityContext) { self.context = context }

  /// The names, mended, in order.
  mutating func repaired() -> [NameSpan] {
    collectSurnames()
    guard surnames.count > 0 else { return context.names }
    countUses()
    var result: [NameSpan] = []
    result.reserveCapacity(context.names.count)
    let labels = SpeakerLabels(context: context).tokens()
    var nextLabel = 0
    var token = 0
    while token < context.text.tokens.count {
      let name = context.nameOfToken[token]
      let isLabel = nextLabel < labels.count && labels[nextLabel] == token
      if isLabel {
        nextLabel += 1
        if name < 0 || context.names[Int(name)].tokens.count == 1 {
          append(token..<(token + 1), 0.8, to: &result)
          token += 1
          continue
        }
      }
      if name >= 0 {
        let span = context.names[Int(name)]
        if name > 0, span.sharesToken(with: context.names[Int(name) - 1]) {
          result += [context.names[Int(name) - 1], span]
        } else if span.tokens.lowerBound == token {
          if let parts = parted(span) {
            result += parts
          } else {
            result.append(mended(span, after: result.last))
          }
        }
        token = max(token + 1, span.tokens.upperBound)
      } else {
        if let found = missed(token) { append(found, 0.7, to: &result) }
        token += 1
      }
    }
    return result
  }

  private func append(_ tokens: Range<Int>, _ probability: Double, to result: inout [NameSpan]) {
    if let last = result.last, last.tokens.upperBound > tokens.lowerBound { return }
    result.append(
      NameSpan(
        span: context.text.span(ofTokens: tokens), tokens: tokens, type: .person,
        probability: probability, rule: "name.document-evidence"))
  }

  // MARK: What the article shows

  private mutating func collectSurnames() {
    for name in context.names where name.type == .person && name.tokens.count > 1 {
      var last = name.tokens.upperBound - 1
      if context.classes[last].has(.suffix), name.tokens.count > 2 { last -= 1 }
      guard context.text.tokens[last].kind == .word, context.text.tokens[last].span.length > 2,
        context.isCapitalized(last)
      else { continue }
      read(last)
      noteShape(last)
      let id = Int(surnames.intern(buffer))
      if id == bearers.count {
        bearers.append(Bearer(fullName: name.tokens.lowerBound..<(last + 1)))
      }
      bearers[id].full += 1
      if isFullName(name, bearers[id]) { bearers[id].personWeight += name.probability }
    }
  }

  /// True for the full name or the lone surname of somebody named in full.
  mutating func isKnownPerson(_ tokens: Range<Int>) -> Bool {
    guard let id = find(tokens.upperBound - 1) else { return false }
    if tokens.count == 1 { return bearers[id].alone > 0 || bearers[id].full > 0 }
    return tokens.count == bearers[id].fullName.count
      && zip(tokens, bearers[id].fullName).allSatisfy { context.folded($0) == context.folded($1) }
  }

  private func isFullName(_ name: NameSpan, _ bearer: Bearer) -> Bool {
    name.tokens.count == bearer.fullName.count
      && zip(name.tokens, bearer.fullName).allSatisfy { context.folded($0) == context.folded($1) }
  }

  private mutating func countUses() {
    for name in context.names where name.type != .person && name.tokens.count > 1 {
      guard let id = find(name.tokens.upperBound - 1), isFullName(name, bearers[id]) else {
        continue
      }
      bearers[id].otherWeight += name.probability
    }
    for (token, value) in context.text.tokens.enumerated() where value.kind == .word {
      let name = context.nameOfToken[token]
      if name >= 0 {
        let span = context.names[Int(name)]
        guard span.tokens.count == 1, let id = find(token) else { continue }
        if span.type == .person { bearers[id].alone += 1 } else { bearers[id].asOther += 1 }
      } else if context.isSmall(token), value.span.length > 2, let id = find(token) {
        bearers[id].isCommonWord = true
      }
    }
  }

  /// Remembers length and first letter of a surname; folding may change either where not ASCII.
  private mutating func noteShape(_ token: Int) {
    let span = context.text.tokens[token].span
    let first = context.text.text[span.start]
    let isASCII = context.text.text[span.range].allSatisfy { $0 < 0x80 }
    guard isASCII, span.length < 32, first | 0x20 >= 97, first | 0x20 <= 122 else {
      hasOddSurname = true
      return
    }
    firstLetters[span.length] |= 1 << UInt32(first & 0x1F)
  }

  private func mayBeSurname(_ token: Int) -> Bool {
    let span = context.text.tokens[token].span
    let first = context.text.text[span.start]
    if first >= 0x80 || span.length > 31 || hasOddSurname { return true }
    if firstLetters[span.length] & 1 << UInt32(first & 0x1F) != 0 { return true }
    // `Erdoğan` is longer in bytes than `Erdogan`.
    return context.text.text[span.range].contains { $0 >= 0x80 }
  }

  private mutating func read(_ token: Int) {
    buffer.removeAll(keepingCapacity: true)
    let range = context.text.tokens[token].span.range
    context.text.text.withUnsafeBufferPointer { LetterFolding.fold($0, range, into: &buffer) }
  }

  private mutating func find(_ token: Int) -> Int? {
    guard mayBeSurname(token) else { return nil }
    read(token)
    return surnames.find(buffer).map(Int.init)
  }

  // MARK: One place

  /// The name with another type or a longer span where the article shows it.
  private mutating func mended(_ name: NameSpan, after last: NameSpan?) -> NameSpan {
    guard let id = find(name.tokens.upperBound - 1) else { return name }
    var name = name
    if name.tokens.count > 1 {
      // `Rock Hudson` taken for a film here and for a person elsewhere.
      guard name.type != .person, name.probability < 0.9, isFullName(name, bearers[id]),
        bearers[id].personWeight > bearers[id].otherWeight
      else { return name }
      name.type = .person
      name.rule = "name.document-evidence"
      return name
    }
    let token = name.tokens.lowerBound
    if name.type == .person {
      let start = extended(token, bearers[id].fullName)
      guard start < token, (last?.tokens.upperBound ?? 0) <= start else { return name }
      name.tokens = start..<(token + 1)
      name.span = context.text.span(ofTokens: name.tokens)
      name.rule = "name.document-evidence"
    } else if isPersonDespiteType(name, bearers[id]) {
      name.type = .person
      name.probability = min(name.probability, 0.7)
      name.rule = "name.document-evidence"
    }
    return name
  }

  /// Where the name begins when the words before `token` are those of the full name.
  private func extended(_ token: Int, _ fullName: Range<Int>) -> Int {
    var start = token
    var index = fullName.upperBound - 2
    while index > fullName.lowerBound || index == fullName.lowerBound && start > 0 {
      guard start > 0, context.nameOfToken[start - 1] < 0,
        context.text.tokens[start - 1].kind == .word,
        context.folded(start - 1) == context.folded(index)
      else { break }
      start -= 1
      index -= 1
    }
    return start
  }

  /// A surname that was taken for a place or company.
  private func isPersonDespiteType(_ name: NameSpan, _ bearer: Bearer) -> Bool {
    let token = name.tokens.lowerBound
    if name.type == .place {
      let folded = context.folded(token)
      if context.lexicon.placeAliases[folded] != nil || isAfterLocative(token) { return false }
    }
    if context.lexicon.organizationAliases[context.folded(token)] != nil { return false }
    let weight = name.type == .place ? 1 : 2
    guard bearer.alone + weight * bearer.full >= bearer.asOther else { return false }
    return bearer.alone > 0 || bearer.full > 1 || name.probability < 0.9
  }

  /// True for `in Lincoln` and `Lincoln, Nebraska`.
  private func isAfterLocative(_ token: Int) -> Bool {
    if token > 0, context.hasWord(token - 1, in: Self.locatives) { return true }
    return token + 2 < context.text.tokens.count && context.isMark(token + 1, ",")
      && context.nameType(token + 2) == .place
  }

  private static let locatives = ByteWordSet(["in", "at", "near", "outside", "across", "inside"])

  /// The name that the tagger missed at `token`.
  private mutating func missed(_ token: Int) -> Range<Int>? {
    guard context.isCapitalized(token) else { return nil }
    if let polite = afterHonorific(token) { return polite }
    guard let id = find(token), isSurname(token, bearers[id]) else { return nil }
    let isFirst = context.sentence(of: token).lowerBound == token
    let next = token + 1
    if next < context.text.tokens.count, context.isCapitalized(next), context.nameOfToken[next] < 0
    {
      return nil
    }
    let start = extended(token, bearers[id].fullName)
    if start == token, !isFirst, context.isCapitalized(token - 1),
      context.nameOfToken[token - 1] < 0,
      !context.classes[token - 1].has([.honorific, .title, .roleNoun, .boundary])
    {
      return nil
    }
    return start..<(token + 1)
  }

  /// `Mr. Hale`: a word with a capital behind a form of address.
  private func afterHonorific(_ token: Int) -> Range<Int>? {
    guard token > 0, context.hasWord(token - 1, in: Self.forms), context.isCapitalized(token - 1),
      isPlain(token) || context.classes[token].has(.givenName)
    else { return nil }
    var end = token + 1
    let limit = min(context.text.tokens.count, token + 3)
    while end < limit, context.isCapitalized(end), context.nameOfToken[end] < 0, isPlain(end) {
      end += 1
    }
    return token..<end
  }

  private static let forms = ByteWordSet(["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr."])

  /// False where the word is likely to be another: a month, or a common word at the head of a
  /// sentence that no verb follows.
  private func isSurname(_ token: Int, _ bearer: Bearer) -> Bool {
    let isFirst = context.sentence(of: token).lowerBound == token
    if isPlain(token), !isFirst || !bearer.isCommonWord { return true }
    guard bearer.alone > 0 || bearer.full > 1, !context.hasWord(token, in: Self.calendar) else {
      return false
    }
    return !isFirst || isFollowedByVerb(token)
  }

  private func isFollowedByVerb(_ token: Int) -> Bool {
    let next = token + 1
    guard next < context.sentence(of: token).upperBound else { return false }
    if context.text.tokens[next].kind == .possessive { return true }
    let classes = context.classes[next]
    if classes.has([.be, .become]) { return true }
    guard context.isSmall(next) else { return false }
    if classes.has(.boundary) {
      return !classes.has([.preposition, .and, .determiner, .pronoun])
        && !context.hasWord(next, in: Self.connectives)
    }
    return context.hasSuffix(next, "ed")
  }

  private static let connectives = ByteWordSet([
    "after", "before", "since", "until", "while", "because", "although", "though", "when", "than",
    "or", "but", "nor", "by", "per", "via", "into", "onto", "through", "over", "under", "between",
    "among", "about", "around", "near", "toward", "towards", "upon", "without", "as", "if", "where",
  ])

  private static let calendar = ByteWordSet([
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "spring", "summer", "autumn", "fall", "winter",
  ])

  /// True for words that are nothing else: no month, title or role.
  private func isPlain(_ token: Int) -> Bool {
    context.classes[token].subtracting([.maleName, .femaleName, .sharedName, .particle]).isEmpty
  }
}
