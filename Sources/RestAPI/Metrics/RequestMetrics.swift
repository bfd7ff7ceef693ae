/// Counts requests by route and status, and how long they took.
final class RequestMetrics: Sendable {
  /// Upper bounds of the histogram, in microseconds: from a record out of the cache to a slow
  /// export.
  static let boundsMicroseconds = [
    250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 10_000_000,
  ]
  /// Statuses with a counter of their own; any other is counted under the last, 500.
  static let statuses = [
    200, 201, 202, 204, 207, 300, 303, 304, 400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 413,
    414, 415, 417, 422, 428, 429, 431, 501, 502, 503, 504, 505, 507, 500,
  ]
  private static let places: [Int] = {
    var places = [Int](repeating: statuses.count - 1, count: 1_000)
    for (place, status) in statuses.enumerated() { places[status] = place }
    return places
  }()
  /// One histogram's counters: a bucket more than there are bounds, and the sum.
  private static let histogramSize = boundsMicroseconds.count + 2

  private let requests: ShardedCounters
  private let durations: ShardedCounters

  /// - Parameter routeCount: routes; requests to none are counted as the route of this number.
  init(routeCount: Int) {
    requests = ShardedCounters(count: (routeCount + 1) * Self.statuses.count)
    durations = ShardedCounters(count: (routeCount + 1) * Self.histogramSize)
  }

  /// Counts one answered request.
  func count(route: Int, status: Int, microseconds: Int) {
    let place = status < 1_000 && status >= 0 ? Self.places[status] : Self.statuses.count - 1
    requests.add(1, to: route * Self.statuses.count + place)
    let bucket =
      Self.boundsMicroseconds.firstIndex { microseconds <= $0 } ?? Self.boundsMicroseconds.count
    durations.add(1, to: route * Self.histogramSize + bucket)
    durations.add(microseconds, to: (route + 1) * Self.histogramSize - 1)
  }

  /// Requests to a route, by status; statuses that never were are left out.
  func counts(route: Int) -> [(status: Int, count: Int)] {
    Self.statuses.enumerated().compactMap { place, status in
      let count = requests.total(of: route * Self.statuses.count + place)
      return count > 0 ? (status, count) : nil
    }.sorted { $0.status < $1.status }
  }

  /// How long the requests to a route took: for each bound how many took at most that long, then
  /// all of them;
  /// and the sum in microseconds.
  func histogram(route: Int) -> (cumulative: [Int], sumMicroseconds: Int) {
    var cumulative: [Int] = []
    var sum = 0
    for bucket in 0...Self.boundsMicroseconds.count {
      sum += durations.total(of: route * Self.histogramSize + bucket)
      cumulative.append(sum)
    }
    return (cumulative, durations.total(of: (route + 1) * Self.histogramSize - 1))
  }
}
