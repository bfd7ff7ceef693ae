import Testing

@Suite struct PersonClustererTests {
  @Test(arguments: [
    (
      "<PER>Dmitry Peskov</PER> spoke. <PER>Peskov</PER> left. Mr. <PER>Peskov</PER>'s car waited.",
      ["Dmitry Peskov: Dmitry Peskov, Peskov, Peskov"]
    ),
    (
      "<PER>Volodymyr Zelensky</PER> and <PER>Volodymyr Zelenskyy</PER>, or <PER>Zelenskiy</PER>.",
      ["Volodymyr Zelenskyy: Volodymyr Zelensky, Volodymyr Zelenskyy, Zelenskiy"]
    ),
    (
      "<PER>Jill</PER> and <PER>Joe Biden</PER> came. <PER>Biden</PER> spoke; "
        + "<PER>Jill Biden</PER> waved.",
      ["Jill Biden: Jill, Jill Biden", "Joe Biden: Joe Biden, Biden"]
    ),
    (
      "<PER>Bill de Blasio</PER> ran. <PER>De Blasio</PER> lost.",
      ["Bill de Blasio: Bill de Blasio, De Blasio"]
    ),
    (
      "<PER>Xi Jinping</PER> met <PER>Kim Jong-un</PER>. <PER>Kim</PER> thanked <PER>Xi</PER>.",
      ["Xi Jinping: Xi Jinping, Xi", "Kim Jong-un: Kim Jong-un, Kim"]
    ),
    (
      "<PER>William Hale</PER> stood up. <PER>Bill Hale</PER> sat down.",
      ["William Hale: William Hale, Bill Hale"]
    ),
    (
      "<PER>J. R. Hale</PER> wrote it. <PER>John Hale</PER> read it. <PER>Hale</PER> slept.",
      ["John Hale: J. R. Hale, John Hale, Hale"]
    ),
    (
      "<PER>Stanislav Hrubec</PER> spoke. <PER>Stan Hrubec</PER> left.",
      ["Stanislav Hrubec: Stanislav Hrubec, Stan Hrubec"]
    ),
    (
      "<PER>Robert Moor</PER> spoke. His son <PER>Bob Moor</PER> left.",
      ["Robert Moor: Robert Moor", "Bob Moor: Bob Moor"]
    ),
    (
      "<PER>Robert Dow</PER> and his son <PER>Robert Dow Jr.</PER> sailed.",
      ["Robert Dow: Robert Dow", "Robert Dow Jr.: Robert Dow Jr."]
    ),
    (
      "<PER>Orbán Viktor</PER> arrived. <PER>Viktor Orbán</PER> left.",
      ["Orbán Viktor: Orbán Viktor, Viktor Orbán"]
    ),
    (
      "Mr. <PER>Hale</PER> met Mrs. <PER>Hale</PER>.",
      ["Hale: Hale", "Hale: Hale"]
    ),
    (
      "<PER>President Ana Ruiz</PER> spoke to <PER>Dr. Lee</PER>.",
      ["Ana Ruiz: Ana Ruiz", "Lee: Lee"]
    ),
    (
      "<PER>Joan Hale</PER> won. The <PER>Hales</PER> cheered.",
      ["Joan Hale: Joan Hale"]
    ),
    (
      "<PER>Amy Stone</PER> died. Her mother, <PER>Amy Vera Stone</PER>, and "
        + "<PER>Stone</PER>'s son wept.",
      ["Amy Stone: Amy Stone, Stone", "Amy Vera Stone: Amy Vera Stone"]
    ),
    (
      "<PER>Bashar al-Assad</PER> refused. <PER>Assad</PER> and <PER>al-Assad</PER> are one.",
      ["Bashar al-Assad: Bashar al-Assad, Assad, al-Assad"]
    ),
  ])
  func clusters(marked: String, expected: [String]) throws {
    let persons = try ResolvedText(marked).persons
    #expect(persons == expected)
  }
}
