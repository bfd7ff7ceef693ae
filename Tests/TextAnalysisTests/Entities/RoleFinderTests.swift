import Testing

@Suite struct RoleFinderTests {
  @Test(arguments: [
    (
      "<ORG>Kremlin</ORG> spokesman <PER>Ivan Orlov</PER> said so.",
      ["Ivan Orlov: Kremlin spokesman"]
    ),
    (
      "Then the then-<LOC>UK</LOC> Prime Minister <PER>Ann Hay</PER> came.",
      ["Ann Hay: then-UK Prime Minister"]
    ),
    (
      "It failed when then-U.K. Prime Minister <PER>Ann Hay</PER> came.",
      ["Ann Hay: then-U.K. Prime Minister"]
    ),
    (
      "Former <LOC>U.S.</LOC> Secretary of State <PER>Ann Hay</PER> agreed.",
      ["Ann Hay: Former U.S. Secretary of State"]
    ),
    (
      "<PER>Ann Hay</PER>, 54, a minister and former army colonel, voted.",
      ["Ann Hay: minister; former army colonel"]
    ),
    (
      "The mayor of <LOC>Dover</LOC>, <PER>Ann Hay</PER>, advised calm.",
      ["Ann Hay: mayor of Dover"]
    ),
    ("<PER>Ann Hay</PER> became finance minister in 1982.", ["Ann Hay: finance minister"]),
    (
      "<PER>Ann Hay</PER> served as president of <LOC>Chad</LOC> for five years.",
      ["Ann Hay: president of Chad"]
    ),
    (
      "Cosplay model and professional singer <PER>Jo</PER> came.",
      ["Jo: Cosplay model; professional singer"]
    ),
    ("He told reporter <PER>Ann Hay</PER> that it rained.", ["Ann Hay: reporter"]),
    ("<PER>Ann Hay</PER>, 54, left.", []),
    ("Her son <PER>Tom Hay</PER> left.", []),
    ("<PER>Ann Hay</PER>, actor <PER>Bo Lee</PER> and others left.", ["Bo Lee: actor"]),
  ])
  func roles(marked: String, expected: [String]) throws {
    let roles = try ResolvedText(marked).roles
    #expect(roles == expected)
  }
}
