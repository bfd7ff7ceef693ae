import ArticleModel

/// Takes out what the markup of a page tells from its article inside the article's own element:
/// readers' comments, paragraphs and lists that are nothing but links to other stories.
enum HTMLFurniture {
  /// Looks at the lines after `title`.
  static func remove(after title: Int, in draft: inout Draft) {
    removeComments(after: title, in: &draft)
    removeLinks(after: title, in: &draft)
  }

  /// Headings of readers' comments, folded.
  private static let commentHeadings: Set<String> = [
    "comments", "comment", "# comments", "# comment", "comments #", "comments ( # )",
    "( # ) comments", "reader comments", "readers' comments", "user comments", "top rated comments",
    "top comments", "latest comments", "recent comments", "all comments", "view comments",
    "leave a comment", "leave a reply", "leave your comment", "post a comment", "post your comment",
    "add a comment", "add your comment", "write a comment", "join the conversation",
    "join the discussion", "tell us what you think", "# responses", "# response", "# replies",
    "discussion ( # )",
  ]
  /// Prose that must stand before such a heading for all that follows to be comments.
  private static let leastWordsBefore = 80

  /// After a heading of comments the article has ended.
  private static func removeComments(after title: Int, in draft: inout Draft) {
    var words = 0
    for index in draft.table.lines.indices.dropFirst(title + 1) where draft.isOpen(index) {
      let line = draft.table.lines[index]
      words += line.words
      guard line.words <= 4, words >= leastWordsBefore,
        commentHeadings.contains(String(decoding: draft.table.key(index), as: UTF8.self))
      else { continue }
      for rest in index..<draft.fates.count where draft.isOpen(rest) {
        draft.fates[rest] = .removed("comments", evidence: "after the heading of the comments")
      }
      return
    }
  }

  /// Paragraphs that are one link, and two or more list items on end that are.
  private static func removeLinks(after title: Int, in draft: inout Draft) {
    var items: [Int] = []
    func removeItems() {
      if items.count >= 2 {
        for item in items {
          draft.fates[item] = .removed("related-list", evidence: "a list of nothing but links")
        }
      }
      items.removeAll(keepingCapacity: true)
    }
    for index in draft.table.lines.indices.dropFirst(title + 1) where draft.isOpen(index) {
      guard isOneLink(draft.table.lines[index]) else {
        removeItems()
        continue
      }
      if draft.table.lines[index].hint.isListItem {
        items.append(index)
      } else {
        removeItems()
        draft.fates[index] = .removed("related-link", evidence: "a paragraph that is one link")
      }
    }
    removeItems()
  }

  /// A headline of another story: all of it a link, no sentence, no heading of this one.
  private static func isOneLink(_ line: Line) -> Bool {
    (line.hint.isListItem ? 3...25 : 4...25).contains(line.words)
      && line.hint.linkedBytes * 20 >= line.span.length * 16
      && line.hint.headingLevel == 0 && !line.hint.isQuote && !line.hint.isCaption
      && !line.endsSentence
  }
}
