import ArticleModel

/// Makes readable ids: the folded name with hyphens; `-2`, `-3` … when it is taken. Unique over all
/// types, so that an id alone tells who is meant.
public struct EntityIdentifiers {
  private var next: [String: Int] = [:]

  /// An id for `name` that was not given before.
  mutating func make(_ name: String) -> String {
    let slug = Self.slug(name)
    guard let number = next[slug] else {
      next[slug] = 2
      return slug
    }
    var candidate = number
    while next["\(slug)-\(candidate)"] != nil { candidate += 1 }
    next[slug] = candidate + 1
    let id = "\(slug)-\(candidate)"
    next[id] = 2
    return id
  }

  /// Small ASCII letters and digits, other runs as one hyphen; scalars outside ASCII that have no
  /// base letter stay, so that a name in another script keeps a readable id.
  public static func slug(_ name: String) -> String {
    var bytes: [UInt8] = []
    for byte in EntityLexicon.folded(name) {
      let isPart = byte >= 0x80 || byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57
      if isPart {
        bytes.append(byte)
      } else if let last = bytes.last, last != UInt8(ascii: "-"), byte != UInt8(ascii: "."),
        byte != UInt8(ascii: "'")
      {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    return bytes.isEmpty ? "unnamed" : String(decoding: bytes, as: UTF8.self)
  }
}
