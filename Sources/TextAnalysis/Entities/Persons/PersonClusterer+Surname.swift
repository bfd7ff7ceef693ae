import ArticleModel

/// Whom a single word, or the end of a name, stands for.
extension PersonClusterer {
  enum Choice {
    case person(Int32, RuleID, Double)
    case several([Int32])
    case nobody
  }

  func chooseBySurname(_ form: PersonForm) -> Choice {
    guard let key = form.keys.last, form.keys.count == 1 else { return .nobody }
    let wanted = titleGender(form)
    if let choice = choose(byLast[key], form, wanted, "person.surname", 0.95) { return choice }
    if let choice = choose(byInner[key], form, wanted, "person.inner-name", 0.85) { return choice }
    if let single = personOfForm[form.key], agrees(single, wanted) {
      return .person(single, "person.same-name", 0.93)
    }
    if let choice = choose(byFirst[key], form, wanted, "person.given-name", 0.85) { return choice }
    if let person = personByInitials(key, form), agrees(person, wanted) {
      return .person(person, "person.initials", 0.85)
    }
    if let person = personBySpelling(key), agrees(person, wanted) {
      return .person(person, "person.spelling", 0.8)
    }
    return .nobody
  }

  private func agrees(_ person: Int32, _ gender: PersonDraft.Gender) -> Bool {
    let own = persons[Int(person)].gender
    return gender == .unknown || own == .unknown || own == gender
  }

  /// The gender that `Mr` or `Mrs` before the name says.
  private func titleGender(_ form: PersonForm) -> PersonDraft.Gender {
    let start = context.names[form.name].tokens.lowerBound
    guard start > 0 else { return .unknown }
    let classes = context.classes[start - 1]
    guard classes.has([.honorific, .title]) else { return .unknown }
    return classes.has(.male) ? .male : classes.has(.female) ? .female : .unknown
  }

  /// One of `candidates`, or several, or nil when none fits.
  private func choose(
    _ candidates: [Int32]?, _ form: PersonForm, _ gender: PersonDraft.Gender, _ rule: RuleID,
    _ probability: Double
  ) -> Choice? {
    guard let candidates else { return nil }
    let token = context.names[form.name].tokens.lowerBound
    var fitting = candidates.filter { agrees($0, gender) }
    let others = fitting.filter { !persons[Int($0)].isKin }
    // A surname that stood alone before its bearer's kin was named belongs to somebody else.
    if others.isEmpty, let single = personOfForm[form.key] {
      return .person(single, "person.same-name", 0.85)
    }
    if others.isEmpty, fitting.allSatisfy({ persons[Int($0)].lastToken < 0 }) { return nil }
    if !others.isEmpty { fitting = others }
    guard let only = fitting.first else { return nil }
    if fitting.count == 1 {
      return .person(only, rule, others.count == candidates.count ? probability : probability - 0.1)
    }
    return mostProminent(fitting, at: token)
  }

  /// Of several bearers of a name: the one at hand in this paragraph, else the one the article is
  /// about.
  private func mostProminent(_ candidates: [Int32], at token: Int) -> Choice {
    let named = candidates.filter { persons[Int($0)].lastToken >= 0 }
    guard let first = named.first else { return .several(candidates) }
    let byUse = named.sorted {
      (persons[Int($1)].names.count, $0) < (persons[Int($0)].names.count, $1)
    }
    let main = byUse.first ?? first
    let latest = named.max { persons[Int($0)].lastToken < persons[Int($1)].lastToken } ?? first
    if main == latest { return .person(main, "person.surname-main", 0.85) }
    let paragraph = context.paragraph(of: token)
    func isHere(_ person: Int32) -> Bool {
      context.paragraph(of: persons[Int(person)].lastToken) == paragraph
    }
    if isHere(latest), !isHere(main) { return .person(latest, "person.surname-latest", 0.7) }
    let second = byUse.dropFirst().first.map { persons[Int($0)].names.count } ?? 0
    if persons[Int(main)].names.count > second { return .person(main, "person.surname-main", 0.75) }
    return .several([latest] + named.filter { $0 != latest })
  }

  /// `MS` for Michael Siegel, in an interview.
  private func personByInitials(_ key: Int32, _ form: PersonForm) -> Int32? {
    let bytes = reader.interner.bytes(of: key)
    let span = context.names[form.name].span
    guard (2...4).contains(bytes.count),
      context.text.text[span.range].allSatisfy({ $0 < 0x61 })
    else { return nil }
    var found: Int32?
    for (index, person) in persons.prefix(200).enumerated() where person.form.keys.count > 1 {
      let initials = person.form.keys.compactMap { reader.interner.bytes(of: $0).first }
      guard initials.elementsEqual(bytes) else { continue }
      if found != nil { return nil }
      found = Int32(index)
    }
    return found
  }

  /// A surname that one letter or the transliteration parts from a known one.
  private func personBySpelling(_ key: Int32) -> Int32? {
    let bytes = reader.interner.bytes(of: key)
    guard bytes.count > 4 else { return nil }
    if let found = bySkeleton[NameSimilarity.skeleton(bytes)], found.count == 1 { return found[0] }
    var match: Int32?
    for (index, person) in persons.prefix(200).enumerated() where person.form.keys.count > 1 {
      guard let last = person.form.keys.last, isSameSurname(key, last) else { continue }
      if match != nil { return nil }
      match = Int32(index)
    }
    return match
  }
}
