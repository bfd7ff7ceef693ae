import ArticleModel

/// B-cubed over the gold's mentions of people by name in the body (Bagga and Baldwin, 1998):
/// precision over the mentions that were found, recall over all.
enum ClusterScorer {
  /// Scores one record.
  static func score(
    _ record: ScoredRecord, _ mentions: [GoldMention], _ alignment: GoldAlignment
  ) -> Measure {
    var clusters: [Int: [Int]] = [:]
    for (cluster, person) in record.record.persons.enumerated() {
      for mention in record.nameMentions(of: person) {
        for word in alignment.words(in: mention.excerpt.span) {
          clusters[word, default: []].append(cluster)
        }
      }
    }
    let wanted = mentions.filter { $0.kind == .person && $0.paragraph >= 0 }
    let found = wanted.map { mention -> Int? in
      let words = alignment.recordWords(paragraph: mention.paragraph, mention.span)
      return mostFrequent(
        HashOrder.iterationOrder(of: words).flatMap { word in clusters[word] ?? [] })
    }
    return bCubed(Array(zip(wanted.map(\.entity), found)))
  }

  /// The cluster seen most often; of several the one seen first.
  private static func mostFrequent(_ clusters: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for cluster in clusters { counts[cluster, default: 0] += 1 }
    var best: Int?
    for cluster in clusters {
      guard let known = best else {
        best = cluster
        continue
      }
      if (counts[cluster] ?? 0) > (counts[known] ?? 0) { best = cluster }
    }
    return best
  }

  private static func bCubed(_ pairs: [(gold: Int, found: Int?)]) -> Measure {
    struct Cell: Hashable {
      var gold: Int
      var found: Int
    }
    let cells = pairs.compactMap { pair in
      pair.found.map { Cell(gold: pair.gold, found: $0) }
    }
    let goldSizes = Multiset(pairs.map(\.gold))
    let foundSizes = Multiset(cells.map(\.found))
    let shared = Multiset(cells)
    var precision = 0.0
    var recall = 0.0
    for cell in cells {
      precision += Double(shared[cell]) / Double(foundSizes[cell.found])
      recall += Double(shared[cell]) / Double(goldSizes[cell.gold])
    }
    return .f1(
      rightFound: precision, found: Double(cells.count), rightExpected: recall,
      expected: Double(pairs.count))
  }
}
