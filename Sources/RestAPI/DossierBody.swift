import ArticleModel
import ArticleSearch

/// A dossier as the API gives it.
public struct DossierBody: JSONEncodable {
  private let page: DossierPage
  private let path: String

  /// Takes a dossier; `path` is that of its list: `/v1/persons`.
  public init(_ page: DossierPage, path: String) {
    self.page = page
    self.path = path
  }

  /// Name, other names, roles, company, months, quotations and timeline, members sorted.
  public func encode(to writer: inout JSONWriter) {
    let dossier = page.dossier
    writer.beginObject()
    writer.member("aliases", dossier.summary.aliases)
    writer.member("articles", dossier.summary.articles)
    writer.name("candidates")
    CandidateList(dossier.candidates, path: path).encode(to: &writer)
    writer.member("company_articles", dossier.companionArticles)
    writer.member("first_published", dossier.summary.firstPublished?.description)
    writer.member("id", dossier.summary.id)
    writer.member("last_published", dossier.summary.lastPublished?.description)
    encodeLinks(to: &writer)
    writer.member("mentions", dossier.summary.mentions)
    encodeMonths(to: &writer)
    writer.member("name", dossier.summary.name)
    encodeCompany(.organization, "organizations", "/v1/organizations", to: &writer)
    encodeCompany(.person, "persons", "/v1/persons", to: &writer)
    encodeCompany(.place, "places", "/v1/places", to: &writer)
    encodeList(page.quotationsAbout, "quotations_about", to: &writer)
    encodeList(page.quotationsBy, "quotations_by", to: &writer)
    encodeRoles(to: &writer)
    writer.member("self", EntityPath.of(path, dossier.summary.id))
    if let standing = dossier.summary.standing { writer.member("standing", standing.rawValue) }
    if let timeline = page.timeline { encodeList(timeline, "timeline", to: &writer) }
    writer.endObject()
  }

  private func encodeLinks(to writer: inout JSONWriter) {
    let id = "id:" + EntityPath.encoded(page.dossier.summary.id)
    let parameter =
      switch page.dossier.summary.kind {
      case .person: "person"
      case .organization: "organization"
      case .place: "place"
      case .author: "author"
      case .publication: "publication"
      }
    writer.name("links")
    writer.beginObject()
    writer.member("articles", "/v1/articles?\(parameter)=\(id)")
    writer.member("quotations_about", "/v1/quotations?about=\(id)")
    writer.member("quotations_by", "/v1/quotations?speaker=\(id)")
    writer.member("timeline", "/v1/timeline?\(parameter)=\(id)")
    writer.endObject()
  }

  private func encodeMonths(to writer: inout JSONWriter) {
    writer.name("months")
    writer.beginArray()
    for month in page.dossier.months {
      writer.beginObject()
      writer.member("articles", month.articles)
      writer.member("month", month.month)
      writer.endObject()
    }
    writer.endArray()
  }

  private func encodeCompany(
    _ kind: EntityKind, _ name: String, _ path: String, to writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.beginArray()
    for companion in page.dossier.companions where companion.kind == kind {
      writer.beginObject()
      writer.member("articles", companion.articles)
      writer.member("id", companion.id)
      writer.member("name", companion.name)
      writer.member("self", EntityPath.of(path, companion.id))
      writer.endObject()
    }
    writer.endArray()
  }

  private func encodeList<Item: ListItem>(
    _ list: Page<Item>, _ name: String, to writer: inout JSONWriter
  ) {
    writer.name(name)
    writer.beginObject()
    writer.name("items")
    writer.beginArray()
    for item in list.items { item.encodeItem(to: &writer) }
    writer.endArray()
    writer.member("total", list.total)
    writer.endObject()
  }

  private func encodeRoles(to writer: inout JSONWriter) {
    writer.name("roles")
    writer.beginArray()
    for role in page.dossier.roles {
      writer.beginObject()
      writer.member("articles", role.articles)
      writer.member("first_published", role.firstPublished?.description)
      writer.member("last_published", role.lastPublished?.description)
      writer.member("text", role.text)
      writer.endObject()
    }
    writer.endArray()
  }
}

/// Those whom a name may stand for.
public struct CandidateList: JSONEncodable {
  private let candidates: [EntityCandidate]
  private let path: String

  /// Takes the candidates; `path` is that of their list.
  public init(_ candidates: [EntityCandidate], path: String) {
    self.candidates = candidates
    self.path = path
  }

  /// An array of `{"articles", "first_published", "id", "last_published", "name", "roles", "self", "standing"}`.
  public func encode(to writer: inout JSONWriter) {
    writer.beginArray()
    for candidate in candidates {
      let summary = candidate.summary
      writer.beginObject()
      writer.member("articles", summary.articles)
      writer.member("first_published", summary.firstPublished?.description)
      writer.member("id", summary.id)
      writer.member("last_published", summary.lastPublished?.description)
      writer.member("name", summary.name)
      writer.member("roles", candidate.roles)
      writer.member("self", EntityPath.of(path, summary.id))
      if let standing = summary.standing { writer.member("standing", standing.rawValue) }
      writer.endObject()
    }
    writer.endArray()
  }
}

/// Addresses of entities.
enum EntityPath {
  /// The address of the entity `id` under the list at `path`.
  static func of(_ path: String, _ id: String) -> String { "\(path)/\(encoded(id))" }

  /// An id with everything but unreserved characters (RFC 3986 section 2.3) percent-encoded.
  static func encoded(_ id: String) -> String {
    var result: [UInt8] = []
    for byte in id.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += Array(("%" + (digits.utf8.count == 1 ? "0" : "") + digits).utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
