import ArticleModel

/// Decides whether a quotation's speaker is the gold's.
struct SpeakerJudge {
  private struct Known {
    /// Name and mentions by name, as they are compared.
    var forms: Set<CodePoints>
    /// Name and all mentions.
    var strings: [String]
  }

  private let gold: GoldArticle
  private let known: [String: Known]

  init(_ record: ArticleRecord, _ gold: GoldArticle) {
    self.gold = gold
    var known: [String: Known] = [:]
    for entity in record.persons + record.organizations + record.places {
      let named = entity.mentions.filter { $0.kind == .name }.map(\.excerpt.text)
      known[entity.id] = Known(
        forms: Self.forms([entity.name] + named),
        strings: [entity.name] + entity.mentions.map(\.excerpt.text))
    }
    self.known = known
  }

  private static func forms(_ names: [String]) -> Set<CodePoints> {
    var result: Set<CodePoints> = []
    for name in names where !name.isEmpty {
      result.insert(EntityName.normalized(name, .person))
      result.insert(EntityName.normalized(name, .organization))
    }
    return result
  }

  /// True when the speaker is right; of joint speakers one is enough.
  func isRight(_ wanted: GoldArticle.Quotation, _ found: ArticleRecord.QuotationFinding) -> Bool {
    let id = found.speaker ?? ""
    if wanted.speakers.isEmpty { return id.isEmpty }
    return wanted.speakers.contains { name in
      let forms = goldForms(of: name)
      return forms.isEmpty
        ? isRightUnnamed(name, wanted.speakerText, found) : isRightNamed(forms, found)
    }
  }

  private func isRightNamed(
    _ forms: Set<CodePoints>, _ found: ArticleRecord.QuotationFinding
  ) -> Bool {
    if let id = found.speaker, !id.isEmpty {
      let names = known[id]?.forms ?? Self.forms([id])
      return !names.isDisjoint(with: forms)
    }
    func padded(_ text: CodePoints) -> CodePoints {
      CodePoints([0x20] + CodePoints.joined(text.tokens).values + [0x20])
    }
    let text = padded(CodePoints(found.speakerText ?? ""))
    return forms.contains { !$0.isEmpty && text.contains(padded($0)) }
  }

  /// A speaker who is never named: the words must do.
  private func isRightUnnamed(
    _ name: String, _ speakerText: String?, _ found: ArticleRecord.QuotationFinding
  ) -> Bool {
    var strings = [found.speakerText ?? ""]
    if let id = found.speaker, !id.isEmpty { strings += known[id]?.strings ?? [id] }
    let wanted = Self.bags([name, speakerText ?? ""])
    return Self.bags(strings).contains { bag in
      wanted.contains { $0.overlap(with: bag) >= 0.6 }
    }
  }

  private static func bags(_ texts: [String]) -> [WordBag] {
    texts.filter { !$0.isEmpty }.map { WordBag(CodePoints($0).withoutArticle) }
  }

  /// The forms of the gold's things of that name; a name wins over another thing's alias.
  private func goldForms(of name: String) -> Set<CodePoints> {
    let name = CodePoints(name)
    let isFullName = EntityKind.allCases.contains { kind in
      gold.entities(kind).contains { CodePoints($0.name) == name }
    }
    var result: Set<CodePoints> = []
    for kind in EntityKind.allCases {
      for entity in gold.entities(kind) {
        let isOwner =
          isFullName
          ? CodePoints(entity.name) == name : entity.forms.contains { CodePoints($0) == name }
        guard isOwner else { continue }
        for form in entity.forms {
          result.insert(EntityName.normalized(form, kind))
          result.insert(EntityName.normalized(form, .person))
        }
      }
    }
    return result
  }
}
