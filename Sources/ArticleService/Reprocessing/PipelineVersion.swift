/// Compares versions of the pipeline: numbers between points, as semantic versions order them.
enum PipelineVersion {
  /// True when `version` is older than `other`; what is no number counts as 0.
  static func isOlder(_ version: String, than other: String) -> Bool {
    let left = numbers(version)
    let right = numbers(other)
    for index in 0..<max(left.count, right.count) {
      let a = index < left.count ? left[index] : 0
      let b = index < right.count ? right[index] : 0
      if a != b { return a < b }
    }
    return false
  }

  /// True for one to four numbers with points between them.
  static func isValid(_ version: String) -> Bool {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    return (1...4).contains(parts.count)
      && parts.allSatisfy {
        (1...9).contains($0.utf8.count) && $0.allSatisfy(\.isASCII) && Int($0) != nil
          && $0.first != "-" && $0.first != "+"
      }
  }

  private static func numbers(_ version: String) -> [Int] {
    version.split(separator: ".").prefix(4).map { part in
      Int(part.prefix { $0.isASCII && $0.isNumber }.prefix(9)) ?? 0
    }
  }
}
