/// A place where the gold names something.
struct GoldMention {
  /// Number of the paragraph; -1 is the title.
  var paragraph: Int
  /// Code points of the paragraph.
  var span: Range<Int>
  /// What kind of thing.
  var kind: EntityKind
  /// Number among the gold's things of that kind.
  var entity: Int
  /// The words as they stand.
  var form: CodePoints

  private struct Owner: Hashable {
    var kind: EntityKind
    var entity: Int
  }

  /// Finds every form of every name as whole words, the longest form first, in title and
  /// paragraphs.
  static func all(in gold: GoldArticle) -> [GoldMention] {
    var owners: [CodePoints: [Owner]] = [:]
    var left: [Owner: Int] = [:]
    for kind in EntityKind.allCases {
      for (index, entity) in gold.entities(kind).enumerated() {
        let owner = Owner(kind: kind, entity: index)
        left[owner] = entity.mentions ?? 1
        for form in entity.forms.map({ CodePoints($0).quotesFolded })
        where !form.stripped.isEmpty && owners[form]?.contains(owner) != true {
          owners[form, default: []].append(owner)
        }
      }
    }
    let finder = FormFinder(Array(owners.keys))
    var result: [GoldMention] = []
    for (paragraph, text) in gold.units {
      for (span, form) in finder.matches(in: text) {
        guard let candidates = owners[form] else { continue }
        // The first that is still owed a mention, else the first.
        guard let owner = candidates.first(where: { (left[$0] ?? 0) > 0 }) ?? candidates.first
        else { continue }
        left[owner, default: 0] -= 1
        result.append(
          GoldMention(
            paragraph: paragraph, span: span, kind: owner.kind, entity: owner.entity, form: form))
      }
    }
    return result
  }
}

/// Finds given forms as whole words.
private struct FormFinder {
  /// The forms by their first code point, the longest first.
  private let forms: [UInt32: [CodePoints]]

  init(_ forms: [CodePoints]) {
    self.forms = Dictionary(grouping: forms.filter { !$0.isEmpty }, by: { $0.values[0] })
      .mapValues { $0.sorted { ($1.count, $0) < ($0.count, $1) } }
  }

  func matches(in text: CodePoints) -> [(span: Range<Int>, form: CodePoints)] {
    var result: [(Range<Int>, CodePoints)] = []
    var offset = 0
    while offset < text.count {
      guard let form = form(at: offset, in: text) else {
        offset += 1
        continue
      }
      result.append((offset..<offset + form.count, form))
      offset += form.count
    }
    return result
  }

  private func form(at offset: Int, in text: CodePoints) -> CodePoints? {
    if offset > 0, CharacterClass.isWord(text.values[offset - 1]) { return nil }
    return forms[text.values[offset]]?.first { form in
      let end = offset + form.count
      return text.contains(form, at: offset)
        && (end == text.count || !CharacterClass.isWord(text.values[end]))
    }
  }
}
