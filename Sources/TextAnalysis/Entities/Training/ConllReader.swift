import ArticleModel

/// Reads `token TAB tag` lines with BIO tags; a blank line ends a sentence, `-DOCSTART-` begins a
/// document.
struct ConllReader {
  /// Sentences that make one document where the file marks none.
  var blockSentences = 15
  var joinsHyphens = false

  private struct Line {
    var token: String
    var tag: Substring
  }

  /// The documents of a file's text. Sentences become paragraphs, so that their ends are kept.
  func documents(_ text: String) -> [LabelledDocument] {
    var result: [LabelledDocument] = []
    var document = LabelledDocument()
    var sentence: [Line] = []
    var sentences = 0
    func close() {
      if !document.text.isEmpty { result.append(document) }
      document = LabelledDocument()
      sentences = 0
    }
    func closeSentence() {
      guard !sentence.isEmpty else { return }
      append(sentence, to: &document)
      sentence.removeAll()
      sentences += 1
    }
    let marksDocuments =
      text.split(separator: "\n").lazy.filter { $0.hasPrefix("-DOCSTART-") }
      .prefix(3).count > 2
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard !line.isEmpty else {
        closeSentence()
        if !marksDocuments, sentences >= blockSentences { close() }
        continue
      }
      let columns = line.split(separator: "\t")
      guard columns.count == 2 else { continue }
      if columns[0] == "-DOCSTART-" {
        closeSentence()
        close()
      } else {
        sentence.append(Line(token: String(columns[0]), tag: columns[1]))
      }
    }
    closeSentence()
    close()
    return result
  }

  private func append(_ sentence: [Line], to document: inout LabelledDocument) {
    if !document.text.isEmpty { document.text.append(contentsOf: [0x0A, 0x0A]) }
    var text: [UInt8] = []
    var detokenizer = Detokenizer(joinsHyphens: joinsHyphens)
    let offset = document.text.count
    var open: (type: NameType, start: Int, end: Int)?
    func close() {
      guard let name = open else { return }
      let span = TextSpan(start: offset + name.start, end: offset + name.end)
      document.names.append(LabelledDocument.Name(span: span, type: name.type))
      open = nil
    }
    for (index, line) in sentence.enumerated() {
      let next = index + 1 < sentence.count ? sentence[index + 1].token : nil
      let range = detokenizer.append(line.token, next: next, to: &text)
      let type = NameType(rawValue: String(line.tag.dropFirst(2)))
      if line.tag.hasPrefix("I-"), let type, open?.type == type {
        open?.end = range.upperBound
      } else {
        close()
        if let type { open = (type, range.lowerBound, range.upperBound) }
      }
    }
    close()
    document.paragraphs.append(TextSpan(start: offset, end: offset + text.count))
    document.text.append(contentsOf: text)
  }
}
