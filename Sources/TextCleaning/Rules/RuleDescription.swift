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

  private static let lineSummaries = [
    RuleDescription(
      "export-label",
      "Labelled lines of exports, mails and front matter; what they say is read first."),
    RuleDescription("mail.signature", "A mail's signature, after two hyphens alone on a line."),
    RuleDescription("separator", "Lines of nothing but dashes, stars or underscores."),
    RuleDescription(
      "print-header", "Date, time and title that a browser prints at the head of a page."),
    RuleDescription("url-line", "Lines that are a web address, alone or with a page number."),
    RuleDescription(
      "page-number", "Page numbers, written out or bare where pages end or numbers count up."),
    RuleDescription(
      "running-header", "Lines that come again at page breaks, numbers and reading errors aside."),
  ]

  private static let blockSummaries = [
    RuleDescription("share-bar", "Buttons for sharing, printing and saving."),
    RuleDescription("breadcrumbs", "A path of sections, or a row of section names."),
    RuleDescription("link-row", "A row of footer links between bars."),
    RuleDescription("link-line", "A call to follow or visit something, with a web address."),
    RuleDescription("newsletter", "Offers of newsletters and what stands in their boxes."),
    RuleDescription(
      "subscription-offer", "Offers of subscription, membership and donation; log-in notes."),
    RuleDescription("advertisement", "Advertisements and the words that announce them."),
    RuleDescription("story-continues", "Lines that say that the story goes on, or that it ends."),
    RuleDescription("related-link", "Pointers to other stories."),
    RuleDescription(
      "related-list", "Headlines of other stories in a list that such a pointer opens."),
    RuleDescription("tags", "Tags, topics and categories."),
    RuleDescription(
      "comments", "Counts of comments and calls to comment, to write in, to report an error."),
    RuleDescription("reading-time", "Reading times, ages, counts and labels of media."),
    RuleDescription(
      "bare-furniture", "Words of a site's frame: menus, cookie notes, embeds, accessibility links."
    ),
    RuleDescription("copyright", "Copyright, licence and standards lines."),
    RuleDescription(
      "wire-note", "Notes of agencies to editors, and who else reported, wrote or edited."),
    RuleDescription("mail", "Lines that mail programs add, greetings and confidentiality notes."),
    RuleDescription("time-stamp", "Time stamps of a live page, alone on a line."),
    RuleDescription(
      "social-embed", "The line under an embedded post, and the post that ends in a short link."),
    RuleDescription("photo-credit", "The credit of a picture that has no caption."),
    RuleDescription("furniture-neighbour", "Short lines in a box whose other lines are furniture."),
    RuleDescription("title-repeat", "The headline again."),
    RuleDescription("front-matter", "What else stands before the text begins."),
    RuleDescription("byline.position", "A writer's position or outlet under the byline."),
    RuleDescription("author-bio", "A line or two about who wrote the article."),
    RuleDescription("pull-quote", "Words of the text set again between its paragraphs."),
    RuleDescription(
      "after-end-mark", "What follows a mark of the end: contacts, notes to editors."),
    RuleDescription(
      "end-matter", "What follows the last paragraph, when the signs of furniture outweigh prose."),
  ]

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
    RuleDescription("markdown.image", "A Markdown picture: description and address."),
    RuleDescription("markdown.code", "Fences and marks of Markdown code."),
    RuleDescription("markdown.escape", "The backslash of a Markdown escape."),
    RuleDescription("markdown.tag", "A tag of HTML inside Markdown."),
  ]
}
