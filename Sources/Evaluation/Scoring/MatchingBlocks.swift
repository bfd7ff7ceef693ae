/// Which elements of two rows belong together, as Python's
/// `difflib.SequenceMatcher(autojunk=False)` decides (Ratcliff and Obershelp): the longest run of
/// both first, then the same left and right of it. Of several longest runs the one that begins
/// first counts.
struct MatchingBlocks {
  private let first: [Int]
  private let second: [Int]
  /// Where each element stands in the second row.
  private let places: [[Int]]
  /// Length of the run that ends at each place, valid where the stamp is that of the row.
  private var lengths: [[Int]]
  private var stamps: [[Int]]
  private var stamp = 0

  /// For each element of `first` the element of `second` it belongs to, or nil.
  static func partners<Element: Hashable>(_ first: [Element], _ second: [Element]) -> [Int?] {
    var numbers: [Element: Int] = [:]
    func number(_ element: Element) -> Int {
      let next = numbers.count
      let known = numbers[element]
      if known == nil { numbers[element] = next }
      return known ?? next
    }
    let firstNumbers = first.map(number)
    let secondNumbers = second.map(number)
    var matcher = MatchingBlocks(firstNumbers, secondNumbers, kinds: numbers.count)
    return matcher.partners()
  }

  private init(_ first: [Int], _ second: [Int], kinds: Int) {
    self.first = first
    self.second = second
    var places = [[Int]](repeating: [], count: kinds)
    for (index, element) in second.enumerated() { places[element].append(index) }
    self.places = places
    lengths = Array(repeating: Array(repeating: 0, count: second.count), count: 2)
    stamps = Array(repeating: Array(repeating: -1, count: second.count), count: 2)
  }

  private mutating func partners() -> [Int?] {
    var result = [Int?](repeating: nil, count: first.count)
    var open = [(0..<first.count, 0..<second.count)]
    while let (inFirst, inSecond) = open.popLast() {
      let (start, other, size) = longestRun(inFirst, inSecond)
      guard size > 0 else { continue }
      for offset in 0..<size { result[start + offset] = other + offset }
      if inFirst.lowerBound < start, inSecond.lowerBound < other {
        open.append((inFirst.lowerBound..<start, inSecond.lowerBound..<other))
      }
      if start + size < inFirst.upperBound, other + size < inSecond.upperBound {
        open.append((start + size..<inFirst.upperBound, other + size..<inSecond.upperBound))
      }
    }
    return result
  }

  private mutating func longestRun(
    _ inFirst: Range<Int>, _ inSecond: Range<Int>
  ) -> (start: Int, other: Int, size: Int) {
    var best = (start: inFirst.lowerBound, other: inSecond.lowerBound, size: 0)
    stamp += 1
    for index in inFirst {
      stamp += 1
      let now = stamp & 1
      for place in places[first[index]] {
        if place < inSecond.lowerBound { continue }
        if place >= inSecond.upperBound { break }
        var length = 1
        if place > 0, stamps[1 - now][place - 1] == stamp - 1 {
          length += lengths[1 - now][place - 1]
        }
        lengths[now][place] = length
        stamps[now][place] = stamp
        if length > best.size {
          best = (index - length + 1, place - length + 1, length)
        }
      }
    }
    return best
  }
}
