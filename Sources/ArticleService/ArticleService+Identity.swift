import ArticleArchive
import ArticleModel
import ArticleSearch

extension ArticleService {
  /// Takes what people decided about who is who and makes the index follow.
  ///
  /// - Returns: the articles that were indexed again.
  @discardableResult
  public func setIdentityOverrides(
    _ overrides: IdentityOverrides
  ) throws(ServiceError) -> [ArticleID] {
    do {
      let ids = try index.setIdentityOverrides(overrides)
      let stamps = Dictionary(
        try Set(ids.map(\.shard)).flatMap { try archive.stamps(inShard: $0) }.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first })
      for start in stride(from: 0, to: ids.count, by: 500) {
        let batch = try ids[start..<min(ids.count, start + 500)].compactMap { id in
          try archive.record(of: id).map { ArticleIndex.Entry(record: $0, stamp: stamps[id]) }
        }
        try index.index(batch)
      }
      // What was removed meanwhile must not come back.
      _ = try index.remove(ids.filter { try archive.record(of: $0) == nil })
      return ids
    } catch {
      throw ServiceError(any: error)
    }
  }
}
