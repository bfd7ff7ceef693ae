/// The robots.txt of the hosts that were asked, for a while. Lives on the event thread alone.
struct RobotsCache {
  private struct Entry {
    let rules: RobotsRules
    let until: Int
  }

  private static let entryLimit = 2048
  /// Milliseconds that an answer is believed, and that a failure is not asked about again.
  private static let lifetime = 3_600_000
  private static let failureLifetime = 300_000

  private var entries: [String: Entry] = [:]
  /// Who waits for a robots.txt that is being fetched, by origin.
  private var waiting: [String: [Transfer]] = [:]
  private var asked: Set<String> = []

  /// What is known of the origin; nil when it must be asked.
  func rules(of origin: String, now: Int) -> RobotsRules? {
    guard let entry = entries[origin], entry.until > now else { return nil }
    return entry.rules
  }

  /// Lets a transfer wait; true when it is the first and somebody must ask.
  mutating func wait(_ transfer: Transfer, for origin: String) -> Bool {
    waiting[origin, default: []].append(transfer)
    return asked.insert(origin).inserted
  }

  /// Keeps what an origin answered and gives back those who waited for it.
  ///
  /// As RFC 9309 says: no such file, everything is allowed; a server that fails, nothing is.
  mutating func take(
    _ result: Result<FetchedPage, FetchError>, of origin: String, product: String, now: Int
  ) -> [Transfer] {
    let rules: RobotsRules
    var lifetime = Self.lifetime
    switch result {
    case .success(let page) where (200..<300).contains(page.status):
      rules = RobotsRules(page.body, product: product)
    case .success(let page) where (300..<500).contains(page.status):
      rules = .allowingAll
    case .failure(.tooLarge), .failure(.badURL), .failure(.badRedirect),
      .failure(.tooManyRedirects):
      rules = .allowingAll
    case .success:
      rules = .disallowingAll
      lifetime = Self.failureLifetime
    case .failure:
      // The page itself will fail in the same way, and say how.
      rules = .allowingAll
      lifetime = 0
    }
    if entries.count >= Self.entryLimit { entries = entries.filter { $0.value.until > now } }
    if entries.count < Self.entryLimit {
      entries[origin] = Entry(rules: rules, until: now + lifetime)
    }
    asked.remove(origin)
    return waiting.removeValue(forKey: origin) ?? []
  }

  /// Takes out one who waits, or nil.
  mutating func remove(_ number: UInt64) -> Transfer? {
    for (origin, transfers) in waiting {
      guard let index = transfers.firstIndex(where: { $0.number == number }) else { continue }
      waiting[origin]?.remove(at: index)
      return transfers[index]
    }
    return nil
  }

  /// Takes out everybody who waits.
  mutating func removeAll() -> [Transfer] {
    defer { waiting = [:] }
    return waiting.values.flatMap { $0 }
  }
}
