/// A queue that reuses its storage.
struct RingBuffer<Element> {
  private var slots: [Element?] = []
  private var first = 0
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  mutating func append(_ element: Element) {
    if count == slots.count { grow() }
    slots[(first + count) % slots.count] = element
    count += 1
  }

  mutating func popFirst() -> Element? {
    guard count > 0 else { return nil }
    let element = slots[first].take()
    first = (first + 1) % slots.count
    count -= 1
    return element
  }

  private mutating func grow() {
    var larger: [Element?] = []
    larger.reserveCapacity(max(16, slots.count * 2))
    for offset in 0..<count { larger.append(slots[(first + offset) % slots.count]) }
    while larger.count < max(16, slots.count * 2) { larger.append(nil) }
    slots = larger
    first = 0
  }
}

extension RingBuffer: Sendable where Element: Sendable {}
