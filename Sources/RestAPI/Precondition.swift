import HTTPServer

/// The conditions of a request that changes something (RFC 9110 section 13).
enum Precondition {
  /// Throws 412 when `If-Match` is there and does not name the stored bytes, and 428 when it is not there
  /// and `isRequired`.
  static func check(
    _ request: HTTPRequest, _ stored: [UInt8], isRequired: Bool
  ) throws(ProblemDetails) {
    guard let field = request.fields["If-Match"] else {
      if isRequired { throw missing }
      return
    }
    let tag = EntityTag.of(stored)
    guard !EntityTag.matchesStrongly(field, tag) else { return }
    throw ProblemDetails(
      status: 412, code: "precondition-failed", title: "It was changed since it was read",
      detail: "the entity tag is \(tag) now", field: "If-Match",
      remedy: "read it again and send the ETag of that answer")
  }

  private static let missing = ProblemDetails(
    status: 428, code: "precondition-required", title: "The request must say what it changes",
    detail: "there is no If-Match", field: "If-Match",
    remedy:
      "read it first and send the ETag of that answer as If-Match, so that nobody's change is "
      + "overwritten unseen")
}
