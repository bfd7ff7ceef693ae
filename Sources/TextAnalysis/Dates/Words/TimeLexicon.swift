import ArticleModel

/// The words of time, read from the `date-…` lists once and asked with bytes.
struct TimeLexicon: Sendable {
  /// A zone of `date-zones.tsv`.
  struct Zone: Sendable {
    /// `+01:00`, or empty where the abbreviation says too little.
    var offset: String
  }

  private var table: WordTable
  private var words: [TimeWord] = []
  private var holidaysOfWord: [Int] = []
  private var zoneTable: WordTable
  /// Bit `second letter` of entry `first byte` is set when some word begins so.
  private var starts: [UInt32]
  /// The zones.
  let zones: [Zone]
  /// The holidays.
  private(set) var holidays: [Holiday] = []
  /// For each first word of a holiday: the holidays that begin with it, longest first.
  private(set) var holidayGroups: [[Int]] = []
  /// Words that show tense.
  let tense: TenseLexicon

  init(lexicons: LexiconSet) throws(LexiconSet.Missing) {
    var entries = try Self.names(lexicons)
    for name in ["date-numbers", "date-words"] {
      for entry in try lexicons.list(name).entries {
        if let word = Self.word(entry) { entries.append((entry.term, word)) }
      }
    }
    let zoneEntries = try lexicons.list("date-zones").entries
    zones = zoneEntries.map { Zone(offset: $0.fields.first ?? "") }
    zoneTable = WordTable(
      zoneEntries.enumerated().map { (word: $0.element.term, value: Int32($0.offset)) })
    tense = TenseLexicon(try lexicons.list("date-tense"))
    let holidayEntries = try lexicons.list("date-holidays").entries
    table = WordTable([(word: String, value: Int32)]())
    starts = Array(repeating: 0, count: 256)
    addHolidays(holidayEntries, to: &entries)
    words = entries.map(\.1)
    buildTable(entries)
  }

  /// Months, weekdays, seasons and units: each list has its own columns.
  private static func names(
    _ lexicons: LexiconSet
  ) throws(LexiconSet.Missing) -> [(String, TimeWord)] {
    var entries: [(String, TimeWord)] = []
    for (name, category) in [("date-months", TimeWord.Category.month), ("date-weekdays", .weekday)]
    {
      for entry in try lexicons.list(name).entries {
        let kind = entry.fields.last
        let word = TimeWord(
          category: category, value: integer(entry), isPlural: kind == "plural",
          isWeak: kind == "name", isShort: kind == "short")
        entries.append((entry.term, word))
      }
    }
    for entry in try lexicons.list("date-seasons").entries {
      guard let season = Season(rawValue: entry.fields.first ?? "") else { continue }
      let isWeak = entry.fields.last == "name"
      entries.append(
        (entry.term, TimeWord(category: .season, value: season.number, isWeak: isWeak)))
    }
    for entry in try lexicons.list("date-units").entries {
      guard let unit = TimeUnit(code: entry.fields.first ?? "") else { continue }
      let isPlural = entry.fields.last == "plural"
      entries.append(
        (entry.term, TimeWord(category: .unit, value: unit.rawValue, isPlural: isPlural)))
    }
    return entries
  }

  private mutating func addHolidays(
    _ list: [Lexicon.Entry], to entries: inout [(String, TimeWord)]
  ) {
    var groups: [String: [Int]] = [:]
    for entry in list {
      guard let holiday = Holiday(name: entry.term, rule: entry.fields.first ?? "") else {
        continue
      }
      let first = entry.term.prefix { $0 != " " && $0 != "'" }
      groups[String(first), default: []].append(holidays.count)
      holidays.append(holiday)
    }
    let positions = Dictionary(entries.enumerated().map { ($1.0, $0) }) { first, _ in first }
    holidaysOfWord = Array(repeating: -1, count: entries.count)
    for first in groups.keys.sorted() {
      let members = (groups[first] ?? []).sorted {
        (-holidays[$0].letters.count, $0) < (-holidays[$1].letters.count, $1)
      }
      holidayGroups.append(members)
      if let position = positions[first] {
        holidaysOfWord[position] = holidayGroups.count - 1
      } else {
        entries.append((first, TimeWord(category: .other)))
        holidaysOfWord.append(holidayGroups.count - 1)
      }
    }
  }

  private mutating func buildTable(_ entries: [(String, TimeWord)]) {
    table = WordTable(entries.enumerated().map { (word: $1.0, value: Int32($0)) })
    for (term, _) in entries {
      let bytes = Array(term.utf8)
      guard let first = bytes.first else { continue }
      let second = bytes.count > 1 ? bytes[1] : 0
      starts[Int(first)] |= 1 << UInt32(second & 31)
    }
  }

  private static func integer(_ entry: Lexicon.Entry) -> Int {
    Int(entry.fields.first ?? "") ?? 0
  }

  private static func word(_ entry: Lexicon.Entry) -> TimeWord? {
    guard let name = entry.fields.first, let category = TimeWord.Category(rawValue: name) else {
      return nil
    }
    let field = entry.fields.count > 1 ? entry.fields[1] : ""
    var word = TimeWord(category: category, value: Int(field) ?? 0)
    switch category {
    case .dayPart:
      word.value = DayPart(rawValue: field)?.number ?? 0
      word.isPlural = entry.term.hasSuffix("s")
    case .clockWord: word.value = field == "24:00" ? 24 : 12
    case .deictic where field == "NI": word.isPlural = true
    case .part, .partOf, .bound, .comparison:
      word.value = TimeModifier(rawValue: field)?.number ?? 0
    case .recurring: word.value = TimeUnit(code: field)?.rawValue ?? 0
    case .era: word.value = field == "BC" ? -1 : 1
    default: break
    }
    return word
  }

  /// What `bytes` mean, and the group of holidays that may begin with them (-1 when none); nil for
  /// a word that has nothing to do with time.
  func find(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> (word: TimeWord, holidays: Int)? {
    guard let first = bytes.first, bytes.count <= table.longestBytes else { return nil }
    let second = bytes.count > 1 ? bytes[bytes.startIndex + 1] : 0
    let entry = starts[Int(WordTable.lowercased(first))]
    guard entry & (1 << UInt32(second & 31)) != 0 else { return nil }
    guard let index = table.find(lowercasing: bytes) else { return nil }
    return (words[Int(index)], holidaysOfWord[Int(index)])
  }

  /// The zone with that abbreviation, in capitals.
  func zone(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard bytes.count >= 2, bytes.count <= 5 else { return nil }
    return zoneTable.find(bytes).map { Int($0) }
  }
}
