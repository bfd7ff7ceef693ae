import Testing

@testable import TextCleaning

@Suite struct LanguageProfilesTests {
  static let texts: [(String, String)] = [
    (
      "en",
      "The council voted on Tuesday to keep the ferry, and the mayor said that it was a good day."
    ),
    (
      "de",
      "Der Rat hat am Dienstag beschlossen, dass die Fähre noch zwei Jahre fährt und nicht mehr kostet."
    ),
    (
      "fr",
      "Le conseil a décidé mardi que le bac sera maintenu pour deux ans, a dit la maire dans la ville."
    ),
    (
      "es",
      "El consejo decidió el martes que el barco siga dos años más, según dijo la alcaldesa en la ciudad."
    ),
    (
      "it",
      "Il consiglio ha deciso che il traghetto resta per altri due anni, ha detto la sindaca della città."
    ),
    (
      "pt",
      "O conselho decidiu que o barco fica mais dois anos, segundo a prefeita, que não falou com os jornais."
    ),
    (
      "nl",
      "De raad heeft besloten dat de veerboot nog twee jaar blijft varen en niet duurder wordt."
    ),
    (
      "sv",
      "Rådet beslutade att färjan ska gå i två år till och att det inte blir dyrare för de som bor där."
    ),
    (
      "pl",
      "Rada zdecydowała, że prom będzie pływać jeszcze dwa lata i nie będzie droższy, jak mówi burmistrz."
    ),
    (
      "ru",
      "Совет решил, что паром будет ходить ещё два года, и это не будет стоить дороже, сообщил мэр."
    ),
    (
      "uk",
      "Рада вирішила, що пором буде ходити ще два роки, і це не коштуватиме більше, повідомив мер."
    ),
    (
      "tr",
      "Meclis, feribotun iki yıl daha çalışmasına karar verdi ve bu karar için çok teşekkür etti."
    ),
    ("ar", "قرر المجلس يوم الثلاثاء إبقاء العبارة عامين آخرين"), ("zh", "市议会周二投票决定继续运营渡轮两年"),
    ("ja", "市議会は火曜日、フェリーの運航をあと二年続けることを決めた"), ("ko", "시의회는 화요일 여객선을 2년 더 운영하기로 했다"),
    ("el", "Το συμβούλιο αποφάσισε να κρατήσει το πλοίο"),
    ("he", "המועצה החליטה להשאיר את המעבורת"),
    ("hi", "परिषद ने नौका को दो साल और चलाने का फैसला किया"),
  ]

  @Test(arguments: texts) func tells(_ code: String, _ text: String) throws {
    let guess = try MarkedArticle.clean(text).language
    #expect(guess?.code == code)
  }

  @Test func numbersHaveNoLanguage() throws {
    #expect(try MarkedArticle.clean("12 345 678").language?.code == "und")
  }
}
