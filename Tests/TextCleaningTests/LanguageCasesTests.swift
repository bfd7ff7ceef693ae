import Testing

@testable import TextCleaning

/// News-like texts of ten words to sixty in twenty-five languages, in capitals, with foreign names and
/// foreign words in quotation marks.
@Suite struct LanguageCasesTests {
  static let short: [(String, String)] = [
    ("en", "Rescue teams reached the flooded valley before dawn and found eleven people alive."),
    ("en", "Storm knocks out power to thousands across northern counties, operator says"),
    (
      "es",
      "Los equipos de rescate llegaron al valle inundado antes del amanecer y hallaron a once vivos."
    ),
    ("es", "Una tormenta deja sin luz a miles de hogares en el norte"),
    (
      "fr",
      "Les secours ont atteint la vallée inondée avant l'aube et trouvé onze personnes vivantes."
    ),
    ("fr", "Une tempête prive des milliers de foyers d'électricité dans le nord"),
    (
      "de",
      "Rettungskräfte erreichten das überflutete Tal vor Tagesanbruch und fanden elf Überlebende."
    ),
    ("de", "Sturm legt Stromversorgung in Tausenden Haushalten lahm"),
    (
      "pt",
      "As equipes de resgate chegaram ao vale alagado antes do amanhecer e acharam onze pessoas vivas."
    ),
    ("pt", "Tempestade deixa milhares de casas sem luz no norte do país"),
    (
      "it",
      "I soccorritori hanno raggiunto la valle allagata prima dell'alba e trovato undici persone vive."
    ),
    ("it", "Una tempesta lascia migliaia di case senza luce nel nord"),
    (
      "nl",
      "Reddingsploegen bereikten het overstroomde dal voor zonsopgang en vonden elf mensen in leven."
    ),
    ("nl", "Storm zet duizenden huishoudens in het noorden zonder stroom"),
    ("ru", "Спасатели добрались до затопленной долины до рассвета и нашли одиннадцать выживших."),
    ("ru", "Буря оставила без света тысячи домов на севере страны"),
    ("uk", "Рятувальники дісталися затопленої долини до світанку й знайшли одинадцять живих."),
    ("uk", "Буря залишила без світла тисячі домівок на півночі"),
    ("pl", "Ratownicy dotarli do zalanej doliny przed świtem i znaleźli jedenaście żywych osób."),
    ("pl", "Burza pozbawiła prądu tysiące domów na północy kraju"),
    (
      "tr", "Kurtarma ekipleri şafaktan önce su altındaki vadiye ulaştı ve on bir kişiyi sağ buldu."
    ),
    ("tr", "Fırtına kuzeyde binlerce evi elektriksiz bıraktı"),
    ("ar", "وصلت فرق الإنقاذ إلى الوادي قبل الفجر وعثرت على أحد عشر شخصا أحياء."),
    ("zh", "救援队黎明前抵达被洪水淹没的山谷，找到十一名幸存者。"), ("zh", "暴風雨造成北部數千戶停電"),
    ("ja", "救助隊は夜明け前に冠水した谷に到着し、十一人の生存者を見つけた。"),
    ("ko", "구조대가 새벽 전에 물에 잠긴 계곡에 도착해 생존자 열한 명을 찾았다."),
    ("hi", "बचाव दल भोर से पहले बाढ़ग्रस्त घाटी में पहुँचा और ग्यारह लोगों को जीवित पाया।"),
    ("fa", "گروه‌های امدادی پیش از سپیده‌دم به درهٔ سیل‌زده رسیدند و یازده نفر را زنده یافتند."),
    (
      "sv",
      "Räddningslag nådde den översvämmade dalen före gryningen och fann elva människor vid liv."
    ),
    ("da", "Redningshold nåede den oversvømmede dal før daggry og fandt elleve mennesker i live."),
    ("no", "Redningslag nådde den oversvømte dalen før daggry og fant elleve mennesker i live."),
    (
      "fi",
      "Pelastajat pääsivät tulvivaan laaksoon ennen aamunkoittoa ja löysivät yksitoista ihmistä elossa."
    ),
    ("cs", "Záchranáři se do zatopeného údolí dostali před úsvitem a našli jedenáct přeživších."),
    ("hu", "A mentők hajnal előtt értek el az elárasztott völgybe, és tizenegy túlélőt találtak."),
    (
      "ro",
      "Echipele de salvare au ajuns în valea inundată înainte de zori și au găsit unsprezece oameni în viață."
    ),
    (
      "id",
      "Tim penyelamat mencapai lembah yang banjir sebelum fajar dan menemukan sebelas orang selamat."
    ),
    ("id", "Badai memutus aliran listrik ribuan rumah di wilayah utara"),
    (
      "vi",
      "Đội cứu hộ đến thung lũng ngập nước trước bình minh và tìm thấy mười một người còn sống."
    ),
    ("el", "Τα σωστικά συνεργεία έφτασαν στην πλημμυρισμένη κοιλάδα πριν από την αυγή."),
    ("he", "צוותי ההצלה הגיעו לעמק המוצף לפני עלות השחר ומצאו אחד עשר ניצולים."),
    ("th", "ทีมกู้ภัยไปถึงหุบเขาที่ถูกน้ำท่วมก่อนรุ่งสาง"),
    (
      "bg",
      "Спасителите стигнаха до наводнената долина преди зазоряване и намериха единайсет оцелели."
    ),
    ("ur", "امدادی ٹیمیں فجر سے پہلے سیلاب زدہ وادی میں پہنچیں اور گیارہ افراد کو زندہ پایا۔"),
  ]

