import ArticleModel
import Testing

@Suite struct NamedEntityTests {
  @Test(arguments: [
    (
      "The <ORG>Harbour Safety Council</ORG> (HSC) met. The <ORG>HSC</ORG> agreed.",
      ["Harbour Safety Council: Harbour Safety Council, HSC"]
    ),
    (
      "The <ORG>Harbour Safety Council</ORG> met. <ORG>HSC</ORG> agreed.",
      ["Harbour Safety Council: Harbour Safety Council, HSC"]
    ),
    (
      "<ORG>Brightwell Entertainment</ORG> sold it. <ORG>Brightwell</ORG> is glad.",
      ["Brightwell Entertainment: Brightwell Entertainment, Brightwell"]
    ),
    (
      "The <ORG>Upper House Commission</ORG> met. The <ORG>Commission</ORG> agreed.",
      ["Upper House Commission: Upper House Commission, Commission"]
    ),
    (
      "<ORG>Netflow</ORG> and <ORG>Netflow Japan</ORG> are two.",
      ["Netflow: Netflow", "Netflow Japan: Netflow Japan"]
    ),
    ("<ORG>The Herald</ORG> and <ORG>Herald</ORG>.", ["Herald: Herald, Herald"]),
  ])
  func organizations(marked: String, expected: [String]) throws {
    let resolved = try ResolvedText(marked)
    #expect(resolved.describe(resolved.entities.organizations) == expected)
  }

  @Test(arguments: [
    (
      "The <LOC>US</LOC>, the <LOC>U.S.</LOC> and the <LOC>United States</LOC>.",
      ["United States: US, U.S., United States"]
    ),
    ("<LOC>UK</LOC> is <LOC>Britain</LOC>.", ["Britain: UK, Britain"]),
    ("<LOC>Kiev</LOC> is <LOC>Kyiv</LOC>.", ["Kiev: Kiev, Kyiv"]),
    (
      "The <LOC>Amber Gulf</LOC> is calm. The <LOC>Gulf</LOC> is calm.",
      ["Amber Gulf: Amber Gulf, Gulf"]
    ),
    (
      "<LOC>Veldograd</LOC>, <LOC>Veldograd</LOC> and <LOC>Veldigrad</LOC>.",
      ["Veldograd: Veldograd, Veldograd, Veldigrad"]
    ),
    ("<LOC>Dover</LOC> and <LOC>Deal</LOC>.", ["Dover: Dover", "Deal: Deal"]),
  ])
  func places(marked: String, expected: [String]) throws {
    let resolved = try ResolvedText(marked)
    #expect(resolved.describe(resolved.entities.places) == expected)
  }
}

extension ResolvedText {
  /// `Name: form, form` for each entity.
  func describe(_ entities: [NamedEntity]) -> [String] {
    entities.map { entity in
      entity.name + ": "
        + entity.mentions.map { text.string(of: $0.span) }.joined(separator: ", ")
    }
  }
}
