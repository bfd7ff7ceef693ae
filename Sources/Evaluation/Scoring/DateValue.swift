import ArticleModel

/// Compares TIMEX3 values: without white space, case, seconds and time zone.
enum DateValue {
  /// True when the value found is the gold's; for an interval the first and last day count as one.
  static func areEqual(
    _ gold: GoldArticle.Date, _ found: ArticleRecord.DateFinding, dayOnly: Bool = false
  ) -> Bool {
    let wanted = normalized(gold.value ?? "")
    var candidates = [normalized(found.value ?? "")]
    if let from = found.from, let to = found.to, wanted.values.contains(0x2F) {
      candidates.append(normalized("\(from)/\(to)"))
    }
    guard dayOnly else { return candidates.contains(wanted) }
    return candidates.map(withoutTime).contains(withoutTime(wanted))
  }

  static func normalized(_ value: String) -> CodePoints {
    let dense = CodePoints(value).values.filter { !CharacterClass.isSpace($0) }
    let upper = CodePoints(dense).uppered
    return cut(cut(upper, behindTime: seconds), behindTime: zone)
  }

  /// `T` and what follows is left out, up to a slash.
  private static func withoutTime(_ value: CodePoints) -> CodePoints {
    var result: [UInt32] = []
    var isInTime = false
    for code in value.values {
      if code == 0x2F { isInTime = false }
      if code == 0x54 { isInTime = true }
      if !isInTime { result.append(code) }
    }
    return CodePoints(result)
  }

  /// Leaves out what `length` measures behind each `Thh:mm`.
  private static func cut(
    _ value: CodePoints, behindTime length: (CodePoints, Int) -> Int
  ) -> CodePoints {
    var result: [UInt32] = []
    var index = 0
    while index < value.count {
      if matches("T00:00", value, index) {
        let end = index + 6
        let extra = length(value, end)
        if extra > 0 {
          result.append(contentsOf: value.values[index..<end])
          index = end + extra
          continue
        }
      }
      result.append(value.values[index])
      index += 1
    }
    return CodePoints(result)
  }

  /// `:ss` and a fraction.
  private static func seconds(_ value: CodePoints, _ start: Int) -> Int {
    guard matches(":00", value, start) else { return 0 }
    var end = start + 3
    if matches(".0", value, end) {
      end += 2
      while matches("0", value, end) { end += 1 }
    }
    return end - start
  }

  /// `Z`, `+hh:mm` or `+hhmm`.
  private static func zone(_ value: CodePoints, _ start: Int) -> Int {
    guard start < value.count else { return 0 }
    switch value.values[start] {
    case 0x5A: return 1
    case 0x2B, 0x2D:
      if matches("00:00", value, start + 1) { return 6 }
      return matches("0000", value, start + 1) ? 5 : 0
    default: return 0
    }
  }

  /// True when the pattern stands at `start`; `0` in it is any digit.
  private static func matches(_ pattern: StaticString, _ value: CodePoints, _ start: Int) -> Bool {
    guard start + pattern.utf8CodeUnitCount <= value.count else { return false }
    for offset in 0..<pattern.utf8CodeUnitCount {
      let wanted = pattern.utf8Start[offset]
      let code = value.values[start + offset]
      let isMatch = wanted == 0x30 ? CharacterClass.isDigit(code) : code == UInt32(wanted)
      if !isMatch { return false }
    }
    return true
  }
}
