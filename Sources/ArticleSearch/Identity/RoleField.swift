/// Walks of life that are seldom one person's, by the head nouns of roles. Only callings that tell people of
/// one name apart are here: anyone may be a chairman, a candidate, a suspect or a businesswoman.
enum RoleField: Int, CaseIterable, Comparable {
  case politics = 1
  case sport
  case arts
  case science
  case religion
  case police
  case trade

  /// The word for it in an id.
  var label: String { "\(self)" }

  static func < (lhs: RoleField, rhs: RoleField) -> Bool { lhs.rawValue < rhs.rawValue }

  /// The field a folded noun belongs to; nil for most.
  static func of(noun: String) -> RoleField? { fields[noun] }

  private static let fields: [String: RoleField] = {
    var fields: [String: RoleField] = [:]
    for field in allCases {
      for noun in field.nouns.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        fields[String(noun)] = field
      }
    }
    return fields
  }()

  private var nouns: String {
    switch self {
    case .politics:
      """
      alderman ambassador assemblyman assemblymember assemblywoman backbencher congressman
      congresswoman congressperson councillor councilor councilman councilmember councilwoman
      diplomat envoy lawmaker legislator mayor mep minister mla mp msp parliamentarian politician
      premier senator statesman stateswoman whip
      """
    case .sport:
      """
      athlete batsman batswoman batter biathlete bowler boxer canoeist cornerback cricketer cyclist
      decathlete defenseman fencer flyhalf footballer forward fullback goalie goalkeeper goaltender
      golfer gymnast halfback heptathlete hurdler infielder jockey judoka kickboxer linebacker luger
      marathoner midfielder midwicket outfielder paralympian pitcher quarterback rower shortstop skater
      skier snowboarder sprinter striker swimmer triathlete vaulter volleyballer weightlifter
      wicketkeeper winger wrestler
      """
    case .arts:
      """
      actor actress ballerina baritone bassist cellist choreographer cinematographer comedian comedienne
      composer dancer dramatist drummer filmmaker guitarist lyricist musician novelist painter pianist
      playwright poet rapper saxophonist screenwriter sculptor singer songwriter soprano tenor
      trumpeter violinist vocalist
      """
    case .science:
      """
      anthropologist archaeologist astronomer astrophysicist biochemist biologist botanist cardiologist
      chemist climatologist criminologist ecologist economist entomologist epidemiologist geneticist
      geologist geophysicist immunologist mathematician microbiologist neurologist neuroscientist
      oceanographer oncologist paediatrician palaeontologist paleontologist pathologist pediatrician
      physicist professor psychiatrist psychologist scientist seismologist sociologist statistician
      surgeon virologist volcanologist zoologist
      """
    case .religion:
      """
      abbess abbot archbishop archdeacon ayatollah bishop cardinal chaplain deacon imam monk mufti
      mullah nun pastor pontiff pope priest rabbi reverend vicar
      """
    case .police:
      """
      constable detective marshal patrolman policeman policewoman sheriff superintendent trooper
      """
    case .trade:
      """
      baker barber bartender blacksmith bricklayer builder butcher carpenter cashier chef cleaner
      electrician farmer fireman firefighter fisherman gardener hairdresser janitor mechanic miner
      pensioner plumber rancher retiree schoolteacher shopkeeper tailor teacher trucker waiter
      waitress welder
      """
    }
  }
}
