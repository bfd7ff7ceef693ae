import Testing

@Suite struct ReferenceResolverTests {
  @Test(arguments: [
    (
      "<PER>Mary Hale</PER> met <PER>John Reed</PER>. She thanked him.",
      ["mary-hale: She", "john-reed: him"]
    ),
    (
      "<PER>Mary Hale</PER> won. Her mother had told <PER>Jane Roe</PER> that she would.",
      ["mary-hale: Her"]
    ),
    (
      "<ORG>Kremlin</ORG> spokesman <PER>Ivan Orlov</PER> left. The spokesman was tired.",
      ["ivan-orlov: The spokesman"]
    ),
    (
      "<NORP>Russian</NORP> President <PER>Ivan Orlov</PER> and <NORP>French</NORP> President "
        + "<PER>Luc Roux</PER> met. The French president spoke.",
      ["luc-roux: The French president"]
    ),
    (
      "President <PER>Ann Hay</PER> and Vice President <PER>Bo Lee</PER> met. The president spoke.",
      ["ann-hay: The president"]
    ),
    ("<PER>Mary Hale</PER> won. The 54-year-old was glad.", ["mary-hale: The 54-year-old"]),
    ("<PER>Mary Hale</PER> won. The 54-year-old bridge was closed.", []),
    // A predicate is no mention.
    ("President <PER>Ann Hay</PER> won. Nobody else is the president.", []),
    // The speaker does not call himself he.
    (
      "<PER>John Reed</PER> liked <PER>Paul Moss</PER>. <PER>Reed</PER> said, \"He is fine.\"",
      ["paul-moss: He"]
    ),
    // The unsure stays open.
    ("<PER>Mary Hale</PER> met <PER>Jane Reed</PER> and <PER>Eva Moss</PER>.", []),
    (
      "Prosecutor <PER>Omar Diallo</PER> filed charges. The prosecutor called it theft.",
      ["omar-diallo: The prosecutor"]
    ),
    (
      "<LOC>Chad</LOC>'s foreign minister <PER>Omar Diallo</PER> flew in. The <NORP>Danish</NORP> "
        + "foreign minister did not.", []
    ),
    (
      "Former coach <PER>Omar Diallo</PER> sued. The coach won.", []
    ),
    (
      "<PER>Lena Fox</PER>, a nurse, called <PER>Omar Diallo</PER>. The nurse said she was calm.",
      ["lena-fox: The nurse, she"]
    ),
    ("<PER>Omar Diallo</PER>, 61, won. The 61-year-old slept.", ["omar-diallo: The 61-year-old"]),
    ("They won. The spokesman was tired.", []),
  ])
  func references(marked: String, expected: [String]) throws {
    let references = try ResolvedText(marked).references
    #expect(references == expected)
  }

  @Test func whatSeveralFitStaysOpen() throws {
    let resolved = try ResolvedText(
      "Senator <PER>Ann Hay</PER> met Senator <PER>Bo Lee</PER>. The senator smiled.")
    let open = resolved.entities.unresolved.map { item in
      resolved.text.string(of: item.span) + ": " + item.candidates.joined(separator: ", ")
    }
    #expect(open == ["The senator: bo-lee, ann-hay"])
    #expect(resolved.references.isEmpty)
  }

  @Test(arguments: [
    ("The <PER>Hale</PER> administration fell.", ["Hale"]),
    ("<PER>Ann Hale</PER> built the <ORG>Hale Museum</ORG>.", ["Hale"]),
    ("<PER>Ann Hale</PER> built the <ORG>Ann Hale Museum</ORG>.", ["Ann Hale"]),
    ("<PER>Ann Hale</PER> built the <ORG>Museum of Hale</ORG>.", []),
  ])
  func aNameInAnotherNameSaysSo(marked: String, expected: [String]) throws {
    let resolved = try ResolvedText(marked)
    let inner = resolved.entities.persons.flatMap(\.mentions).filter { $0.kind == .nameInName }
      .map { resolved.text.string(of: $0.span) }
    #expect(inner == expected)
  }

  @Test func everyMentionHasARuleAndAProbability() throws {
    let resolved = try ResolvedText(
      "Judge <PER>Ann Hay</PER> left. She said the judge had slept. <PER>Hay</PER> slept.")
    let mentions = resolved.entities.persons.flatMap(\.mentions)
    #expect(mentions.count == 4)
    for mention in mentions {
      #expect(!mention.rule.rawValue.isEmpty)
      #expect(mention.probability > 0 && mention.probability <= 1)
    }
    #expect(mentions == mentions.sorted { $0.span < $1.span })
  }
}
