import Testing

/// The many forms of one person's name, and names that look like one person's and are two people's.
@Suite struct PersonFormsTests {
  @Test(arguments: [
    // Reversed, in capitals, with commas.
    (
      "<PER>SORENSEN Maja</PER> spoke. <PER>Maja Sorensen</PER> left.",
      ["SORENSEN Maja: SORENSEN Maja, Maja Sorensen"]
    ),
    (
      "<PER>Sorensen, Maja</PER> is listed. <PER>Maja Sorensen</PER> and <PER>Sorensen</PER> left.",
      ["Sorensen, Maja: Sorensen, Maja, Maja Sorensen, Sorensen"]
    ),
    (
      "<PER>MAJA SORENSEN</PER> WON. <PER>Sorensen</PER> smiled.",
      ["MAJA SORENSEN: MAJA SORENSEN, Sorensen"]
    ),
    (
      "<PER>Tóth Gergely</PER> sang. <PER>Gergely Toth</PER> bowed.",
      ["Tóth Gergely: Tóth Gergely, Gergely Toth"]
    ),
    // Hyphens, particles, apostrophes.
    (
      "<PER>Anne-Marie Duval</PER> came. <PER>Anne Marie Duval</PER> left; <PER>Duval</PER> rests.",
      ["Anne Marie Duval: Anne-Marie Duval, Anne Marie Duval, Duval"]
    ),
    (
      "<PER>Ines Castro-Vega</PER> came. <PER>Castro-Vega</PER> and <PER>Castro</PER> left.",
      ["Ines Castro-Vega: Ines Castro-Vega, Castro-Vega, Castro"]
    ),
    (
      "<PER>Sean O’Dowd</PER> ran. <PER>O'Dowd</PER> won.",
      ["Sean O’Dowd: Sean O’Dowd, O'Dowd"]
    ),
    (
      "<PER>Pieter van der Meulen</PER> ran. <PER>Van der Meulen</PER> won; <PER>Meulen</PER> slept.",
      ["Pieter van der Meulen: Pieter van der Meulen, Van der Meulen, Meulen"]
    ),
    (
      "<PER>Omar bin Saif al-Harbi</PER> ran. <PER>Harbi</PER> and <PER>Al Harbi</PER> won.",
      ["Omar bin Saif al-Harbi: Omar bin Saif al-Harbi, Harbi, Al Harbi"]
    ),
    (
      "<PER>Ngozi Ade-Bello</PER>'s car stood there. <PER>Ade-Bello</PER>’s driver slept.",
      ["Ngozi Ade-Bello: Ngozi Ade-Bello, Ade-Bello"]
    ),
    // Initials and middle names.
    (
      "<PER>H. Lindqvist</PER> paid. <PER>Henrik Lindqvist</PER> thanked.",
      ["Henrik Lindqvist: H. Lindqvist, Henrik Lindqvist"]
    ),
    (
      "<PER>Henrik J. Lindqvist</PER> paid. <PER>Henrik Lindqvist</PER> thanked.",
      ["Henrik J. Lindqvist: Henrik J. Lindqvist, Henrik Lindqvist"]
    ),
    (
      "<PER>P.D. Marlow</PER> wrote. <PER>P. D. Marlow</PER> read. <PER>Marlow</PER> slept.",
      ["P.D. Marlow: P.D. Marlow, P. D. Marlow, Marlow"]
    ),
    (
      "<PER>Karin Holt</PER> and <PER>Karl Holt</PER> met. <PER>K. Holt</PER> wrote it.",
      ["Karin Holt: Karin Holt", "Karl Holt: Karl Holt", "K. Holt: K. Holt"]
    ),
    // Nicknames.
    (
      "<PER>Robert Kessler</PER> won. <PER>Bob Kessler</PER> and <PER>Bobby Kessler</PER> are one.",
      ["Robert Kessler: Robert Kessler, Bob Kessler, Bobby Kessler"]
    ),
    (
      "<PER>Elizabeth Crane</PER> won. <PER>Liz Crane</PER> slept.",
      ["Elizabeth Crane: Elizabeth Crane, Liz Crane"]
    ),
    (
      "<PER>Walter \"Duke\" Ferris</PER> played. <PER>Duke Ferris</PER> won.",
      ["Walter \"Duke\" Ferris: Walter \"Duke\" Ferris, Duke Ferris"]
    ),
    (
      "<PER>Robert Kessler</PER> won. <PER>Ruth Kessler</PER> lost.",
      ["Robert Kessler: Robert Kessler", "Ruth Kessler: Ruth Kessler"]
    ),
    // Transliterations.
    (
      "<PER>Sergei Voronin</PER> won. <PER>Sergey Voronin</PER> and <PER>Serhiy Voronin</PER> slept.",
      ["Sergei Voronin: Sergei Voronin, Sergey Voronin, Serhiy Voronin"]
    ),
    (
      "<PER>Mohammed Qasemi</PER> won. <PER>Muhammad Kasemi</PER> slept.",
      ["Mohammed Qasemi: Mohammed Qasemi", "Muhammad Kasemi: Muhammad Kasemi"]
    ),
    (
      "<PER>Mohammed Qasemi</PER> won. <PER>Muhammad Qasemi</PER> slept.",
      ["Mohammed Qasemi: Mohammed Qasemi, Muhammad Qasemi"]
    ),
    (
      "<PER>Yevgeny Tarasov</PER> won. <PER>Evgeny Tarasov</PER> slept.",
      ["Yevgeny Tarasov: Yevgeny Tarasov, Evgeny Tarasov"]
    ),
    (
      "<PER>Jürgen Møller</PER> won. <PER>Jurgen Moller</PER> slept.",
      ["Jürgen Møller: Jürgen Møller, Jurgen Moller"]
    ),
    // Families.
    (
      "<PER>Omar Haddad</PER> and his wife <PER>Lina Haddad</PER> came. Mrs <PER>Haddad</PER> spoke.",
      ["Omar Haddad: Omar Haddad", "Lina Haddad: Lina Haddad, Haddad"]
    ),
    (
      "<PER>Lina</PER> and <PER>Omar Haddad</PER> came. The <PER>Haddads</PER> left.",
      ["Lina: Lina", "Omar Haddad: Omar Haddad"]
    ),
    (
      "<PER>Igor Belov</PER> met <PER>Anna Belova</PER>. <PER>Belova</PER> spoke; <PER>Belov</PER> slept.",
      ["Igor Belov: Igor Belov, Belov", "Anna Belova: Anna Belova, Belova"]
    ),
    (
      "<PER>George Pruitt Sr.</PER> founded it. <PER>George Pruitt Jr.</PER> sold it.",
      ["George Pruitt Sr.: George Pruitt Sr.", "George Pruitt Jr.: George Pruitt Jr."]
    ),
    // Two surnames in one word.
    (
      "<PER>Ana Moreno</PER> and <PER>Joe Castle</PER> run. <PER>Moreno</PER>-<PER>Castle</PER> won.",
      ["Ana Moreno: Ana Moreno, Moreno", "Joe Castle: Joe Castle, Castle"]
    ),
    // Forms of address.
    (
      "<PER>Mr. Okoye</PER> met <PER>Dr. Helen Okoye</PER>. Dr. <PER>Okoye</PER> left.",
      ["Okoye: Okoye", "Helen Okoye: Helen Okoye, Okoye"]
    ),
    (
      "<PER>Gen. Marek Zielinski</PER> and <PER>Sen. Ada Brandt</PER> met. <PER>Zielinski</PER> left.",
      ["Marek Zielinski: Marek Zielinski, Zielinski", "Ada Brandt: Ada Brandt"]
    ),
    (
      "<PER>Sir Colin Ashby</PER> spoke. <PER>Sir Colin</PER> left.",
      ["Colin Ashby: Colin Ashby, Colin"]
    ),
  ])
  func clusters(marked: String, expected: [String]) throws {
    let persons = try ResolvedText(marked).persons
    #expect(persons == expected)
  }

  @Test(arguments: [
    ("The <PER>Haddad</PER> administration fell.", ["name-in-name"]),
    ("The <PER>Haddad</PER> campaign and <PER>Haddad</PER> paid.", ["name-in-name", "name"]),
    (
      "<PER>Omar Haddad</PER> gave to the <ORG>Omar Haddad Foundation</ORG>.",
      ["name", "name-in-name"]
    ),
  ])
  func kinds(marked: String, expected: [String]) throws {
    let person = try #require(try ResolvedText(marked).entities.persons.first)
    #expect(person.mentions.map(\.kind.rawValue) == expected)
  }
}
