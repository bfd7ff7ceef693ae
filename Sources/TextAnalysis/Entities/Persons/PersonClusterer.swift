import ArticleModel

/// Gathers the person names of an article into persons.
///
/// Names of several words come first, the longest at the head: each joins a person whose name it
/// shortens, respells or turns round, or makes a new one. Then the single words, in the order of
/// the text, join a person who bears that surname (or, failing that, that given name), or make
/// their own. Candidate lists are bounded, so that time stays linear however many people share a
/// word.
struct PersonClusterer {
  let context: EntityContext
  var reader: PersonFormReader
  var persons: [PersonDraft] = []
  /// Person of each name, or -1.
  var personOfName: [Int32]
  /// Persons by the last, an inner, and the first word of a name of several words.
  var byLast: [Int32: [Int32]] = [:]
  var byInner: [Int32: [Int32]] = [:]
  var byFirst: [Int32: [Int32]] = [:]
  /// Persons by the skeleton of the last word.
  var bySkeleton: [[UInt8]: [Int32]] = [:]
  var personOfForm: [PersonForm.Key: Int32] = [:]
  var unresolved: [PendingMention] = []

  /// A mention that nobody was chosen for, with persons as indices.
  struct PendingMention {
    var span: TextSpan
    var kind: Mention.Kind
    var candidates: [Int]
    var reason: String
  }

  /// How many candidates are ever looked at.
  static let candidateLimit = 24

  init(context: EntityContext) {
    self.context = context
    reader = PersonFormReader(context: context)
    personOfName = Array(repeating: -1, count: context.names.count)
  }

  /// Reads all names.
  mutating func cluster() {
    var forms: [PersonForm] = []
    for (index, name) in context.names.enumerated() where name.type == .person {
      forms.append(reader.form(ofName: index))
    }
    makePersons(ofLongForms: forms)
    for form in forms { place(form) }
    addInnerNames()
    for index in persons.indices { persons[index].names.sort { $0.token < $1.token } }
  }

  // MARK: Names of several words

  private mutating func makePersons(ofLongForms forms: [PersonForm]) {
    var first: [PersonForm.Key: Int] = [:]
    var isKin: Set<PersonForm.Key> = []
    var distinct: [PersonForm] = []
    for form in forms where form.keys.count > 1 {
      if first.updateValue(form.name, forKey: form.key) == nil { distinct.append(form) }
      if isIntroducedAsKin(form.name) { isKin.insert(form.key) }
    }
    // Names with a nickname come first, so that `Matt Hay` finds `Matthew "Matt" Hay`.
    func length(_ form: PersonForm) -> Int { form.nickname >= 0 ? Int.max : form.keys.count }
    distinct.sort { (length($1), $0.name) < (length($0), $1.name) }
    for form in distinct where personOfForm[form.key] == nil {
      let kin = isKin.contains(form.key) || form.suffix >= 0 && isJunior(form.suffix)
      if let (match, relation) = matchingPerson(form, isKin: kin) {
        persons[Int(match)].joined.append((form.name, relation))
        personOfForm[form.key] = match
        register(form.keys, of: match)
      } else {
        let person = Int32(persons.count)
        persons.append(PersonDraft(form: form.key, founder: form.name))
        persons[Int(person)].isKin = kin
        persons[Int(person)].nameGender = genderEvidence(form)
        personOfForm[form.key] = person
        register(form.keys, of: person)
        if form.nickname >= 0, let last = form.keys.last {
          let short = PersonForm.Key(keys: [form.nickname, last], suffix: form.suffix)
          if personOfForm[short] == nil { personOfForm[short] = person }
          register([form.nickname, last], of: person)
        }
      }
    }
  }

  private func isJunior(_ suffix: Int32) -> Bool {
    let bytes = reader.interner.bytes(of: suffix)
    return bytes.elementsEqual("jr".utf8) || bytes.elementsEqual("junior".utf8)
  }

  private mutating func register(_ keys: [Int32], of person: Int32) {
    func add(_ key: Int32, to index: inout [Int32: [Int32]]) {
      if index[key]?.contains(person) == true { return }
      guard (index[key]?.count ?? 0) < Self.candidateLimit else { return }
      index[key, default: []].append(person)
    }
    guard let last = keys.last, let first = keys.first else { return }
    add(last, to: &byLast)
    for key in keys.dropFirst().dropLast() { add(key, to: &byInner) }
    // `Castro` of `Castro-Vega`.
    let parts = Array(reader.interner.bytes(of: last)).split(separator: UInt8(ascii: "-"))
    if parts.count == 2 {
      for part in parts where part.count > 2 { add(reader.intern(word: part), to: &byInner) }
    }
    add(first, to: &byFirst)
    let skeleton = NameSimilarity.skeleton(reader.interner.bytes(of: last))
    if skeleton.count > 3, bySkeleton[skeleton]?.contains(person) != true,
      (bySkeleton[skeleton]?.count ?? 0) < Self.candidateLimit
    {
      bySkeleton[skeleton, default: []].append(person)
    }
  }

