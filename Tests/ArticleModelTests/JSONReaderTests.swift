import ArticleModel
import Testing

@Suite struct JSONReaderTests {
  private func reader(_ text: String) throws -> JSONReader {
    try JSONReader(try JSONParser.parse(Array(text.utf8)))
  }

  @Test func reads() throws {
    let json = try reader(
      #"{"s":"x","n":null,"i":3,"d":0.5,"f":true,"a":["p","q"],"o":{"k":1},"l":[{"k":2}]}"#)
    #expect(try json.string("s") == "x")
    #expect(try json.optionalString("n") == nil)
    #expect(try json.optionalString("absent") == nil)
    #expect(try json.integer("i") == 3)
    #expect(try json.number("d") == 0.5)
    #expect(try json.number("i") == 3)
    #expect(try json.flag("f"))
    #expect(try !json.flag("absent"))
    #expect(try json.strings("a") == ["p", "q"])
    #expect(try json.strings("absent") == [])
    #expect(try json.object("o").integer("k") == 1)
    #expect(try json.objects("l").map { try $0.integer("k") } == [2])
  }

  @Test(arguments: [
    (#"{"k":1}"#, "k"), (#"{"k":["a",1]}"#, "k[1]"), (#"{"k":{}}"#, "k"), ("{}", "k"),
  ])
  func saysWhichMemberIsWrong(text: String, path: String) throws {
    let json = try reader(text)
    let error = #expect(throws: JSONReader.ReadError.self) {
      _ = text.contains("[") ? try json.strings("k").description : try json.string("k")
    }
    #expect(error?.path == path)
  }

  @Test func namesThePlaceOfWhatLiesDeep() throws {
    let json = try reader(#"{"l":[{"o":{"k":1}},{"o":{"k":"x"}}]}"#)
    let error = #expect(throws: JSONReader.ReadError.self) {
      for item in try json.objects("l") { _ = try item.object("o").integer("k") }
    }
    #expect(error?.path == "l[1].o.k")
  }

  @Test(arguments: [#"{"start":-1,"end":2}"#, #"{"start":3,"end":2}"#, #"{"start":1.5,"end":2}"#])
  func refusesSpansThatAreNone(text: String) throws {
    let json = try reader(text)
    #expect(throws: JSONReader.ReadError.self) { try CodePointSpan(json) }
  }
}
