import Foundation
import TestSupport
import Testing

/// What the README promises: a person adds a line to a word list, and `dateline analyze` shows the effect.
@Suite struct LexiconEffectTests {
  private static let input = """
    Ferry to run for two more years

    The harbour council voted on Tuesday to keep the old ferry running for another two years, the mayor said.

    Zebra club members, gather round the lamp

    Engineers told the meeting that the hull was sound, but that the engine would have to be replaced.
    """

  private func explained(config: URL) throws -> String {
    let outcome = try CommandRunner.run(
      ["analyze", "-", "--explain", "--config", config.path], input: Self.input)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test func anAddedPhraseRemovesItsLine() throws {
    let temporary = try TemporaryFolder()
    let config = temporary.url.appendingPathComponent("Config")
    try FileManager.default.copyItem(at: ProjectFolder.config, to: config)
    #expect(try !explained(config: config).contains("zebra club members"))
    let list = config.appendingPathComponent("lexicons/en/cleaning-phrases.tsv")
    let handle = try FileHandle(forWritingTo: list)
    try handle.seekToEnd()
    try handle.write(
      contentsOf: Data("zebra club members\tstart\tnewsletter\tsure\ta reader\n".utf8))
    try handle.close()
    let after = try explained(config: config)
    #expect(after.contains("zebra club members"))
    #expect(after.contains("newsletter"))
  }
}
