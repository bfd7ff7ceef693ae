import ArticleSearch

extension Page {
  /// A page of a list that is in memory, in its order. The cursor is the key of the last item shown, so that
  /// the next page stays right when items come and go.
  init(
    of all: [Item], after cursor: String?, limit: Int, key: (Item) -> String
  ) throws(ProblemDetails) {
    var start = 0
    if let cursor {
      guard let place = all.firstIndex(where: { key($0) == cursor }) else {
        throw .invalidParameter(
          "cursor", "the item behind which the page begins is gone",
          remedy: "begin again without it")
      }
      start = place + 1
    }
    let items = Array(all[start...].prefix(limit))
    let isLast = start + items.count == all.count
    self.init(items: items, next: isLast ? nil : items.last.map(key), total: all.count)
  }
}
