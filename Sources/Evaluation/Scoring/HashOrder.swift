/// The order in which CPython 3.7 to 3.13 walks through a set of small whole numbers that were
/// added one after the other (`Objects/setobject.c`). `score.py` lets this order decide when a name
/// touches two clusters equally often, and the two programs must agree.
enum HashOrder {
  private static let linearProbes = 9
  private static let perturbShift = 5

  /// The numbers, none negative and none twice, in the order of the set.
  static func iterationOrder(of numbers: [Int]) -> [Int] {
    var table = [Int?](repeating: nil, count: 8)
    var used = 0
    for number in numbers {
      insert(number, into: &table)
      used += 1
      if used * 5 >= (table.count - 1) * 3 { table = grown(table, used: used) }
    }
    return table.compactMap { $0 }
  }

  private static func grown(_ table: [Int?], used: Int) -> [Int?] {
    var size = 8
    while size <= used * 4 { size *= 2 }
    var result = [Int?](repeating: nil, count: size)
    for case let number? in table { insert(number, into: &result) }
    return result
  }

  private static func insert(_ number: Int, into table: inout [Int?]) {
    let mask = table.count - 1
    var perturb = UInt(bitPattern: number)
    var index = number & mask
    while true {
      let probes = index + linearProbes <= mask ? linearProbes : 0
      for place in index...(index + probes) where table[place] == nil {
        table[place] = number
        return
      }
      perturb >>= UInt(perturbShift)
      index = Int((UInt(index) &* 5 &+ 1 &+ perturb) & UInt(mask))
    }
  }
}
