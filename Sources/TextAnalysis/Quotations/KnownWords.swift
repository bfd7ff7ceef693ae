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
  let on: Int32
  let went: Int32
  let go: Int32
  let who: Int32
  let which: Int32
  let not: Int32
  let whether: Int32
  let called: Int32
  let reads: Int32
  let its: Int32
  let his: Int32
  let her: Int32
  let their: Int32
  let asked: Int32
  let when: Int32
  let how: Int32
  let why: Int32
  let if_: Int32

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
    on = id("on")
    went = id("went")
    go = id("go")
    who = id("who")
    which = id("which")
    not = id("not")
    whether = id("whether")
    called = id("called")
    reads = id("read")
    its = id("its")
    his = id("his")
    her = id("her")
    their = id("their")
    asked = id("asked")
    when = id("when")
    how = id("how")
    why = id("why")
    if_ = id("if")
  }
}
