import ArticleModel
import Crypto

/// A bearer token as it is stored: never the secret, only its SHA-256.
public struct AccessToken: Hashable, Sendable {
  /// Eight hexadecimal digits, part of the secret, by which it is listed and revoked.
  public var id: String
  /// What it was made for.
  public var name: String
  /// The widest thing that it may do.
  public var scope: AccessScope
  /// SHA-256 of the whole secret, in hexadecimal digits.
  public var sha256: String
  /// When it was made, RFC 3339 in UTC.
  public var created: String
  /// From when on it is not valid, RFC 3339 in UTC; nil when it does not expire.
  public var expires: String?
  /// When it was revoked; nil when it was not.
  public var revoked: String?
  /// Requests that it may send within a minute; nil when the service's own limit holds.
  public var ratePerMinute: Int?
  /// Requests that it may send within a day (UTC); nil when the service's own quota holds.
  public var quotaPerDay: Int?

  /// Makes a token and its secret, which nobody can see again afterwards.
  public static func make(
    name: String, scope: AccessScope, created: String, expires: String? = nil,
    ratePerMinute: Int? = nil, quotaPerDay: Int? = nil
  ) -> (token: AccessToken, secret: String) {
    var generator = SystemRandomNumberGenerator()
    let id = hexadecimal(generator.next() >> 32, digits: 8)
    var secret = "dl_\(id)_"
    for _ in 0..<4 { secret += hexadecimal(generator.next(), digits: 16) }
    let token = AccessToken(
      id: id, name: name, scope: scope, sha256: digest(of: secret), created: created,
      expires: expires, ratePerMinute: ratePerMinute, quotaPerDay: quotaPerDay)
    return (token, secret)
  }

  /// The id in a secret of the form `dl_ID_…`; nil when it has another form.
  static func id(inSecret secret: Substring) -> String? {
    let parts = secret.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "dl", parts[1].utf8.count == 8, parts[2].utf8.count == 64
    else { return nil }
    return String(parts[1])
  }

  /// Whether this is the token's secret. Takes the same time wherever the two differ.
  func hasSecret(_ secret: Substring) -> Bool {
    let given = Array(Self.digest(of: String(secret)).utf8)
    let stored = Array(sha256.utf8)
    guard given.count == stored.count else { return false }
    var difference: UInt8 = 0
    for index in given.indices { difference |= given[index] ^ stored[index] }
    return difference == 0
  }

  /// Whether it is valid at this time, RFC 3339 in UTC.
  func isValid(at now: String) -> Bool {
    revoked == nil && (expires.map { now < $0 } ?? true)
  }

  private static func digest(of secret: String) -> String {
    Hexadecimal.text(of: SHA256.hash(data: Array(secret.utf8)))
  }

  private static func hexadecimal(_ value: UInt64, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}

extension AccessToken: JSONEncodable {
  /// Writes the token as it is stored.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("created", created)
    writer.member("expires", expires)
    writer.member("id", id)
    writer.member("name", name)
    writer.member("quota_per_day", quotaPerDay)
    writer.member("rate_per_minute", ratePerMinute)
    writer.member("revoked", revoked)
    writer.member("scope", scope.rawValue)
    writer.member("sha256", sha256)
    writer.endObject()
  }

  init(_ reader: JSONReader) throws(JSONReader.ReadError) {
    self.init(
      id: try reader.string("id"), name: try reader.string("name"),
      scope: try reader.parsed("scope", "read, write or admin", AccessScope.init(rawValue:)),
      sha256: try reader.parsed("sha256", "64 hexadecimal digits") {
        $0.utf8.count == 64 ? $0 : nil
      },
      created: try reader.string("created"), expires: try reader.optionalString("expires"),
      revoked: try reader.optionalString("revoked"),
      ratePerMinute: reader.value("rate_per_minute") == nil
        ? nil : try reader.integer("rate_per_minute"),
      quotaPerDay: reader.value("quota_per_day") == nil ? nil : try reader.integer("quota_per_day"))
  }
}
