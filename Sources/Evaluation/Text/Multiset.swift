/// Things with how often each was put in.
struct Multiset<Element: Hashable> {
  /// How often each stands in it; always more than nought.
  private(set) var counts: [Element: Int] = [:]
  /// All counts together.
  private(set) var total = 0

  /// Makes an empty multiset.
  init() {}

  /// Makes a multiset of the elements.
  init(_ elements: some Sequence<Element>) {
    for element in elements { insert(element) }
  }

  /// Puts an element in.
  mutating func insert(_ element: Element, count: Int = 1) {
    counts[element, default: 0] += count
    total += count
  }

  /// How often an element stands in it.
  subscript(element: Element) -> Int { counts[element] ?? 0 }

  /// Size of the intersection.
  func sharedCount(with other: Multiset) -> Int {
    counts.reduce(0) { $0 + min($1.value, other[$1.key]) }
  }

  /// What stands in it more often than in `other`, in no order.
  func excess(over other: Multiset) -> [(element: Element, count: Int)] {
    counts.compactMap { element, count in
      let more = count - other[element]
      return more > 0 ? (element, more) : nil
    }
  }
}