  /// The one person whose name `form` is another form of.
  private func matchingPerson(
    _ form: PersonForm, isKin: Bool
  ) -> (person: Int32, relation: Relation)? {
    guard let last = form.keys.last, let first = form.keys.first else { return nil }
    var candidates = byLast[last] ?? []
    for key in [first, last] {
      for other in (byFirst[key] ?? []) + (byInner[key] ?? []) where !candidates.contains(other) {
        candidates.append(other)
      }
    }
    for other in bySkeleton[NameSimilarity.skeleton(reader.interner.bytes(of: last))] ?? []
    where !candidates.contains(other) {
      candidates.append(other)
    }
    var found: (person: Int32, relation: Relation)?
    for candidate in candidates.prefix(Self.candidateLimit) {
      let person = persons[Int(candidate)]
      guard person.form.suffix == form.suffix,
        let relation = relation(of: form.keys, to: person.form.keys),
        person.isKin == isKin || relation != .middleLeftOut && relation != .otherGivenName
      else { continue }
      if found != nil { return nil }
      found = (candidate, relation)
    }
    return found
  }

  /// True when a word for kin stands before the name: `her son Anderson Cooper`, `her aunt,
  /// Gertrude`.
  private func isIntroducedAsKin(_ name: Int) -> Bool {
    let start = context.names[name].tokens.lowerBound
    let floor = context.sentence(of: start).lowerBound
    var index = start - 1
    if index >= floor, context.isMark(index, ",") { index -= 1 }
    guard index >= floor else { return false }
    return context.classes[index].has(.kinship) && !context.classes[index].has(.givenName)
  }

  // MARK: Each mention

  private mutating func place(_ form: PersonForm) {
    if form.keys.count > 1, let person = personOfForm[form.key] {
      add(form, to: person, rule: "person.full-name", probability: 0.98)
      return
    }
    if isFamily(form) { return }
    let choice = chooseBySurname(form)
    switch choice {
    case .person(let person, let rule, let probability):
      add(form, to: person, rule: rule, probability: probability)
    case .several(let candidates):
      let span = context.names[form.name].span
      unresolved.append(
        PendingMention(
          span: span, kind: .name, candidates: candidates.map(Int.init),
          reason: "several persons share the surname"))
      if let best = candidates.first {
        add(form, to: best, rule: "person.surname-latest", probability: 0.5)
      }
    case .nobody:
      let person = Int32(persons.count)
      persons.append(PersonDraft(form: form.key, founder: form.name))
      personOfForm[form.key] = person
      add(form, to: person, rule: "person.single-name", probability: 0.9)
    }
  }

  private mutating func add(
    _ form: PersonForm, to person: Int32, rule: RuleID, probability: Double
  ) {
    let tokens = context.names[form.name].tokens
    personOfName[form.name] = person
    let after = tokens.upperBound
    let isGroup =
      after < context.classes.count && context.classes[after].has(.groupNoun)
      && context.sentenceOfToken[after] == context.sentenceOfToken[tokens.lowerBound]
    persons[Int(person)].names.append(
      PersonDraft.NameMention(
        name: form.name, token: tokens.lowerBound, kind: isGroup ? .nameInName : .name, rule: rule,
        probability: min(probability, max(0.05, context.names[form.name].probability))))
    persons[Int(person)].lastToken = tokens.lowerBound
    persons[Int(person)].genderScore += genderEvidence(form)
  }

  /// What title, kinship and given name say of the gender.
  private func genderEvidence(_ form: PersonForm) -> Int {
    let tokens = context.names[form.name].tokens
    var score = 0
    let before = tokens.lowerBound - 1
    if before >= context.sentence(of: tokens.lowerBound).lowerBound {
      let classes = context.classes[before]
      if classes.has([.honorific, .title, .kinship, .roleNoun]) {
        score += classes.has(.male) ? 4 : classes.has(.female) ? -4 : 0
      }
    }
    for token in tokens where context.text.tokens[token].kind == .word {
      let classes = context.classes[token]
      // One word may be a surname: `Jordan`, `Kelly`.
      let weight = form.keys.count > 1 ? 2 : byLast[form.keys[0]] == nil ? 1 : 0
      if classes.has(.maleName) { return score + weight }
      if classes.has(.femaleName) { return score - weight }
      if classes.has(.sharedName) || weight < 2 { return score }
      break
    }
    guard let last = form.keys.last else { return score }
    return score + SurnameGender.evidence(reader.interner.bytes(of: last))
  }

  /// True for `the Bidens`: a plural of a known surname names no person.
  private func isFamily(_ form: PersonForm) -> Bool {
    guard form.keys.count == 1, let key = form.keys.first, byLast[key] == nil else { return false }
    let start = context.names[form.name].tokens.lowerBound
    guard start > 0, context.classes[start - 1].has(.definiteArticle) else { return false }
    let bytes = reader.interner.bytes(of: key)
    guard bytes.count > 3, bytes.last == UInt8(ascii: "s") else { return false }
    return [1, 2].contains { cut in
      reader.find(word: bytes.dropLast(cut)).map { byLast[$0] != nil || isSinglePerson($0) }
        ?? false
    }
  }

  private func isSinglePerson(_ key: Int32) -> Bool {
    personOfForm[PersonForm.Key(keys: [key], suffix: -1)] != nil
  }
}
