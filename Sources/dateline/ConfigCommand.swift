import ArgumentParser
import ArticleModel
import Foundation

/// `dateline config check`: whether everything that is set can be understood, and what holds.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Check and show the configuration.",
    subcommands: [Check.self])

  /// `dateline config check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check flags, environment variables and Config/dateline.json as serve would.",
      discussion: """
        Says nothing and ends with 0 when dateline serve would start with them; with 1 after naming what is \
        wrong. It takes the flags of serve.
        """)

    @Flag(name: .long, help: "Print every setting with its value and where it comes from.")
    var print = false

    @Flag(name: .long, help: "Print JSON instead of a table.")
    var json = false

    @OptionGroup var options: ServeOptions

    func run() throws {
      let settings = try options.settings()
      if print || json { Terminal.write(json ? Self.json(settings) : Self.table(settings)) }
      var problems = settings.problems
      if problems.isEmpty, let problem = try ListeningPolicy(settings).problem {
        problems.append(problem)
      }
      guard problems.isEmpty else { throw CommandFailure(problems.joined(separator: "\n")) }
      _ = try options.configOption.pipeline()
    }

    private static func table(_ settings: Settings) -> [UInt8] {
      let rows = settings.entries.map { ($0.setting.key, $0.shown, $0.origin.description) }
      let keys = rows.map(\.0.count).max() ?? 0
      let values = min(40, rows.map(\.1.count).max() ?? 0)
      func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
      }
      return rows.flatMap { key, value, origin in
        Array("\(padded(key, keys))  \(padded(value, values))  \(origin)\n".utf8)
      }
    }

    private static func json(_ settings: Settings) -> [UInt8] {
      var writer = JSONWriter(isPretty: true)
      writer.beginObject()
      for entry in settings.entries {
        writer.name(entry.setting.key)
        writer.beginObject()
        writer.member("origin", entry.origin.description)
        writer.member("value", entry.value == nil ? nil : entry.shown)
        writer.endObject()
      }
      writer.endObject()
      return writer.bytes + [0x0A]
    }
  }
}
