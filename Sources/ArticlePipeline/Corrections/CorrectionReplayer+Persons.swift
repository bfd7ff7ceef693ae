import ArticleModel
import TextAnalysis

extension CorrectionReplayer {
  /// Index of the person with this id, else with this name.
  private func index(
    ofPerson person: String, field: String = "person"
  ) throws(CorrectionProblem) -> Int {
    if let index = record.persons.firstIndex(where: { $0.id == person }) { return index }
    let slug = EntityIdentifiers.slug(person)
    if let index = record.persons.firstIndex(where: { EntityIdentifiers.slug($0.name) == slug }) {
      return index
    }
    throw CorrectionProblem(
      field: field, message: "the article has no person \"\(person.prefix(100))\"",
      remedy: "give the id or the name of one of its persons")
  }

  mutating func removePerson(_ person: String) throws(CorrectionProblem) {
    let gone = record.persons.remove(at: try index(ofPerson: person))
    for caption in record.captions.indices {
      record.captions[caption].persons.removeAll { $0 == gone.name }
    }
    for index in record.quotations.indices {
      if record.quotations[index].speaker == gone.id {
        record.quotations[index].speaker = nil
        record.quotations[index].reason = "whoever was taken for the speaker is no person"
        record.quotations[index].corrected = id
      }
      if record.quotations[index].addressee == gone.id { record.quotations[index].addressee = nil }
    }
    replaceReferences(to: [gone.id], with: nil)
  }

  mutating func rename(_ person: String, to name: String) throws(CorrectionProblem) {
    let index = try index(ofPerson: person)
    let old = record.persons[index].id
    let slug = EntityIdentifiers.slug(name)
    record.persons[index].name = name
    record.persons[index].corrected = id
    // The id follows the name, unless somebody else has it.
    guard slug != old, !ids.contains(slug) else { return }
    record.persons[index].id = slug
    replaceReferences(to: [old], with: slug)
  }

  mutating func merge(
    _ others: [String], into person: String, isStrict: Bool
  ) throws(CorrectionProblem) {
    let kept = record.persons[try index(ofPerson: person)].id
    var gone: Set<String> = []
    for (number, other) in others.enumerated() {
      do throws(CorrectionProblem) {
        gone.insert(record.persons[try index(ofPerson: other, field: "others[\(number)]")].id)
      } catch {
        if isStrict { throw error }
      }
    }
    gone.remove(kept)
    guard !gone.isEmpty, let target = record.persons.firstIndex(where: { $0.id == kept }) else {
      throw CorrectionProblem(
        field: "others", message: "they are \"\(kept)\" in this article already",
        remedy: "name other persons")
    }
    var merged = record.persons[target]
    for other in record.persons where gone.contains(other.id) {
      merged.mentions += other.mentions
      merged.roles += other.roles.filter { role in
        !merged.roles.contains { $0.excerpt.text == role.excerpt.text }
      }
    }
    merged.mentions.sort {
      ($0.excerpt.span.start, $0.excerpt.span.end) < ($1.excerpt.span.start, $1.excerpt.span.end)
    }
    merged.roles.sort { $0.excerpt.span.start < $1.excerpt.span.start }
    merged.corrected = id
    record.persons[target] = merged
    record.persons.removeAll { gone.contains($0.id) }
    replaceReferences(to: gone, with: kept)
  }

  mutating func split(
    _ passages: [Correction.Passage], of person: String, as name: String
  ) throws(CorrectionProblem) {
    let index = try index(ofPerson: person)
    let old = record.persons[index]
    var moved: Set<Int> = []
    for (number, passage) in passages.enumerated() {
      guard
        let found = nearest(passage, among: old.mentions.map(\.excerpt), except: moved)
      else {
        throw CorrectionProblem(
          field: "mentions[\(number)]",
          message: "\"\(passage.text.prefix(60))\" is no mention of \(old.id) there",
          remedy: "give start and end of one of the person's mentions")
      }
      moved.insert(found)
    }
    guard moved.count < old.mentions.count else {
      throw CorrectionProblem(
        field: "mentions", message: "these are all mentions of \(old.id)",
        remedy: "leave at least one, or send a \"rename\"")
    }
    let newID = freeID(for: name)
    var mentions: (kept: [ArticleRecord.EntityMention], moved: [ArticleRecord.EntityMention]) = (
      [], []
    )
    for (number, mention) in old.mentions.enumerated() {
      if moved.contains(number) {
        mentions.moved.append(mention)
      } else {
        mentions.kept.append(mention)
      }
    }
    var new = ArticleRecord.Entity(id: newID, name: name, roles: [], mentions: mentions.moved)
    // A role belongs to the mention that stands nearest to it.
    func isOfMoved(_ excerpt: ArticleRecord.Excerpt, _ words: String?) -> Bool {
      nearestMention(to: excerpt, words, in: old.mentions).map(moved.contains) ?? false
    }
    new.roles = old.roles.filter { isOfMoved($0.excerpt, nil) }
    new.corrected = id
    record.persons[index].mentions = mentions.kept
    record.persons[index].roles = old.roles.filter { !isOfMoved($0.excerpt, nil) }
    record.persons[index].corrected = id
    record.persons.insert(new, at: index + 1)
    for quotation in record.quotations.indices
    where record.quotations[quotation].speaker == old.id
      && isOfMoved(record.quotations[quotation].excerpt, record.quotations[quotation].speakerText)
    {
      record.quotations[quotation].speaker = newID
      record.quotations[quotation].corrected = id
    }
  }

  /// Index of the mention nearest to a stretch, of those that read as `words` where there are any.
  private func nearestMention(
    to excerpt: ArticleRecord.Excerpt, _ words: String?, in mentions: [ArticleRecord.EntityMention]
  ) -> Int? {
    let same = mentions.indices.filter { mentions[$0].excerpt.text == words }
    let candidates = same.isEmpty ? Array(mentions.indices) : same
    func distance(_ index: Int) -> Int {
      let span = mentions[index].excerpt.span
      return max(0, max(span.start - excerpt.span.end, excerpt.span.start - span.end))
    }
    return candidates.min { distance($0) < distance($1) }
  }

  /// Ids of all entities.
  var ids: Set<String> {
    Set((record.persons + record.organizations + record.places).map(\.id))
  }

  private func freeID(for name: String) -> String {
    let slug = EntityIdentifiers.slug(name)
    let taken = ids
    guard taken.contains(slug) else { return slug }
    var number = 2
    while taken.contains("\(slug)-\(number)") { number += 1 }
    return "\(slug)-\(number)"
  }

  /// Everything that refers to one of `old` by id refers to `new`, or to nobody.
  private mutating func replaceReferences(to old: Set<String>, with new: String?) {
    func replaced(_ candidates: [String]) -> [String] {
      var result: [String] = []
      for candidate in candidates {
        guard let id = old.contains(candidate) ? new : candidate else { continue }
        if !result.contains(id) { result.append(id) }
      }
      return result
    }
    for index in record.quotations.indices {
      if let speaker = record.quotations[index].speaker, old.contains(speaker) {
        record.quotations[index].speaker = new
      }
      if let addressee = record.quotations[index].addressee, old.contains(addressee) {
        record.quotations[index].addressee = new
      }
      record.quotations[index].candidates = replaced(record.quotations[index].candidates)
    }
    for index in record.unresolved.indices {
      record.unresolved[index].candidates = replaced(record.unresolved[index].candidates)
    }
  }
}
