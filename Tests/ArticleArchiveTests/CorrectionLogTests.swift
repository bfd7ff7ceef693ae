import ArticleArchive
import ArticleModel
import Foundation
import Testing

@Suite struct CorrectionLogTests {
  let folder: TemporaryFolder
  let article = SampleArticle("The article that is corrected.")

  init() throws { folder = try TemporaryFolder() }

  private var file: URL { URL(fileURLWithPath: folder.path + "/corrections.jsonl") }

  private func rename(_ number: Int, to name: String) -> Correction {
    Correction(
      id: Correction.ID(number: number), article: article.id,
      change: .rename(person: "rafael-aldana", name: name), by: "Ann", at: "2026-11-22T10:48:00Z",
      reason: "spelling")
  }

  private static let passage = Correction.Passage(
    span: CodePointSpan(start: 3, end: 9), text: "on May")

  private static func metadata() -> MetadataChange {
    var change = MetadataChange()
    change.title = .set("A \"new\" title")
    change.authors = .set(["Ann Bell", "Cid"])
    change.published = CalendarDate(iso: "2024-03-18").map { .set($0) }
    change.url = .remove
    change.publication = .remove
    return change
  }

  static let changes: [Correction.Change] = [
    .metadata(metadata()), .notAPerson(person: "may"), .rename(person: "a", name: "B"),
    .merge(person: "a", others: ["b", "c"]),
    .split(person: "a", mentions: [passage], name: "Ann Other"),
    .distinguish(person: "a", articles: [SampleArticle("One.").id], label: "baker"),
    .speaker(quotation: passage, speaker: "a"), .speaker(quotation: passage, speaker: nil),
    .role(person: "a", was: "aide", role: nil), .role(person: "a", was: nil, role: "mayor"),
    .date(expression: passage, value: "2024-05/2024-06"), .date(expression: passage, value: nil),
  ]

  @Test(arguments: changes)
  func keepsWhatItWasGiven(change: Correction.Change) throws {
    let correction = Correction(
      id: Correction.ID(number: 7), article: nil, change: change, by: "Ann",
      at: "2026-11-22T10:48:00Z")
    let archive = try ArticleArchive.open(folder.path)
    try archive.append(correction)
    #expect(try archive.corrections().corrections == [correction])
    #expect(try archive.corrections().problems == [])
  }

  @Test func onlyGrows() throws {
    do {
      let archive = try ArticleArchive.open(folder.path)
      try archive.append(rename(1, to: "Rafael Aldano"))
    }
    let first = try Data(contentsOf: file)
    let archive = try ArticleArchive.open(folder.path)
    try archive.append(rename(2, to: "Rafaela Aldana"))
    try archive.append(
      CorrectionHistory.Undo(
        id: Correction.ID(number: 1), by: "Bob", at: "2026-11-23T10:48:00Z", reason: "wrong"))
    #expect(try Data(contentsOf: file).prefix(first.count) == first)
    let history = try archive.corrections()
    #expect(history.corrections.map(\.id.number) == [1, 2])
    #expect(history.undone[Correction.ID(number: 1)]?.by == "Bob")
    #expect(history.nextID.number == 3)
  }

  @Test(arguments: [1, 10, 40])
  func aTornLastLineIsToldAndTheNextOneIsWhole(left: Int) throws {
    do {
      let archive = try ArticleArchive.open(folder.path)
      try archive.append(rename(1, to: "Rafael Aldano"))
      try archive.append(rename(2, to: "Rafaela Aldana"))
    }
    let whole = try Data(contentsOf: file)
    try whole.dropLast(left + 1).write(to: file)
    let archive = try ArticleArchive.open(folder.path)
    let torn = try archive.corrections()
    #expect(torn.corrections.map(\.id.number) == [1])
    #expect(torn.problems.count == 1)
    #expect(torn.problems.first?.hasPrefix("line 2") == true)
    try archive.append(rename(2, to: "Rafaela Aldana"))
    #expect(try archive.corrections().corrections.map(\.id.number) == [1, 2])
  }

  @Test func aLineWithoutItsNewlineCounts() throws {
    do { try ArticleArchive.open(folder.path).append(rename(1, to: "Rafael Aldano")) }
    try Data(contentsOf: file).dropLast().write(to: file)
    let archive = try ArticleArchive.open(folder.path)
    try archive.append(rename(2, to: "Rafaela Aldana"))
    #expect(try archive.corrections().corrections.map(\.id.number) == [1, 2])
    #expect(try archive.corrections().problems == [])
  }

  @Test func aFullDiskLeavesNoHalfLine() throws {
    let files = FaultyFileSystem()
    let archive = try ArticleArchive.open(folder.path, fileSystem: files)
    try archive.append(rename(1, to: "Rafael Aldano"))
    let before = try Data(contentsOf: file)
    files.set(.always(operation: "write", number: ENOSPC))
    let error = #expect(throws: ArchiveError.self) {
      try archive.append(rename(2, to: "Rafaela Aldana"))
    }
    #expect(error?.code == .diskFull)
    #expect(try Data(contentsOf: file) == before)
    files.set(.none)
    try archive.append(rename(2, to: "Rafaela Aldana"))
    #expect(try archive.corrections().problems == [])
    #expect(try archive.corrections().corrections.count == 2)
  }
}
