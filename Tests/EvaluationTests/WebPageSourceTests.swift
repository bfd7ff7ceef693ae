import ArticleModel
import Foundation
import TestSupport
import Testing

@testable import Evaluation

@Suite struct WebPageSourceTests {
  /// `printf TEXT | gzip -9n`: stored and fixed codes; the longer one with codes of its own.
  @Test(
    .enabled(if: ScorePy.isAvailable, "needs python3"),
    arguments: ["''", "'a' * 3", "'abc' * 5000", "' '.join(str(i * i) for i in range(2000))"],
    [0, 1, 9])
  func unpackingWhatPythonPacked(text: String, level: Int) throws {
    let program = """
      import gzip
      text = (\(text)).encode()
      print(len(text), hash(text.count(b'1')), gzip.compress(text, \(level)).hex())
      """
    let fields = try ScorePy.output(of: program).split(whereSeparator: \.isWhitespace)
    let packed = Self.bytes(String(fields[2]))
    let unpacked = try GzipReader.unpack(packed)
    #expect(unpacked.count == Int(fields[0]))
    #expect(unpacked.count { $0 == UInt8(ascii: "1") } == Int(fields[1]))
    // Cut anywhere it is damaged, never a crash; past a limit it stops.
    for length in stride(from: 0, to: packed.count - 9, by: max(1, packed.count / 8)) {
      #expect(throws: GzipReader.UnpackError.self) {
        try GzipReader.unpack(Array(packed[..<length]))
      }
    }
    if unpacked.count > 100 {
      #expect(throws: GzipReader.UnpackError.tooLarge) {
        try GzipReader.unpack(packed, limit: 100)
      }
    }
  }

  @Test func damagedBytesAreRefusedOrRead() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
      bytes += (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
      let unpacked = try? GzipReader.unpack(bytes, limit: 4096)
      #expect((unpacked?.count ?? 0) <= 4096 + 258)
    }
  }

  private static func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex.utf8).map { UInt8(($0 >= 0x61 ? $0 - 0x61 + 10 : $0 - 0x30)) }
    return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
  }

  @Test func shingles() {
    var matching = ShingleMatching()
    matching.add(expected: "one two three four five", found: "one two three four five")
    #expect(matching.values == (1, 1, 1))
    matching.add(expected: "one two three four five", found: "")
    #expect(matching.values == (2 / 3.0, 1, 0.5))
    matching.add(expected: "a b", found: "a b")
    matching.add(expected: "one two three four", found: "one two three four five six seven")
    #expect(matching.values.precision == 0.75)
    #expect(matching.values.recall == 0.75)
    #expect(ShingleMatching().values == (0, 0, 0))
  }

  @Test(.enabled(if: ProjectFolder.shared != nil, "needs the shared data"))
  func everyPageIsUnpackedAndComparedWithItsText() throws {
    var pages = 0
    let source = WebPageSource(
      ArticleAnalyzer(analyze: { raw in
        pages += 1
        #expect(raw.contentType == .html && raw.bytes.count > 500)
        return ArticleRecord.empty
      }))
    // Unpacking all 181 in a debug build takes long: the source is asked for a part.
    let figures = try source.measure(
      SharedData(try #require(ProjectFolder.shared)), limit: 5
    ).figures
    #expect(pages == 5)
    #expect(figures.first?.value == 0)
  }
}
