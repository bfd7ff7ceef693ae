import ArticleModel
import Testing

@testable import TextAnalysis

/// The forms in which agencies, newspapers and broadcasters give speech.
@Suite struct QuotationStyleTests {
  static let cases: [(String, [String])] = [
    (
      #""It was loud," said <PER>Ana Ruiz</PER>, 34, a baker. "Then it was quiet.""#,
      ["direct ruiz: It was loud,", "direct ruiz: Then it was quiet."]
    ),
    (
      #""It was loud," says <PER>Ana Ruiz</PER>."#,
      ["direct ruiz: It was loud,"]
    ),
    (
      #""Was it loud?" <PER>Ana Ruiz</PER> asked."#,
      ["direct ruiz: Was it loud?"]
    ),
    (
      #""Was it loud?" asked <PER>Ana Ruiz</PER>."#,
      ["direct ruiz: Was it loud?"]
    ),
    (
      #"‘It was loud,’ <PER>Ana Ruiz</PER> told the <ORG>Herald</ORG>. ‘We ran.’"#,
      ["direct ruiz: It was loud,", "direct ruiz: We ran."]
    ),
    (
      #"In a statement, <ORG>Norvik</ORG> said: “The plant is safe.”"#,
      ["direct norvik: The plant is safe."]
    ),
    (
      #"<ORG>Norvik</ORG> closed the plant. "It is safe," the company said in a statement."#,
      ["direct norvik: It is safe,"]
    ),
    (
      #"<PER>Ana Ruiz</PER>, who runs the bakery, said she was "shocked and angry"."#,
      ["partial ruiz: shocked and angry"]
    ),
    (
      #"Asked whether the plant was safe, <PER>Ana Ruiz</PER> replied: "No.""#,
      ["direct ruiz: No."]
    ),
    (
      #"<ORG>TASS</ORG> quoted <PER>Ivan Orlov</PER> as saying "the line is cut at two places"."#,
      ["direct orlov: the line is cut at two places"]
    ),
    (
      #"<PER>Ivan Orlov</PER> was quoted as saying: "The line is cut.""#,
      ["direct orlov: The line is cut."]
    ),
    (
      #""The line is cut," <PER>Ivan Orlov</PER>, the head of the grid, told <ORG>TASS</ORG>."#,
      ["direct orlov: The line is cut,"]
    ),
    (
      #""The line is cut," a spokesman for <PER>Ivan Orlov</PER> said."#,
      ["direct (a spokesman for Ivan Orlov): The line is cut,"]
    ),
    (
      #""The line is cut," <PER>Orlov</PER>'s lawyer said."#,
      ["direct (Orlov's lawyer): The line is cut,"]
    ),
    (
      #"<PER>Ivan Orlov</PER> said the line was cut, adding: "We are at work.""#,
      ["indirect orlov: the line was cut", "direct orlov: We are at work."]
    ),
    (
      #"<PER>Ivan Orlov</PER> issued a letter saying "The line is cut.""#,
      ["direct orlov: The line is cut."]
    ),
    (
      #""The line," <PER>Ivan Orlov</PER> said on <DATE>Monday</DATE>, "is cut.""#,
      ["direct orlov: The line,", "direct orlov: is cut."]
    ),
    (
      #"Energy minister <PER>Ivan Orlov</PER> flew home. The minister said: "We failed.""#,
      ["direct orlov: We failed."]
    ),
    (
      #"<PER>Ana Ruiz</PER> met <PER>Ivan Orlov</PER>. "He was calm," she said."#,
      ["direct ruiz: He was calm,"]
    ),
    (
      #""We failed," said the minister, <PER>Ivan Orlov</PER>."#,
      ["direct orlov: We failed,"]
    ),
    (
      #"Secretary of State <PER>Ana Ruiz</PER> wrote on Facebook, "We leave on Friday.""#,
      ["direct ruiz: We leave on Friday."]
    ),
    (
      #"<LOC>Oslo</LOC> maintained that the deal was "dead and buried"."#,
      ["partial oslo: dead and buried"]
    ),
    (
      #"He was told by <PER>Ivan Orlov</PER> of "a fault in the third unit"."#,
      ["partial orlov: a fault in the third unit"]
    ),
    (
      #"The fault was "serious but not grave", according to <PER>Ivan Orlov</PER>."#,
      ["partial orlov: serious but not grave"]
    ),
    (
      #"«The line is cut», <PER>Ivan Orlov</PER> said."#,
      ["direct orlov: The line is cut"]
    ),
    (
      #""The line is cut" <PER>Ivan Orlov</PER> said."#,
      ["direct orlov: The line is cut"]
    ),
    (
      #"<PER>Ana Ruiz</PER> accused him of "lying to the whole city"."#,
      ["partial ruiz: lying to the whole city"]
    ),
    (
      #""We have no coal left." — <PER>Ana Ruiz</PER>, mayor"#,
      ["direct ruiz: We have no coal left."]
    ),
    (
      #"Remarked city engineer <PER>Ana Ruiz</PER>, "The bridge is older than the town.""#,
      ["direct ruiz: The bridge is older than the town."]
    ),
    (
      #"<PER>Tomas Hale</PER>, who leads a party, accused the state of "cooking the books"."#,
      ["partial hale: cooking the books"]
    ),
    (
      #"The <ORG>Herald</ORG> reported that the government was considering "emergency measures"."#,
      ["partial herald: emergency measures"]
    ),
    (
      #"A spokeswoman for the treasury declined to comment on what she called "gossip"."#,
      ["partial (A spokeswoman for the treasury): gossip"]
    ),
    (
      #"Her neighbour, retired teacher <PER>Olaf Berg</PER>, nodded. "Me too.""#,
      ["direct berg: Me too."]
    ),
    (
      #""They hit me," said one of them, a student."#,
      ["direct (one of them): They hit me,"]
    ),
    (
      #"<ORG>TASS</ORG> quoted <PER>Tim Manley</PER>, a builder, as saying "we need a plan"."#,
      ["direct manley: we need a plan"]
    ),
    (
      #"<PER>Leroy Banks</PER>, meanwhile, believes the squad “owes the town a cup”."#,
      ["partial banks: owes the town a cup"]
    ),
    (
      #"The league said it would “watch”. It added: “We have rules.”"#,
      ["partial (The league): watch", "direct (The league): We have rules."]
    ),
    (
      #"The board, <PER>Leroy Banks</PER> alleges, has ignored three offers this year."#,
      ["indirect banks: has ignored three offers this year"]
    ),
    (
      #"“We are gutted, said <PER>Leroy Banks</PER>. The season is over."#,
      ["direct banks: We are gutted,"]
    ),
    (
      #"The town is ready for talks, <PER>Ivan Orlov</PER> said at a meeting following the vote."#,
      ["indirect orlov: The town is ready for talks"]
    ),
    (
      #"<PER>Ivan Orlov</PER> said he was ready. "We never refused," the top diplomat noted."#,
      ["indirect orlov: he was ready", "direct orlov: We never refused,"]
    ),
    (
      #"<ORG>Norvik</ORG> released a statement which read, in part, "The plant is safe.""#,
      ["direct norvik: The plant is safe."]
    ),
    (
      #"<ORG>Commission on Debates</ORG> met. "It is off," the commission said."#,
      ["direct debates: It is off,"]
    ),
    (
      #"Police urged drivers to "stay away from the bridge"."#,
      ["partial (Police): stay away from the bridge"]
    ),
    (
      #""It was [the mayor's] idea," <PER>Ana Ruiz</PER> said."#,
      ["direct ruiz: It was [the mayor's] idea,"]
    ),
    (
      #""They said 'never again' and left," <PER>Ana Ruiz</PER> said."#,
      ["direct ruiz: They said 'never again' and left,"]
    ),
  ]

