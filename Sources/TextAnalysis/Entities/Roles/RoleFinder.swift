import ArticleModel

/// Finds what the text says a person is, around one mention.
struct RoleFinder {
  let context: EntityContext
  let phrase: RolePhrase

  init(context: EntityContext) {
    self.context = context
    phrase = RolePhrase(context: context)
  }

  /// The roles around the name `name`, in no order.
  func roles(aroundName name: Int) -> [Role] {
    let tokens = context.names[name].tokens
    return RoleBeforeName(context: context, phrase: phrase).roles(before: tokens)
      + RoleApposition(context: context, phrase: phrase).roles(after: tokens)
      + RoleObject(context: context, phrase: phrase).roles(around: tokens)
      + roles(afterMention: tokens)
  }

  /// The roles that a verb after the mention gives: `He became finance minister`.
  func roles(afterMention tokens: Range<Int>) -> [Role] {
    RoleCopula(context: context, phrase: phrase).roles(after: tokens)
  }
}

extension RolePhrase.Found {
  /// The found phrase as a role.
  func role(_ rule: RuleID, in context: EntityContext) -> Role {
    Role(span: context.text.span(ofTokens: tokens), rule: rule)
  }
}
