import ArticleModel

/// Finds the element that holds the article: the one whose lines of prose, less its rows of links
/// and short scraps, weigh most.
///
/// The weights were chosen by hand and checked on the pages of article-extraction-benchmark, whose
/// worst results led to the shares below; they were not swept.
struct ContentChooser {
  /// What becomes of each line.
  enum Verdict: Hashable, Sendable {
    case content
    case furniture
    case outside
  }

  private let page: HTMLPage
  private let lines: [HTMLLine]
  /// Sums over the lines before each node, by the line's first text node.
  private var prose: [Double] = []
  private var weight: [Double] = []
  private var isFurniture: [Bool] = []

  private static let linkLineWeight = -0.8
  private static let linkLineCost = -2.0
  private static let scrapCost = -1.0
  /// An element with a furniture name is believed up to this share of the page's prose.
  private static let furnitureShare = 0.4
  /// An element named like an article's body is taken when it has this share of the best weight.
  private static let bodyShare = 0.6
  /// The same when it is the only such element.
  private static let onlyBodyShare = 0.25

  private init(_ page: HTMLPage, _ lines: [HTMLLine]) {
    self.page = page
    self.lines = lines
  }

  /// The verdict on each line and the element chosen.
  static func choose(_ page: HTMLPage, _ lines: [HTMLLine]) -> (verdicts: [Verdict], element: Int) {
    var chooser = ContentChooser(page, lines)
    chooser.findFurniture()
    chooser.weigh()
    let element = chooser.bestElement()
    let range = element..<page.nodes[element].end
    let verdicts = lines.indices.map { index -> Verdict in
      if chooser.isFurniture[index] { return .furniture }
      guard let first = lines[index].nodes.first, range.contains(first) else { return .outside }
      return .content
    }
    return (verdicts, element)
  }

  /// Sums of `value` over the lines that start before each node.
  private func prefixSums(_ value: (Int) -> Double) -> [Double] {
    var sums = Array(repeating: 0.0, count: page.nodes.count + 1)
    for (index, line) in lines.enumerated() {
      if let first = line.nodes.first { sums[first + 1] += value(index) }
    }
    for index in 1..<sums.count { sums[index] += sums[index - 1] }
    return sums
  }

  private func sum(_ sums: [Double], _ node: Int) -> Double {
    sums[page.nodes[node].end] - sums[node]
  }

  /// Marks the lines inside elements that are furniture by tag or name.
  private mutating func findFurniture() {
    prose = prefixSums { lines[$0].isProse ? Double(lines[$0].words) : 0 }
    let total = max(1, prose.last ?? 1)
    var inside = Array(repeating: false, count: page.nodes.count)
    for index in page.nodes.indices {
      let node = page.nodes[index]
      if node.parent >= 0, inside[node.parent] { inside[index] = true }
      guard !node.isText, !inside[index], !node.flags.contains(.bodyName) else { continue }
      if node.flags.contains(.furnitureTag) || node.flags.contains(.furnitureName) {
        inside[index] = sum(prose, index) <= Self.furnitureShare * total
      }
    }
    isFurniture = lines.map { $0.nodes.first.map { inside[$0] } ?? false }
  }

  private mutating func weigh() {
    weight = prefixSums { index in
      let line = lines[index]
      if isFurniture[index] { return 0 }
      if line.isProse { return Double(line.words) }
      if line.linkedBytes * 2 > line.bytes {
        return Self.linkLineCost + Self.linkLineWeight * Double(line.words)
      }
      return line.words >= 6 ? 0 : Self.scrapCost
    }
  }

  private func bestElement() -> Int {
    var best = 0
    var bestWeight = -Double.infinity
    var body: (node: Int, weight: Double)?
    var bodies = 0
    var bodyEnd = 0
    for index in page.nodes.indices where page.nodes[index].flags.contains(.block) {
      let value = sum(weight, index)
      if value > bestWeight || value == bestWeight && page.nodes[index].end <= page.nodes[best].end
      {
        best = index
        bestWeight = value
      }
      if page.nodes[index].flags.contains(.bodyName), index >= bodyEnd, sum(prose, index) >= 40 {
        bodies += 1
        bodyEnd = page.nodes[index].end
      }
      let isBody = page.nodes[index].flags.contains(.bodyName) || page.nodes[index].tag == "article"
      if isBody,
        value > body?.weight ?? 0
          || value == body?.weight && page.nodes[index].end <= page.nodes[body?.node ?? 0].end
      {
        body = (index, value)
      }
    }
    // Nothing on the page reads like an article: all of it is looked at by the other rules.
    if bestWeight <= 0 { return page.nodes.firstIndex { $0.tag == "body" } ?? 0 }
    guard let body else { return best }
    let share = bodies == 1 ? Self.onlyBodyShare : Self.bodyShare
    return body.weight >= share * bestWeight ? body.node : best
  }
}
