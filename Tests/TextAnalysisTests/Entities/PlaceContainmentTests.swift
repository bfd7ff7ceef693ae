import Testing

/// Places inside places, as the text says it: `inner in outer` for each, with the rule.
@Suite struct PlaceContainmentTests {
  @Test(arguments: [
    // Behind a comma.
    ("They met in <LOC>Lviv</LOC>, <LOC>Ukraine</LOC>.", ["Lviv in Ukraine: comma"]),
    (
      "A fire in <LOC>Dayton</LOC>, <LOC>Ohio</LOC>, burned on.",
      ["Dayton in Ohio: comma"]
    ),
    (
      "He was born in <LOC>Austin</LOC>, <LOC>Texas</LOC>, <LOC>United States</LOC>.",
      ["Austin in Texas: comma", "Texas in United States: comma"]
    ),
    ("A clinic in <LOC>Fresno</LOC>, <LOC>Calif.</LOC> closed.", ["Fresno in Calif.: comma"]),
    (
      "From <LOC>Lviv</LOC>, <LOC>Ukraine</LOC>, and <LOC>Brest</LOC>, <LOC>Belarus</LOC>.",
      ["Lviv in Ukraine: comma", "Brest in Belarus: comma"]
    ),
    // Lists are no such thing.
    ("In <LOC>Kenya</LOC>, <LOC>Uganda</LOC> and <LOC>Chad</LOC>.", []),
    ("In <LOC>Oslo</LOC>, <LOC>Norway</LOC> and <LOC>Sweden</LOC>.", []),
    ("In <LOC>Ohio</LOC>, <LOC>Texas</LOC>, <LOC>Iowa</LOC> and <LOC>Utah</LOC>.", []),
    ("In <LOC>Oslo</LOC>, <LOC>Bergen</LOC> and elsewhere.", []),
    ("In <LOC>Oslo</LOC>, <PER>Norway Hansen</PER> spoke.", []),
    // Apposition.
    (
      "<LOC>Zlatoust</LOC>, a city in the <LOC>Ural</LOC> region, is old.",
      ["Zlatoust in Ural: apposition"]
    ),
    (
      "<LOC>Tobruk</LOC>, a small port city in eastern <LOC>Libya</LOC>, flooded.",
      ["Tobruk in Libya: apposition"]
    ),
    (
      "<LOC>Chania</LOC>, a town on the coast; <LOC>Sitia</LOC>, a village of <LOC>Crete</LOC>.",
      ["Sitia in Crete: apposition"]
    ),
    (
      "<LOC>Taganrog</LOC> (a port in <LOC>Russia</LOC>'s <LOC>Rostov</LOC> region) was hit.",
      ["Taganrog in Rostov: apposition", "Rostov in Russia: owner"]
    ),
    (
      "<LOC>Misrata</LOC>, a <NORP>Libyan</NORP> port city, is quiet.",
      ["Misrata in Libya: apposition"]
    ),
    ("<LOC>Vienna</LOC>, the capital of <LOC>Austria</LOC>.", ["Vienna in Austria: apposition"]),
    ("<LOC>Tula</LOC>, a city near <LOC>Moscow</LOC>, is quiet.", []),
    ("<LOC>Tula</LOC>, a city north of <LOC>Sochi</LOC>, is quiet.", []),
    // Prepositions.
    (
      "The town of <LOC>Sumy</LOC> in <LOC>Kharkiv</LOC> province fell.",
      ["Sumy in Kharkiv: preposition"]
    ),
    (
      "It is in the <LOC>Tula</LOC> region of southern <LOC>Russia</LOC>.",
      ["Tula in Russia: preposition"]
    ),
    (
      "He left <LOC>Benghazi</LOC> in eastern <LOC>Libya</LOC>.",
      ["Benghazi in Libya: preposition"]
    ),
    (
      "The village <LOC>Sitia</LOC> on <LOC>Crete</LOC>; <LOC>Chania</LOC> in <LOC>Greece</LOC>.",
      ["Chania in Greece: preposition"]
    ),
    (
      "The hamlet of <LOC>Aldo</LOC> in the province of <LOC>Bari</LOC> burned.",
      ["Aldo in Bari: preposition"]
    ),
    ("She spoke for <LOC>France</LOC> in <LOC>Davos</LOC>.", []),
    ("She spoke for <LOC>France</LOC> in <LOC>Germany</LOC>.", []),
    ("The war in <LOC>Gaza</LOC> was raised in <LOC>Geneva</LOC>.", []),
    // Owners and adjectives.
    ("<LOC>Libya</LOC>'s second city, <LOC>Benghazi</LOC>, fell.", ["Benghazi in Libya: owner"]),
    (
      "In the <NORP>Russian</NORP> city of <LOC>Kazan</LOC> it rained in <LOC>Russia</LOC>.",
      ["Kazan in Russia: adjective"]
    ),
    ("The <NORP>Ukrainian</NORP> port of <LOC>Odesa</LOC>.", ["Odesa in Ukraine: adjective"]),
    ("The <NORP>Russian</NORP> army left <LOC>Odesa</LOC>.", []),
    ("<PER>Ann Hay</PER>'s <LOC>Odesa</LOC> is fiction.", []),
  ])
  func containers(marked: String, expected: [String]) throws {
    let resolved = try ResolvedText(marked)
    let found = resolved.entities.places.flatMap { place in
      place.within.map { item in
        let rule = item.rule.rawValue.split(separator: "-").last ?? ""
        return "\(place.name) in \(item.name): \(rule)"
      }
    }
    #expect(found == expected)
  }

  @Test func containerIsLinkedWhereTheArticleNamesIt() throws {
    let resolved = try ResolvedText(
      "The <NORP>Russian</NORP> city of <LOC>Kazan</LOC>. The <NORP>Libyan</NORP> port of "
        + "<LOC>Tobruk</LOC>. <LOC>Russia</LOC> is far.")
    let places = resolved.entities.places
    #expect(places.map { $0.within.first?.place } == ["russia", nil, nil])
    #expect(places.map { $0.within.first?.name } == ["Russia", "Libya", nil])
    let span = try #require(places.first?.within.first?.span)
    #expect(resolved.text.string(of: span) == "Russian city of Kazan")
  }

  @Test func noPlaceLiesInOneThatLiesInIt() throws {
    let resolved = try ResolvedText(
      "<LOC>Aldo</LOC>, a town in <LOC>Bari</LOC>. <LOC>Bari</LOC>, a town in <LOC>Aldo</LOC>.")
    #expect(resolved.entities.places.map(\.within.count) == [1, 0])
  }

  /// Every walk is bounded: as many statements as places, however long the sentence.
  @Test func longListsEnd() throws {
    let marked = (0..<4000).map { "<LOC>Town\($0)</LOC>" }.joined(separator: ", a city in ")
    let places = try ResolvedText(marked).entities.places
    #expect(places.count == 4000)
    #expect(places.allSatisfy { $0.within.count <= 1 })
  }
}
