import Testing

/// The many ways in which a text says what somebody is.
@Suite struct RoleFormsTests {
  @Test(arguments: [
    // Verbs of appointment.
    (
      "<PER>Ida Holm</PER> was named chief executive of <ORG>Norvik</ORG> on Monday.",
      ["Ida Holm: chief executive of Norvik"]
    ),
    (
      "<PER>Ida Holm</PER> was appointed as ambassador to <LOC>Chad</LOC>.",
      ["Ida Holm: ambassador to Chad"]
    ),
    ("<PER>Ida Holm</PER> has been elected mayor.", ["Ida Holm: mayor"]),
    ("<PER>Ida Holm</PER> was sworn in as governor.", ["Ida Holm: governor"]),
    ("<PER>Ida Holm</PER> was promoted to deputy director.", ["Ida Holm: deputy director"]),
    ("<PER>Ida Holm</PER> took office as president in May.", ["Ida Holm: president"]),
    ("<PER>Ida Holm</PER> will become finance minister.", ["Ida Holm: finance minister"]),
    (
      "<PER>Ida Holm</PER>, who serves as treasurer of the <ORG>Norvik Union</ORG>, left.",
      ["Ida Holm: treasurer of the Norvik Union"]
    ),
    (
      "<PER>Ida Holm</PER>, who was appointed prosecutor in May, left.",
      ["Ida Holm: prosecutor"]
    ),
    (
      "The board appointed <PER>Ida Holm</PER> as chief executive.",
      ["Ida Holm: chief executive"]
    ),
    ("They elected <PER>Ida Holm</PER> president.", ["Ida Holm: president"]),
    ("The party named <PER>Ida Holm</PER> its leader.", ["Ida Holm: leader"]),
    ("<PER>Ida Holm</PER> is a nurse and has two sons.", ["Ida Holm: nurse"]),
    ("<PER>Ida Holm</PER> works as a nurse in <LOC>Oslo</LOC>.", ["Ida Holm: nurse in Oslo"]),
    // Before the name.
    (
      "<NORP>Danish</NORP> Foreign Minister <PER>Ida Holm</PER> came.",
      ["Ida Holm: Danish Foreign Minister"]
    ),
    (
      "The <NORP>Danish</NORP> foreign minister, <PER>Ida Holm</PER>, came.",
      ["Ida Holm: Danish foreign minister"]
    ),
    ("Former mayor <PER>Ida Holm</PER> came.", ["Ida Holm: Former mayor"]),
    ("Sgt. <PER>Ida Holm</PER> came.", ["Ida Holm: Sgt."]),
    ("Mr <PER>Holm</PER> came.", []),
    (
      "Nobel laureate and novelist <PER>Ida Holm</PER> came.",
      ["Ida Holm: Nobel laureate; novelist"]
    ),
    (
      "<ORG>Norvik</ORG>'s chief economist <PER>Ida Holm</PER> came.",
      ["Ida Holm: Norvik's chief economist"]
    ),
    ("The 54-year-old teacher <PER>Ida Holm</PER> came.", ["Ida Holm: teacher"]),
    // Behind the name.
    (
      "<PER>Ida Holm</PER>, 54, a <NORP>Danish</NORP> painter, died.",
      ["Ida Holm: Danish painter"]
    ),
    (
      "<PER>Ida Holm</PER>, aged 54, head of the <ORG>Norvik Union</ORG>, died.",
      ["Ida Holm: head of the Norvik Union"]
    ),
    ("<PER>Ida Holm</PER> (mayor of <LOC>Ribe</LOC>) died.", ["Ida Holm: mayor of Ribe"]),
    ("<PER>Ida Holm</PER> — a lawyer — died.", ["Ida Holm: lawyer"]),
    (
      "<PER>Ida Holm</PER>, <ORG>Norvik</ORG>'s spokeswoman, denied it.",
      ["Ida Holm: Norvik's spokeswoman"]
    ),
    ("<PER>Ida Holm</PER>, the then governor, left.", ["Ida Holm: governor"]),
    // No roles.
    ("<PER>Ida Holm</PER> met the mayor.", []),
    ("<PER>Ida Holm</PER> was named in the report.", []),
    ("<PER>Ida Holm</PER> was elected on Sunday.", []),
    ("<PER>Ida Holm</PER>, the mayor said, was late.", []),
    ("<PER>Ida Holm</PER> served as a warning to others.", []),
  ])
  func roles(marked: String, expected: [String]) throws {
    let roles = try ResolvedText(marked).roles
    #expect(roles == expected)
  }
}
