/// The rules of one robots.txt for one reader (RFC 9309).
public struct RobotsRules: Sendable {
  private struct Rule: Sendable {
    let pattern: [UInt8]
    let allows: Bool
  }

  /// Bytes of a robots.txt that are read; the rest is ignored.
  public static let byteLimit = 512 << 10
  private static let ruleLimit = 4096
  private static let patternLimit = 1024

  private var rules: [Rule] = []

  /// Everything is allowed.
  public static let allowingAll = RobotsRules(rules: [])
  /// Nothing is: what holds while a server cannot say.
  public static let disallowingAll = RobotsRules(
    rules: [Rule(pattern: [UInt8(ascii: "/")], allows: false)])

  private init(rules: [Rule]) { self.rules = rules }

  /// Reads the groups for the product token, or those for `*` when it is named in none.
  ///
  /// - Parameter product: the name at the start of the `User-Agent`, such as `Dateline`.
  public init(_ bytes: [UInt8], product: String) {
    let product = product.lowercased()
    var own: [Rule]?
    var others: [Rule] = []
    var names: [String] = []
    var isInRules = false
    let newlines: Set<UInt8> = [0x0A, 0x0D]
    for line in bytes.prefix(Self.byteLimit).split(whereSeparator: { newlines.contains($0) }) {
      guard let (key, value) = Self.pair(line) else { continue }
      switch key {
      case "user-agent":
        if isInRules { names = [] }
        isInRules = false
        names.append(value.lowercased())
        if value.lowercased() == product, own == nil { own = [] }
      case "allow", "disallow":
        isInRules = true
        // An empty "Disallow:" forbids nothing.
        guard !value.isEmpty, value.utf8.count <= Self.patternLimit else { continue }
        let rule = Rule(pattern: Array(value.utf8), allows: key == "allow")
        if names.contains(product), own?.count ?? 0 < Self.ruleLimit { own?.append(rule) }
        if names.contains("*"), others.count < Self.ruleLimit { others.append(rule) }
      default: break
      }
    }
    rules = own ?? others
  }

  /// Whether the path (with its query) may be read: the longest pattern decides, `Allow` at a tie.
  public func allows(_ path: String) -> Bool {
    let path = Array(path.utf8)
    var best = (length: -1, allows: true)
    for rule in rules where rule.pattern.count >= best.length {
      guard Self.matches(rule.pattern, path) else { continue }
      let isLonger = rule.pattern.count > best.length
      best = (rule.pattern.count, isLonger ? rule.allows : best.allows || rule.allows)
    }
    return best.allows
  }

  private static func pair(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
    let line = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (trimmed(line[..<colon]).lowercased(), trimmed(line[(colon + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let blanks: Set<UInt8> = [0x20, 0x09]
    let start = bytes.drop { blanks.contains($0) }
    let end = start.lastIndex { !blanks.contains($0) }
    return end.map { String(decoding: start[...$0], as: UTF8.self) } ?? ""
  }

  /// Whether the pattern matches at the start of the path: `*` stands for anything, a final `$` for the end.
  ///
  /// Goes back to the last `*` only, so that the work is at most pattern × path.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isAnchored = pattern.last == UInt8(ascii: "$")
    let pattern = isAnchored ? pattern.dropLast() : pattern[...]
    let star = UInt8(ascii: "*")
    var at = 0
    var next = 0
    var lastStar: (pattern: Int, path: Int)?
    while true {
      if next == pattern.count {
        if !isAnchored || at == path.count { return true }
      } else if pattern[next] == star {
        lastStar = (next, at)
        next += 1
        continue
      } else if at < path.count, pattern[next] == path[at] {
        next += 1
        at += 1
        continue
      }
      guard let star = lastStar, star.path < path.count else { return false }
      lastStar = (star.pattern, star.path + 1)
      next = star.pattern + 1
      at = star.path + 1
    }
  }
}
