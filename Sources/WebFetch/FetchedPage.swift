/// An answer of a server: any status, the body as received after decompression.
public struct FetchedPage: Sendable {
  /// Where it came from in the end.
  public var url: FetchURL
  /// The URLs that were redirected, in order, the first as asked for.
  public var redirects: [FetchURL]
  /// HTTP status, 200…599.
  public var status: Int
  /// Header fields in order; names as sent.
  public var fields: [(name: String, value: String)]
  /// The body.
  public var body: [UInt8]
  /// The address that answered.
  public var address: String

  /// The value of the first field of this name, in any case.
  public subscript(name: String) -> String? {
    let wanted = name.lowercased()
    return fields.first { $0.name.lowercased() == wanted }?.value
  }
}
