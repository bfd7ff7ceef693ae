import ArgumentParser
import ArticleModel
import ArticleSearch
import ArticleService
import RestAPI

/// What `dateline query --list` lists.
enum QueryList: String, ExpressibleByArgument, CaseIterable {
  case persons, organizations, places, authors, publications

  var kind: EntityKind {
    switch self {
    case .persons: .person
    case .organizations: .organization
    case .places: .place
    case .authors: .author
    case .publications: .publication
    }
  }
}

/// Lists and dossiers of persons, organizations and places.
extension QueryCommand {
  func runList(_ list: QueryList, _ index: ArticleIndex) throws {
    var query = EntityQuery(list.kind)
    query.name = q
    query.role = role
    query.published = try published.map { try DayInterval(parsing: $0, parameter: "--published") }
    query.limit = limit
    query.cursor = cursor
    let page = try index.entities(matching: query)
    if json {
      Terminal.write(ListBody.bytes(of: page))
      return
    }
    for item in page.items {
      let count = String(item.articles)
      let pad = String(repeating: " ", count: max(0, 6 - count.count))
      Terminal.say("\(pad)\(count)  \(item.id)  \(item.name)")
    }
    Terminal.note("\(page.items.count) of \(page.total) \(list.rawValue)")
    if let next = page.next { Terminal.note("more: --cursor \(next)") }
  }

  func runDossier(_ name: String, _ index: ArticleIndex) throws {
    let list = list ?? .persons
    switch try index.match(list.kind, name) {
    case .one(let dossier):
      let body = DossierBody(try DossierPage(dossier, index), path: "/v1/\(list.rawValue)")
      if json {
        Terminal.write(JSONWriter.bytes(of: body, isPretty: true))
      } else {
        print(dossier)
      }
    case .several(let candidates):
      let lines = candidates.map(Self.line).joined(separator: "\n")
      throw CommandFailure("\"\(name)\" fits \(candidates.count) \(list.rawValue):\n\(lines)")
    case .none(let nearest):
      let lines = nearest.map(Self.line).joined(separator: "\n")
      throw CommandFailure(
        "no \(list.rawValue) with the name \"\(name)\""
          + (nearest.isEmpty ? "" : "; did you mean\n\(lines)"))
    }
  }

  private static func line(_ candidate: EntityCandidate) -> String {
    let roles = candidate.roles.isEmpty ? "" : ": \(candidate.roles.joined(separator: ", "))"
    return "  \(candidate.summary.id)  \(candidate.summary.name)\(roles)"
  }

  private func print(_ dossier: EntityDossier) {
    let summary = dossier.summary
    let days = [summary.firstPublished, summary.lastPublished].compactMap { $0?.description }
    Terminal.say("\(summary.name)  (\(summary.id))")
    if !summary.aliases.isEmpty { Terminal.say("also: \(summary.aliases.joined(separator: ", "))") }
    Terminal.say(
      "\(summary.articles) article\(summary.articles == 1 ? "" : "s")"
        + (days.isEmpty ? "" : ", \(days.joined(separator: " to "))")
        + ", \(dossier.quotationsBy) quotations by, \(dossier.quotationsAbout) about")
    for role in dossier.roles.prefix(10) {
      let days = [role.firstPublished, role.lastPublished].compactMap { $0?.description }
      Terminal.say("  \(role.text)  \(days.joined(separator: " to "))")
    }
    for companion in dossier.companions {
      Terminal.say("  with \(companion.name)  \(companion.articles)")
    }
    for candidate in dossier.candidates { Terminal.say("  perhaps\(Self.line(candidate))") }
  }
}
