import Testing

@Suite struct NameRepairTests {
  @Test(arguments: [
    // Missed.
    ("<PER>Ann Korda</PER> spoke. On Monday Korda left.", ["Ann Korda: Ann Korda, Korda"]),
    // Taken for something else.
    (
      "<PER>Ann Korda</PER> and <PER>Bo Lee</PER> met. <PER>Korda</PER> told <ORG>Korda</ORG>.",
      ["Ann Korda: Ann Korda, Korda, Korda", "Bo Lee: Bo Lee"]
    ),
    // A particle was cut off.
    (
      "<PER>Leon van Biel</PER> spoke. Later van <PER>Biel</PER> left.",
      ["Leon van Biel: Leon van Biel, van Biel"]
    ),
    // A form of address shows a name.
    ("It was Mr. Korda who <PER>Bo Lee</PER> met.", ["Korda: Korda", "Bo Lee: Bo Lee"]),
    // A month and a place stay what they are.
    ("<PER>Ann May</PER> spoke. In May it rained.", ["Ann May: Ann May"]),
    (
      "<PER>Ann Dover</PER> spoke. She lives in <LOC>Dover</LOC>.",
      ["Ann Dover: Ann Dover"]
    ),
    // A common word at the head of a sentence needs a verb.
    (
      "<PER>Doris Day</PER> sang. <PER>Doris Day</PER> sang. Day was good. A day. Day after day.",
      ["Doris Day: Doris Day, Doris Day, Day"]
    ),
    // Part of another name is left alone.
    ("<PER>Ann Korda</PER> crossed the Korda Bridge.", ["Ann Korda: Ann Korda"]),
    // One span over two people, and one with what stands before the name.
    (
      "<PER>Ann Korda and Bo Lee</PER> met. <PER>While Korda</PER> slept, Lee read.",
      ["Ann Korda: Ann Korda, Korda", "Bo Lee: Bo Lee, Lee"]
    ),
    ("<PER>Emergency Situations Minister Ann Korda's</PER> car.", ["Ann Korda: Ann Korda"]),
  ])
  func repairs(marked: String, expected: [String]) throws {
    let persons = try ResolvedText(marked).persons
    #expect(persons == expected)
  }

  @Test func anUncertainSpanIsPartedAtAKnownPerson() throws {
    let persons = try ResolvedText(
      "<PER>Ann Korda</PER> wrote on <MISC>Korda's Xeno</MISC>.", probability: 0.4
    ).persons
    #expect(persons == ["Ann Korda: Ann Korda, Korda"])
  }

  @Test func labelsOfAnInterviewAreTheSpeaker() throws {
    let persons = try ResolvedText(
      """
      We spoke with <PER>Ann Korda</PER>.

      AK I was there.

      How was it?

      AK It was cold.
      """
    ).persons
    #expect(persons == ["Ann Korda: Ann Korda, AK, AK"])
  }
}
