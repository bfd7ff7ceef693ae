import Foundation
import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct NameModelTests {
  @Test func opensTheShippedModel() throws {
    let model = try NameModel(contentsOf: TaggerFixture.file)
    #expect(model.scale > 0)
    let size = try Data(contentsOf: TaggerFixture.file).count
    #expect(size <= 12_000_000)
  }

  @Test func missingFileNamesItself() {
    let file = URL(fileURLWithPath: "/nowhere/names.bin")
    let error = #expect(throws: NameModel.LoadError.self) { _ = try NameModel(contentsOf: file) }
    #expect(error?.file == "/nowhere/names.bin")
    #expect(error?.remedy.contains("dateline train") == true)
  }

  enum Damage: String, CaseIterable { case empty, short, truncated, foreign, version, flipped }

  @Test(arguments: Damage.allCases)
  func damagedFileIsRefused(_ damage: Damage) throws {
    var bytes = [UInt8](try Data(contentsOf: TaggerFixture.file))
    switch damage {
    case .empty: bytes = []
    case .short: bytes = Array(bytes.prefix(20))
    case .truncated: bytes.removeLast(1000)
    case .foreign: bytes = Array(repeating: 0x41, count: 5000)
    case .version: bytes[8] = 99
    case .flipped: bytes[bytes.count / 2] ^= 1
    }
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("dateline-\(damage)-\(UUID().uuidString).bin")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let error = #expect(throws: NameModel.LoadError.self) { _ = try NameModel(contentsOf: file) }
    #expect(error?.file == file.path)
    #expect(error?.problem.isEmpty == false)
  }
}