  @Test(arguments: cases)
  func reads(marked: String, lines: [String]) throws {
    let found = try QuotationCase(marked).lines
    #expect(found == lines)
  }

  @Test func singleMarksOverParagraphs() throws {
    let found = try QuotationCase(
      """
      ‘It’s the fans’ club,’ <PER>Dan Moss</PER> told reporters. ‘They’ve treated us like fools.

      ‘If they won’t sell, they should listen.

      ‘It has to stop.’
      """)
    #expect(found.quotations.map(\.speaker) == ["moss", "moss", "moss", "moss"])
    #expect(found.quotations.map(\.parts) == [4, 4, 4, 4])
  }

  @Test func dialogueTakesTurns() throws {
    let found = try QuotationCase(
      """
      "Who opened the gate?" <PER>Ana Ruiz</PER> asked.

      "Nobody opened it," <PER>Ivan Orlov</PER> said.

      "Then it was open all night long."
      """)
    #expect(found.quotations.last?.speaker == "ruiz")
    #expect(found.quotations.last?.rule == "speaker.alternation")
  }

  @Test func aWholeParagraphBelongsToTheSubjectBefore() throws {
    let found = try QuotationCase(
      """
      <PER>Ana Ruiz</PER> also spoke of the winter to come.

      "We have no coal and no wood. It will be hard."
      """)
    #expect(found.quotations.map(\.speaker) == ["ruiz"])
    #expect(found.quotations.map(\.rule) == ["speaker.preceding-subject"])
  }

  @Test func nobodyIsGuessed() throws {
    let found = try QuotationCase(
      """
      The square was empty in the morning.

      "We have no coal and no wood. It will be hard."
      """)
    let quotation = try #require(found.quotations.first)
    #expect(quotation.speaker == nil)
    #expect(quotation.reason != nil)
  }

  @Test func interviewsKeepTheirManners() throws {
    let found = try QuotationCase(
      #"I told them my plan and I said "no way", and people were like "who are you to say that"."#)
    #expect(found.lines == [])
  }
}