  @Test(arguments: short) func tells(_ code: String, _ text: String) throws {
    #expect(try MarkedArticle.clean(text).language?.code == code)
  }

  /// The same in capitals, which say less.
  @Test(
    arguments: short.filter {
      ["en", "es", "fr", "de", "pt", "it", "nl", "ru", "uk", "pl", "sv"].contains($0.0)
    })
  func tellsCapitals(_ code: String, _ text: String) throws {
    #expect(try MarkedArticle.clean(text.uppercased()).language?.code == code)
  }

  /// English full of foreign names, places and quoted words; another language that quotes English.
  static let mixed: [(String, String)] = [
    (
      "en",
      "Zbigniew Wójcik, Małgorzata Król and Łukasz Dąbrowski met Núria Puig i Ferrer of Esquerra Republicana in Poznań on Monday."
    ),
    (
      "en",
      "Presidents Nguyễn Văn Thưởng and Recep Tayyip Erdoğan flew from Đà Nẵng to Diyarbakır, where Gülşah Özdemir and Trần Thị Hoa waited."
    ),
    (
      "en",
      "The mayor, Jürgen Weiß, told Die Zeit that he would appeal. \"Das ist eine Schande für die ganze Stadt und wir werden das nicht vergessen,\" he said."
    ),
    (
      "en",
      "Le Monde and Der Spiegel said La Repubblica and El País had paid for Les Nouvelles de la Mer."
    ),
    ("en", "Van der Berg, de la Cruz and dos Santos lost to El Amrani, Di Marco and von Stein."),
    (
      "fr",
      "Le ministre a répondu que « the house is on fire and we are out of water », citant un pompier américain, avant de quitter la salle."
    ),
    (
      "de",
      "Der Sprecher des Unternehmens Green Energy Holdings sagte, das Projekt \"Power to the People\" werde in diesem Jahr nicht mehr beginnen."
    ),
    (
      "es",
      "El presidente de The Walt Disney Company, Bob Iger, dijo que la película \"The House of the North\" se estrenará en mayo en todo el mundo."
    ),
  ]

  @Test(arguments: mixed) func tellsMixed(_ code: String, _ text: String) throws {
    #expect(try MarkedArticle.clean(text).language?.code == code)
  }
}
