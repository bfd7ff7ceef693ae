/// Ids of the words that single rules ask for.
struct KnownWords: Sendable {
  let that: Int32
  let to: Int32
  let by: Int32
  let of: Int32
  let and: Int32
  let as_: Int32
  let with: Int32
  let from: Int32
  let for_: Int32
  let who: Int32
  let which: Int32
  let not: Int32
  let whether: Int32
  let its: Int32
  let his: Int32
  let her: Int32
  let their: Int32
  let how: Int32
  let why: Int32
  let if_: Int32
  let it: Int32
  let nobody: Int32
  private let quoting: [Int32]
  private let calling: [Int32]
  private let judging: [Int32]
  private let saying: [Int32]
  private let setting: [Int32]

  /// Asks `id` for each word.
  init(_ id: (String) -> Int32) {
    that = id("that")
    to = id("to")
    by = id("by")
    of = id("of")
    and = id("and")
    as_ = id("as")
    with = id("with")
    from = id("from")
    for_ = id("for")
    who = id("who")
    which = id("which")
    not = id("not")
    whether = id("whether")
    its = id("its")
    his = id("his")
    her = id("her")
    their = id("their")
    how = id("how")
    why = id("why")
    if_ = id("if")
    it = id("it")
    nobody = id("nobody")
    quoting = ["quoted", "quotes", "quoting", "cited", "cites", "citing"].map(id)
    calling = ["called", "calls", "calling"].map(id)
    judging = [
      "described", "describes", "describing", "hailed", "hails", "hailing", "branded", "brands",
      "labelled", "labeled", "denounced", "condemned", "dismissed", "praised", "characterized",
      "characterised", "portrayed", "rejected",
    ].map(id)
    saying = ["said", "says", "saying", "say"].map(id)
    setting = ["in", "on", "at", "during", "after", "before", "via", "through"].map(id)
  }

  /// `said`: whatever follows is what was said.
  func isSaying(_ word: Int32) -> Bool { saying.contains(word) }

  /// `in`, `during`: where or when something is said, before the reported clause.
  func isSetting(_ word: Int32) -> Bool { setting.contains(word) }

  /// `quoted` and its like: somebody else's words follow.
  func isQuoting(_ word: Int32) -> Bool { quoting.contains(word) }

  /// `called`: a thing and what it is called follow.
  func isCalling(_ word: Int32) -> Bool { calling.contains(word) }

  /// `described`: a thing, `as` and what it is said to be follow.
  func isJudging(_ word: Int32) -> Bool { judging.contains(word) }
}
