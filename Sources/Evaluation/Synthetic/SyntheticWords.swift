import ArticleModel

/// The words that synthetic articles are made of: our own lists, plain words of the news.
enum SyntheticWords {
  static let givenNames = words(
    """
    Maria James Anna Robert Elena Thomas Sofia Daniel Clara Victor Helen Marcus Irene Peter Laura
    Simon Nadia Oscar
    Julia Andrew Rosa Martin Alice Henry Teresa Paul Ingrid Samuel Vera Philip Emma Leon Diana Felix
    Nina Hugo Carla
    Adam Lucy Stefan Marta Edward Olga Frank Petra Louis Sarah Viktor Miriam Karl Amina Joseph Leila
    David Farah
    Michael Zainab Ahmed Grace Omar Ruth Yusuf Esther Ivan Naomi Boris Judith Pavel Alma Tomas Greta
    Anton Linda
    Jonas Monica Erik Susan Lars Karen Bruno Alina Diego Bianca Pablo Camila Mateo Lucia Rafael
    Isabel Hector
    """)
  static let surnameRoots = words(
    """
    Hal Mor Kov Bren Castel Lind Ald Stran Okaf Petr Verm Dun Hart Wes Nor Sol Grim Tav Mend Rosen Keller Fair Black
    Ash Whit Stone Brad Carl Zim Kar Mar Van Del Ros Ferr Mont San Val Cor Bel Haw Thorn Wood Well Lang Ben Abr Iv
    Nik Sid Rahm Yil Sat Tak Mur Nak Gon Alv Ort Dom
    """)
  static let surnameEndings = words(
    """
    berg ton ov stad er ana ez son sen ley ford man wood ini etti aldo escu ski wicz enko oglu ian
    dale mond worth
    field hurst ell ard is
    """)
  static let townStarts = words(
    """
    Ard Bel Cald Dunn East Fair Glen Hol Kings Lang Mill North Oak Pem Red Stan Thorn Ulls Wald West Brook Clay Elm
    Fern Green Har Ivy Lake Maple New
    """)
  static let townEndings = words(
    "haven ford ton field bridge mouth ham bury stead port wick dale gate chester holm by cliff more"
  )
  static let countries = words(
    """
    France Germany Kenya Brazil Japan Canada Norway Egypt Mexico India Poland Chile Ghana Spain
    Vietnam Peru Morocco
    Finland Turkey Ireland Portugal Greece Romania Nigeria Indonesia
    """)
  static let nouns = words(
    """
    harbour budget school bridge hospital factory railway court council election strike festival museum river storm
    drought harvest tunnel airport library stadium market tariff pension tax subsidy contract inquiry merger
    shipyard refinery vaccine laboratory satellite pipeline reservoir forest fishery mine quarry farm dairy brewery
    theatre orchestra archive prison barracks border ferry tram depot warehouse auction lottery census referendum
    treaty embargo ceasefire blockade refugee migrant tenant landlord teacher nurse miner sailor farmer engineer
    student pensioner veteran volunteer inspector prosecutor auditor broker trader lender insurer builder planner
    """)
  static let adjectives = words(
    """
    new old regional national local public private former interim coastal northern southern eastern
    western rural
    urban delayed disputed costly modest ambitious controversial long-awaited unfinished abandoned
    restored damaged
    overcrowded profitable bankrupt foreign domestic annual temporary permanent provisional
    independent joint secret
    official unpopular popular cautious sudden gradual sharp steady record unexpected familiar
    ordinary
    """)
  static let verbs = words(
    """
    approved rejected delayed financed inspected closed reopened expanded reduced defended criticised audited
    postponed cancelled sold bought inherited restored replaced blocked supported investigated measured surveyed
    advertised renamed renovated flooded damaged evacuated privatised nationalised insured taxed licensed fined
    """)
  static let topics = words(
    """
    housing transport energy fishing farming education health defence trade tourism water forestry
    banking shipping
    mining research culture sport immigration justice broadcasting insurance retail construction
    """)
  static let manners = words(
    """
    quietly reluctantly swiftly formally narrowly eventually repeatedly publicly unanimously briefly openly partly
    gradually unexpectedly
    """)
  static let occupations = words(
    """
    mayor minister governor senator ambassador director chairwoman chairman spokesman spokeswoman
    professor judge
    commissioner secretary president treasurer captain coach editor economist surgeon architect
    """)
  static let organizationEndings = [
    "Council", "Ministry", "University", "Institute", "Union", "Bank", "Company", "Association",
    "Authority", "Foundation", "Party", "Federation",
  ]
  static let months = words(
    "January February March April May June July August September October November December")
  static let weekdays = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
  static let outlets = [
    "The Ardhaven Courier", "Northern Wire", "The Millford Gazette", "Coast Daily",
    "The Evening Post",
    "Capital Times", "The Observer of Holmwick", "Morning Herald", "Union Press Agency",
    "The Valley Star",
    "Harbour News", "The Southern Ledger",
  ]

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}

extension SeededGenerator {
  /// One of `choices`, which must not be empty.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

  /// True `percent` times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
