import ArticleModel
import ArticleService
import Crypto
import Foundation
import HTTPServer
import Synchronization

/// Remembers the answers to POSTs that carry an `Idempotency-Key`, so that one who is not sure
/// whether a
/// request arrived can send it again: the same key and request give the first answer, another
/// request is refused.
///
/// An answer is on the disk, in `idempotency/` of the data folder, before it is sent, and is kept
/// for 24 hours. If the
/// process dies between the change and the writing of its answer, the repeated request is carried
/// out anew; for
/// articles that gives the record that is stored already. Keys belong to the token that sent them.
final class IdempotencyStore: Sendable {
  static let keptSeconds = 24 * 60 * 60
  private static let keyLimitBytes = 255
  private static let sweepSeconds = 60 * 60

  private let folder: String
  private let now: @Sendable () -> Int
  private let inUse = Mutex<Set<String>>([])
  private let lastSweep = Atomic(0)

  init(dataFolder: URL, now: @escaping @Sendable () -> Int) {
    folder = dataFolder.appendingPathComponent("idempotency").path
    self.now = now
  }

  /// Answers the request through `answer`, or with what was answered to it before.
  func answer(
    _ request: HTTPRequest, _ caller: Caller, _ answer: () -> HTTPResponse
  ) throws(ProblemDetails) -> HTTPResponse {
    guard request.method == .post, let key = request.fields["Idempotency-Key"] else {
      return answer()
    }
    guard !key.isEmpty, key.utf8.count <= Self.keyLimitBytes, request.bodyStream == nil else {
      throw ProblemDetails(
        status: 400, code: "invalid-header", title: "A header field cannot be understood",
        detail: request.bodyStream == nil
          ? "the Idempotency-Key must have 1 to \(Self.keyLimitBytes) bytes"
          : "a stream of articles takes no Idempotency-Key", field: "Idempotency-Key",
        remedy: request.bodyStream == nil
          ? "make one key for each request, such as a UUID"
          : "leave it out: the same bytes are stored once anyway")
    }
    let name = Self.digest(Array("\(caller.id)\n\(key)".utf8))
    guard inUse.withLock({ $0.insert(name).inserted }) else {
      throw ProblemDetails(
        status: 409, code: "idempotency-key-in-use", title: "The first request is being answered",
        detail: "a request with this Idempotency-Key is being answered", field: "Idempotency-Key",
        remedy: "send it again after the seconds in Retry-After", retryAfterSeconds: 1)
    }
    defer { _ = inUse.withLock { $0.remove(name) } }
    sweep()
    let fingerprint = Self.fingerprint(of: request)
    do {
      if let known = try read(name) {
        guard known.fingerprint == fingerprint else { throw ProblemDetails.keyReused }
        return known.response
      }
      let response = answer()
      if Self.isKept(response.status.code) { try write(name, fingerprint, response) }
      return response
    } catch let problem as ProblemDetails {
      throw problem
    } catch {
      throw ProblemDetails(
        status: 503, code: "input-output", title: "The disk could not be read or written",
        detail: "the answer could not be remembered under its Idempotency-Key",
        remedy: "send it again with the same key", retryAfterSeconds: 10)
    }
  }

  /// Answers that would come out otherwise another time are not kept.
  private static func isKept(_ status: Int) -> Bool {
    status < 500 && ![401, 403, 408, 409, 429].contains(status)
  }

  private static func digest(_ bytes: [UInt8]) -> String {
    Hexadecimal.text(of: SHA256.hash(data: bytes))
  }

  private static func fingerprint(of request: HTTPRequest) -> String {
    let head = [
      request.method.rawValue, request.path, request.rawQuery ?? "",
      request.fields["Content-Type"] ?? "",
    ]
    return digest(Array(head.joined(separator: "\n").utf8) + [0x0A] + request.body)
  }

  // A file holds a line of JSON, and after it the body.

  private func read(_ name: String) throws -> (fingerprint: String, response: HTTPResponse)? {
    guard let bytes = try DurableFile.read("\(folder)/\(name)"),
      let end = bytes.firstIndex(of: 0x0A)
    else { return nil }
    let head = try JSONReader(JSONParser.parse(Array(bytes[..<end])))
    guard try head.integer("answered") > now() - Self.keptSeconds else { return nil }
    var response = HTTPResponse(status: .init(code: try head.integer("status")))
    for field in try head.objects("fields") {
      response.fields.append(try field.string("name"), try field.string("value"))
    }
    response.fields.append("Idempotent-Replayed", "true")
    if end + 1 < bytes.count { response.body = .bytes(Array(bytes[(end + 1)...])) }
    return (try head.string("fingerprint"), response)
  }

  private func write(_ name: String, _ fingerprint: String, _ response: HTTPResponse) throws {
    guard let body = response.bodyBytes else { return }
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("answered", now())
    writer.name("fields")
    writer.beginArray()
    for field in response.fields {
      writer.beginObject()
      writer.member("name", field.name)
      writer.member("value", field.value)
      writer.endObject()
    }
    writer.endArray()
    writer.member("fingerprint", fingerprint)
    writer.member("status", response.status.code)
    writer.endObject()
    try DurableFile.makeFolder(folder)
    try DurableFile.write(writer.bytes + [0x0A] + body, to: "\(folder)/\(name)")
  }

  /// Removes answers that are no longer kept, once an hour.
  private func sweep() {
    let time = now()
    let last = lastSweep.load(ordering: .relaxed)
    guard time - last >= Self.sweepSeconds,
      lastSweep.compareExchange(expected: last, desired: time, ordering: .relaxed).exchanged
    else { return }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = "\(folder)/\(name)"
      let date = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
      if let date, Int(date.timeIntervalSince1970) <= time - Self.keptSeconds {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
  }
}

extension ProblemDetails {
  /// 422: the key stands for another request.
  fileprivate static let keyReused = ProblemDetails(
    status: 422, code: "idempotency-key-reused",
    title: "The Idempotency-Key was used for another request",
    detail: "another target or body was sent with this key", field: "Idempotency-Key",
    remedy: "make a new key for a new request")
}
