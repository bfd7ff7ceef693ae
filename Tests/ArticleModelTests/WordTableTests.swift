import ArticleModel
import Testing

@Suite struct WordTableTests {
  /// Words of every length up to 40 bytes, and for each one that differs in one byte only.
  static let words: [String] = (1...40).map { length in
    String(repeating: "abcdefghij", count: 4).prefix(length).description
  }

  @Test(arguments: words) func findsAWordOfAnyLength(_ word: String) {
    let table = WordTable(Self.words.enumerated().map { ($0.element, Int32($0.offset)) })
    let number = Int32(word.utf8.count - 1)
    #expect(table.find(Array(word.utf8)) == number)
    #expect(table.find(Array(word.uppercased().utf8)) == nil)
    #expect(table.find(lowercasing: Array(word.uppercased().utf8)) == number)
  }

  @Test(arguments: words) func aByteThatDiffersMakesAnotherWord(_ word: String) {
    let table = WordTable(Self.words.map { ($0, Int32(1)) })
    for index in word.utf8.indices {
      var bytes = Array(word.utf8)
      bytes[word.utf8.distance(from: word.utf8.startIndex, to: index)] = 0x7A
      #expect(!table.contains(bytes))
    }
    #expect(!table.contains([]))
  }

  @Test func ofEqualWordsTheFirstIsKept() {
    let table = WordTable([("ferry", Int32(1)), ("mayor", 2), ("ferry", 3), ("", 4)])
    #expect(table.count == 2)
    #expect(table.find(Array("ferry".utf8)) == 1)
    #expect(table.longestBytes == 5)
  }

  @Test func aHashIsTheSameForCapitals() {
    func hash(_ word: String) -> UInt64 {
      Array(word.utf8).withUnsafeBufferPointer { WordTable.hash(lowercasing: $0) }
    }
    #expect(hash("Ferry") == hash("fErRy"))
    #expect(hash("ferry") != hash("ferries"))
    #expect(hash("") == 0)
  }
}
