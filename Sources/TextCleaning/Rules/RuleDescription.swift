import ArticleModel

/// A reason for a line of the ledger, for the page that lists what is removed and why.
public struct RuleDescription: Hashable, Sendable {
  /// The name that stands in records.
  public var id: RuleID
  /// What the rule removes and why, one sentence.
  public var summary: String

  init(_ id: RuleID, _ summary: String) {
    self.id = id
    self.summary = summary
  }
}

extension Cleaner {
  /// Every rule that a ledger may name, in the order in which they are asked.
  public static let rules: [RuleDescription] =
    pageSummaries + [blankSummary] + lineSummaries + blockSummaries + inlineSummaries

  private static let pageSummaries = [
    RuleDescription(
      "html.outside-content", "What stands outside the element that holds a page's article."),
    RuleDescription(
      "html.furniture", "Menus, forms, boxes and the like inside it, by tag, class name or role."),
    RuleDescription(
      "html.before-title", "Scraps inside the article's element before its headline."),
  ]

  private static let blankSummary = RuleDescription(
    "html.blank", "References such as `&nbsp;` that stand for blanks between lines.")

  private static let lineSummaries = describe([
    LabelRule.self, FieldCodeRule.self, ChatStampRule.self, ChatReplyRule.self, SignatureRule.self,
    SeparatorRule.self, RecordNumberRule.self, PrintHeaderRule.self, URLLineRule.self,
    PageNumberRule.self, RunningHeaderRule.self,
    RunningTitleRule.self,
  ])

  private static let blockSummaries =
    describe([
      ShareBarRule.self, BreadcrumbsRule.self, LinkRowRule.self, LinkLineRule.self,
      NewsletterRule.self, SubscriptionOfferRule.self, AdvertisementRule.self,
      StoryContinuesRule.self, RelatedLinkRule.self, RelatedListRule.self, TagsRule.self,
      CommentsRule.self, ReadingTimeRule.self, BareFurnitureRule.self, CopyrightRule.self,
      FeedFooterRule.self, WireNoteRule.self, MailRule.self, TimeStampRule.self,
      SocialEmbedRule.self,
    ])
    + [
      RuleDescription("photo-credit", "The credit of a picture that has no caption.")
    ] + describe([NeighbourRule.self])
    + [
      RuleDescription("title-repeat", "The headline again."),
      RuleDescription("front-matter", "What else stands before the text begins."),
      RuleDescription("byline.position", "A writer's position or outlet under the byline."),
    ] + describe([AuthorBioRule.self, PullQuoteRule.self, EndMarkRule.self, EndMatterRule.self])

  /// The summaries that rules give of themselves.
  private static func describe(_ rules: [any CleaningRule.Type]) -> [RuleDescription] {
    rules.map { RuleDescription($0.id, $0.summary) }
  }

  private static let inlineSummaries = [
    RuleDescription("title", "What stands in the headline's line beside it."),
    RuleDescription("subtitle", "What stands in the line under the headline beside it."),
    RuleDescription("byline", "What stands in a byline beside the names and the date."),
    RuleDescription("date", "What stands in a date line beside the date."),
    RuleDescription("quote-mark", "Marks of quoting at the start of a line."),
    RuleDescription("list-mark", "Bullets at the start of a line."),
    RuleDescription("line-end-hyphen", "The hyphen of a word that was parted at a line's end."),
    RuleDescription("markdown.heading", "Marks of a Markdown heading."),
    RuleDescription("markdown.emphasis", "Marks of Markdown emphasis."),
    RuleDescription("markdown.link", "Brackets and address of a Markdown link."),
    RuleDescription("markdown.footnote", "Footnotes and the marks that point to them."),
    RuleDescription("markdown.table", "Bars and rules of a Markdown table."),
    RuleDescription("markdown.image", "A Markdown picture: description and address."),
    RuleDescription("markdown.code", "Fences and marks of Markdown code."),
    RuleDescription("markdown.escape", "The backslash of a Markdown escape."),
    RuleDescription("markdown.tag", "A tag of HTML inside Markdown."),
  ]
}
