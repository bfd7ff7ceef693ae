import ArticleModel

/// Short forms and spellings of given names that stand for one name whoever bears it. Forms that stand for
/// several (`Pat`, `Sam`, `Alex`, `Ted`) are left out: they would join people by guessing.
enum GivenNames {
  /// The common form of a folded given name.
  static func common(_ word: String) -> String {
    if let full = forms[word] { return full }
    guard word.utf8.count >= 4, word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    let skeleton = String(decoding: NameSimilarity.skeleton(word.utf8), as: UTF8.self)
    return forms[skeleton] ?? skeleton
  }

  private static let forms: [String: String] = {
    var forms: [String: String] = [:]
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let full = words.first else { continue }
      for word in words {
        forms[word] = full
        forms[String(decoding: NameSimilarity.skeleton(word.utf8), as: UTF8.self)] = full
      }
    }
    return forms
  }()

  /// A line for each name: the common form, then its short forms and spellings. Written for Dateline.
  private static let table = """
    abraham abe
    alexander aleksandr aleksander alexandr oleksandr alexandros
    alexei alexey aleksei aleksey oleksiy oleksii alexi
    andrew andy drew
    andrei andrey andriy andrii
    anthony tony
    barbara barb barbie
    benjamin benny
    bernard bernie
    charles charlie chuck
    christopher chris
    daniel danny dan
    david dave davey
    deborah debbie deb
    dmitri dmitry dmitriy dmytro dimitri
    donald don donny donnie
    douglas doug
    edward eddie
    elizabeth liz lizzie betty
    evgeny evgeni yevgeny yevgeni yevhen evgeniy
    frederick fred freddy freddie frederic
    geoffrey geoff
    george georgie
    gregory greg
    harold hal
    hussein hussain husain hosein
    jacob jake
    james jim jimmy jimmie
    jeffrey jeff
    jennifer jenny jen
    jessica jess
    jonathan jonathon
    joseph joe joey
    joshua josh
    katherine catherine kathryn kathy cathy katharine
    kenneth ken kenny
    lawrence larry laurence
    leonard lenny
    margaret maggie peggy
    matthew matt mathew
    michael mike mikey micheal
    mikhail mikhael mykhailo mikhailo
    mohammed muhammad mohamed mohammad muhammed mohamad mohamud
    nathaniel nathan
    nicholas nick nicolas nicky
    nikolai nikolay mykola
    pamela pam
    peter pete
    philip phil phillip
    raymond ray
    rebecca becky
    richard rick ricky dick
    robert bob bobby rob robbie
    ronald ron ronnie
    sergei sergey serhiy serhii sergiy
    stephen steve steven
    stuart stewart
    susan sue suzy
    theodore theo
    thomas tom tommy
    timothy tim
    victoria vicky vicki
    vincent vince
    vladimir vladymyr
    volodymyr volodimir
    walter walt
    william bill billy will willie
    yuri yury yuriy iurii
    yusuf youssef yousef yusef
    zachary zach zack
    """
}
