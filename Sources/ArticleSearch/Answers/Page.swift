/// A part of an answer that may be long.
public struct Page<Item: Hashable & Sendable>: Hashable, Sendable {
  /// The items, in the order of the query.
  public var items: [Item]
  /// The cursor of the page that follows; nil when this is the last.
  public var next: String?
  /// How many items all pages together have.
  public var total: Int

  /// Makes a page.
  public init(items: [Item], next: String?, total: Int) {
    self.items = items
    self.next = next
    self.total = total
  }
}
