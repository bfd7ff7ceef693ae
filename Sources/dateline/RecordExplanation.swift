import ArticleModel
import ArticlePipeline
import TextAnalysis

/// A record as a table for a person: each finding with the rule that made it and its place.
struct RecordExplanation {
  private let record: ArticleRecord
  private let explanation: ArticlePipeline.Explanation
  private let fileName: String

  init(
    _ record: ArticleRecord, _ explanation: ArticlePipeline.Explanation = .init(), fileName: String
  ) {
    self.record = record
    self.explanation = explanation
    self.fileName = fileName
  }

  /// The table.
  var text: String {
    var lines = ["\(fileName): \(record.stats.words) words, \(record.stats.sentences) sentences"]
    lines += metadata + captions + removed + entities + dates + quotations
    return lines.joined(separator: "\n")
  }

  private func row(_ kind: String, _ what: String, _ rule: RuleID, _ more: String = "") -> String {
    let columns = [kind.padded(to: 12), what.shortened(to: 60).padded(to: 60), rule.rawValue, more]
    return columns.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private var metadata: [String] {
    var rows: [String] = []
    if let title = record.title { rows.append(row("title", title.text, title.rule)) }
    for author in record.authors { rows.append(row("author", author.name, author.rule)) }
    if let published = record.published {
      rows.append(row("published", published.value, published.rule))
    }
    if let dateline = record.dateline {
      let place = dateline.place + (dateline.agency.map { " (\($0))" } ?? "")
      rows.append(row("dateline", place, dateline.rule))
    }
    if let language = record.language {
      rows.append(row("language", language.code, language.rule, "\(language.confidence)"))
    }
    return rows
  }

  private var captions: [String] {
    record.captions.map { caption in
      row("caption", caption.text, caption.rule, caption.credit.map { "credit: \($0)" } ?? "")
    }
  }

  private var removed: [String] {
    record.removed.map { row("removed", $0.text, $0.rule, $0.evidence) }
  }

  private var entities: [String] {
    var rows: [String] = []
    for person in record.persons {
      for mention in person.mentions {
        rows.append(
          row(
            "person", mention.excerpt.text, mention.rule,
            "\(person.id) \(mention.kind.rawValue) \(mention.probability)"))
        rows += reasons(mention)
      }
      for role in person.roles {
        rows.append(row("role", role.excerpt.text, role.rule, person.id))
      }
    }
    for (kind, list) in [("organization", record.organizations), ("place", record.places)] {
      for entity in list {
        for mention in entity.mentions {
          rows.append(
            row(kind, mention.excerpt.text, mention.rule, "\(entity.id) \(mention.probability)"))
          rows += reasons(mention)
        }
        for item in entity.within {
          rows.append(row("within", item.excerpt.text, item.rule, "\(entity.id) in \(item.name)"))
        }
      }
    }
    for item in record.unresolved {
      rows.append(
        row(
          "unresolved", item.excerpt.text, "unresolved",
          "\(item.reason): \(item.candidates.joined(separator: ", "))"))
    }
    return rows
  }

  /// Why a mention is what it is: the tagger's features, then the way to whom it stands for.
  private func reasons(_ mention: ArticleRecord.EntityMention) -> [String] {
    var lines: [String] = []
    let indent = String(repeating: " ", count: 14)
    if let name = explanation.names[mention.excerpt.span.end], mention.kind == .name {
      let rival = name.runnerUp.map(\.rawValue) ?? "no name"
      let features = name.features.map { feature in
        "\(feature.weight < 0 ? "" : "+")\(feature.weight) \(feature.text)"
      }
      lines.append(
        indent + "tagged \(name.type.rawValue) \(name.probability), against \(rival): "
          + features.joined(separator: "; "))
    }
    if let path = explanation.mentions[mention.excerpt.span.start]?.path {
      lines.append(indent + "path: " + path.joined(separator: " → "))
    }
    return lines
  }

  private var dates: [String] {
    record.dates.map { date in
      var more = "\(date.kind.rawValue) \(date.value ?? "unresolved")"
      if let anchor = date.anchor { more += " from \(anchor)" }
      if !date.flags.isEmpty { more += " [\(date.flags.joined(separator: ", "))]" }
      return row("date", date.excerpt.text, date.rule, more)
    }
  }

  private var quotations: [String] {
    record.quotations.map { quotation in
      let who = quotation.speaker ?? "nobody (\(quotation.reason ?? "no reason"))"
      return row(
        "quotation", quotation.excerpt.text, quotation.rule,
        "\(quotation.kind.rawValue) by \(who)\(quotation.cue.map { ", cue \"\($0)\"" } ?? "")")
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func shortened(to width: Int) -> String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    return line.count <= width ? line : line.prefix(width - 1) + "…"
  }
}
