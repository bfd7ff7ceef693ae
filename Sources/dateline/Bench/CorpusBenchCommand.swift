import ArgumentParser
import Evaluation
import Foundation

/// `dateline bench corpus`: synthetic articles in any number.
struct CorpusBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Write synthetic articles, one JSON submission a line.",
    discussion: """
      People with a Zipf distribution, twenty years of dates, quotations, one story in eight again from another outlet, \
      and daily reports that look alike. The same seed gives the same bytes. Read them with `dateline ingest FILE.jsonl` \
      or POST them as application/x-ndjson.
      """)

  @Option(name: .long, help: ArgumentHelp("How many.", valueName: "count"))
  var articles = 100_000

  @Option(name: .long, help: ArgumentHelp("Number of the first.", valueName: "number"))
  var from = 0

  @Option(name: .long, help: ArgumentHelp("Seed.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    name: .long, help: ArgumentHelp("File to write; standard output without it.", valueName: "file")
  )
  var out: String?

  func validate() throws {
    guard (1...10_000_000).contains(articles), (0...10_000_000).contains(from) else {
      throw ValidationError("--articles must be from 1 to 10000000, --from from 0")
    }
  }

  func run() throws {
    let corpus = SyntheticCorpus(seed: seed)
    let file: FileHandle
    if let out {
      guard FileManager.default.createFile(atPath: out, contents: nil),
        let handle = FileHandle(forWritingAtPath: out)
      else { throw CommandFailure("\(out): the file cannot be written") }
      file = handle
    } else {
      file = .standardOutput
    }
    var bytes: [UInt8] = []
    for number in from..<(from + articles) {
      bytes += corpus.article(number).submission
      bytes.append(0x0A)
      if bytes.count >= 1 << 20 {
        try file.write(contentsOf: bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try file.write(contentsOf: bytes)
  }
}
