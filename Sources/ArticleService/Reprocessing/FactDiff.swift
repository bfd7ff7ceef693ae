import ArticleModel

/// What one record says that another does not: facts added, lost and changed. A fact is known by its kind and
/// words (`date`, "on Friday"), the second with the same words by its number; what it says is its value.
public struct FactDiff: Hashable, Sendable {
  /// A fact that is there in one record only, or says something else in the other.
  public struct Item: Hashable, Sendable {
    /// `title`, `person`, `mention`, `role`, `date`, `quotation`, ….
    public var kind: String
    /// The words by which it is known.
    public var fact: String
    /// What the old record says; nil when the fact was added.
    public var from: String?
    /// What the new record says; nil when the fact was lost.
    public var to: String?
  }

  /// How many facts, by kind.
  public struct Counts: Hashable, Sendable {
    /// Facts that only the new record has.
    public var added: [String: Int] = [:]
    /// Facts that only the old record had.
    public var lost: [String: Int] = [:]
    /// Facts that say something else.
    public var changed: [String: Int] = [:]

    /// Makes counts of nothing.
    public init() {}

    /// All together.
    public var total: (added: Int, lost: Int, changed: Int) {
      (
        added.values.reduce(0, +), lost.values.reduce(0, +), changed.values.reduce(0, +)
      )
    }

    mutating func add(_ other: Counts) {
      added.merge(other.added, uniquingKeysWith: +)
      lost.merge(other.lost, uniquingKeysWith: +)
      changed.merge(other.changed, uniquingKeysWith: +)
    }
  }

  /// Every difference, kinds in a fixed order, facts in that of the text.
  public private(set) var items: [Item] = []
  /// How many there are.
  public private(set) var counts = Counts()

  /// True when the records say the same.
  public var isEmpty: Bool { items.isEmpty }

  /// Compares two records.
  public init(from old: ArticleRecord, to new: ArticleRecord) {
    let before = FactList(old).facts
    let after = FactList(new).facts
    let values = Dictionary(
      after.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<FactList.Key> = []
    for (key, value) in before {
      seen.insert(key)
      guard let now = values[key] else {
        items.append(Item(kind: key.kind, fact: key.words, from: value, to: nil))
        counts.lost[key.kind, default: 0] += 1
        continue
      }
      guard now != value else { continue }
      items.append(Item(kind: key.kind, fact: key.words, from: value, to: now))
      counts.changed[key.kind, default: 0] += 1
    }
    for (key, value) in after where !seen.contains(key) {
      items.append(Item(kind: key.kind, fact: key.words, from: nil, to: value))
      counts.added[key.kind, default: 0] += 1
    }
  }
}

extension FactDiff.Item: JSONEncodable {
  /// Writes the object.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("fact", fact)
    writer.member("from", from)
    writer.member("kind", kind)
    writer.member("to", to)
    writer.endObject()
  }
}

extension FactDiff.Counts: JSONEncodable {
  /// Writes the object: `{"added": {"date": 2}, "changed": {}, "lost": {}}`.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    for (name, counts) in [("added", added), ("changed", changed), ("lost", lost)] {
      writer.name(name)
      writer.beginObject()
      for kind in counts.keys.sorted() { writer.member(kind, counts[kind]) }
      writer.endObject()
    }
    writer.endObject()
  }

  /// Reads it.
  init(_ json: JSONReader) throws(JSONReader.ReadError) {
    func counts(_ name: String) throws(JSONReader.ReadError) -> [String: Int] {
      guard let object = try json.optionalObject(name) else { return [:] }
      var counts: [String: Int] = [:]
      for kind in object.names { counts[kind] = try object.integer(kind) }
      return counts
    }
    self.init()
    added = try counts("added")
    lost = try counts("lost")
    changed = try counts("changed")
  }
}
