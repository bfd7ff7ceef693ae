import HTTPServer

/// `Prefer: return=minimal` (RFC 7240): whoever stores or edits need not be sent the whole record.
enum Preference {
  /// Leaves the body out of the answer to a request that changed something, when that is preferred.
  static func apply(_ request: HTTPRequest, _ response: inout HTTPResponse) {
    guard [.post, .patch, .put].contains(request.method),
      [200, 201].contains(response.status.code), response.fields.contains("ETag"),
      let prefer = request.fields["Prefer"], isMinimal(prefer)
    else { return }
    response.body = .none
    response.fields["Content-Type"] = nil
    response.fields["Preference-Applied"] = "return=minimal"
    if response.status == .ok { response.status = .noContent }
  }

  private static func isMinimal(_ field: String) -> Bool {
    field.split(whereSeparator: { $0 == "," || $0 == ";" }).contains { item in
      item.filter { $0 != " " && $0 != "\"" }.lowercased() == "return=minimal"
    }
  }
}
