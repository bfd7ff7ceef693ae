import ArticleModel
import ArticleSearch

extension ArticleSummary: ListItem {
  /// `{"authors", "changed", "duplicate_of", "id", "language", "persons", "publication", "published", "received", "self", "title", "words"}`,
  /// and `mentioned_dates` where `mentions_date` was asked for.
  public func encodeItem(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("authors", authors)
    writer.member("changed", changed)
    writer.member("duplicate_of", duplicateOf?.description)
    writer.member("id", id.description)
    writer.member("language", language)
    if let mentionedDates { writer.member("mentioned_dates", mentionedDates) }
    writer.member("persons", persons)
    writer.member("publication", publication)
    writer.member("published", published)
    writer.member("received", received)
    writer.member("self", "/v1/articles/\(id)")
    writer.member("title", title)
    writer.member("words", words)
    writer.endObject()
  }

  /// The columns of the CSV form.
  public static var csvColumns: [String] {
    [
      "id", "published", "title", "publication", "authors", "language", "persons", "words",
      "received", "changed", "duplicate_of", "mentioned_dates",
    ]
  }

  /// The values of these columns.
  public var csvValues: [String?] {
    [
      id.description, published, title, publication, authors.joined(separator: "; "), language,
      persons.joined(separator: "; "), String(words), received, changed, duplicateOf?.description,
      mentionedDates?.map { "\($0.text) (\($0.granularity.rawValue))" }.joined(separator: "; "),
    ]
  }
}

extension MentionedDate: JSONEncodable {
  /// `{"end", "from", "granularity", "start", "text", "to", "value"}`
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("end", span.end)
    writer.member("from", from.description)
    writer.member("granularity", granularity.rawValue)
    writer.member("start", span.start)
    writer.member("text", text)
    writer.member("to", to.description)
    writer.member("value", value)
    writer.endObject()
  }
}

extension EntitySummary: ListItem {
  /// `{"aliases", "articles", "first_published", "id", "last_published", "mentions", "name"}`; of a person also
  /// `standing`
  public func encodeItem(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("aliases", aliases)
    writer.member("articles", articles)
    writer.member("first_published", firstPublished?.description)
    writer.member("id", id)
    writer.member("last_published", lastPublished?.description)
    writer.member("mentions", mentions)
    writer.member("name", name)
    if let standing { writer.member("standing", standing.rawValue) }
    writer.endObject()
  }

  /// The columns of the CSV form.
  public static var csvColumns: [String] {
    [
      "id", "name", "aliases", "articles", "mentions", "first_published", "last_published",
      "standing",
    ]
  }

  /// The values of these columns.
  public var csvValues: [String?] {
    [
      id, name, aliases.joined(separator: "; "), String(articles), String(mentions),
      firstPublished?.description, lastPublished?.description, standing?.rawValue,
    ]
  }
}

extension QuotationSummary: ListItem {
  /// The words, who said them, and where they stand.
  public func encodeItem(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("article", article.description)
    writer.member("article_title", title)
    writer.member("cue", cue)
    writer.member("end", span.end)
    writer.member("kind", kind.rawValue)
    writer.member("parts", parts)
    writer.member("probability", probability)
    writer.member("published", published)
    writer.member("reason", reason)
    writer.member("rule", rule)
    writer.member("said", said)
    writer.member("speaker", speaker)
    writer.member("speaker_name", speakerName)
    writer.member("speaker_text", speakerText)
    writer.member("speakers", speakers)
    writer.member("stance", stance?.rawValue)
    writer.member("start", span.start)
    writer.member("to", addressee)
    writer.endObject()
  }

  /// The columns of the CSV form.
  public static var csvColumns: [String] {
    [
      "article", "published", "kind", "speaker", "speaker_name", "speaker_text", "speakers",
      "cue", "stance", "said", "to", "text", "start", "end", "probability", "rule", "reason",
      "article_title",
    ]
  }

  /// The values of these columns.
  public var csvValues: [String?] {
    [
      article.description, published, kind.rawValue, speaker, speakerName, speakerText,
      speakers.joined(separator: "; "), cue, stance?.rawValue, said, addressee,
      parts.joined(separator: " […] "), String(span.start), String(span.end), String(probability),
      rule, reason, title,
    ]
  }
}

extension TimelineItem: ListItem {
  /// The sentence, its date and its article.
  public func encodeItem(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("article", article.description)
    writer.member("article_title", title)
    writer.member("date_text", dateText)
    writer.member("end", dateSpan.end)
    writer.member("flags", flags)
    writer.member("from", from.description)
    writer.member("granularity", granularity.rawValue)
    writer.member("published", published)
    writer.member("sentence", sentence)
    writer.member("start", dateSpan.start)
    writer.member("to", to.description)
    writer.member("value", value)
    writer.endObject()
  }

  /// The columns of the CSV form.
  public static var csvColumns: [String] {
    [
      "from", "to", "granularity", "value", "date_text", "sentence", "article", "published",
      "article_title",
    ]
  }

  /// The values of these columns.
  public var csvValues: [String?] {
    [
      from.description, to.description, granularity.rawValue, value, dateText, sentence,
      article.description, published,
      title,
    ]
  }
}
