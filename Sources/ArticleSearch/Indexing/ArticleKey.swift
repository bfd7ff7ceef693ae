import ArticleModel

/// An article's id as the 64-bit number that SQLite stores in at most eight bytes, in the same order.
enum ArticleKey {
  static func number(of id: ArticleID) -> Int64 {
    Int64(bitPattern: (UInt64(id.description, radix: 16) ?? 0) ^ (1 << 63))
  }

  static func id(of number: Int64) -> ArticleID? {
    let digits = String(UInt64(bitPattern: number) ^ (1 << 63), radix: 16)
    return ArticleID(String(repeating: "0", count: 16 - digits.count) + digits)
  }

  /// The numbers of all ids that begin with the two digits `shard`.
  static func range(ofShard shard: String) -> ClosedRange<Int64>? {
    guard let first = ArticleID("\(shard)00000000000000"),
      let last = ArticleID("\(shard)ffffffffffffff")
    else { return nil }
    return number(of: first)...number(of: last)
  }
}
