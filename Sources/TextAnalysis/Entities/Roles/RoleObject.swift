import ArticleModel

/// `role.object`: what somebody makes of the person: `The board appointed Ida Holm as chief executive`,
/// `They elected Ida Holm president`.
struct RoleObject {
  let context: EntityContext
  let phrase: RolePhrase

  func roles(around name: Range<Int>) -> [Role] {
    let sentence = context.sentence(of: name.lowerBound)
    let verb = name.lowerBound - 1
    guard verb > sentence.lowerBound, context.classes[verb].has(.appointment),
      !context.classes[verb - 1].has(.be), name.upperBound < sentence.upperBound
    else { return [] }
    var index = name.upperBound
    if context.hasWord(index, "as") || context.hasWord(index, "to") { index += 1 }
    guard index < sentence.upperBound else { return [] }
    return phrase.startingAt(index, ceiling: sentence.upperBound).map {
      $0.role("role.object", in: context)
    }
  }
}
