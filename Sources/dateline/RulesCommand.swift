import ArgumentParser
import TextCleaning

/// `dateline rules`: what is removed from an input, and why.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List what is removed from an input, and why.",
    discussion: "The names are those that stand in the `removed` list of every record.")

  @Flag(name: .long, help: "Print the table that stands in the README.")
  var markdown = false

  func run() {
    if markdown {
      let rows = Cleaner.rules.map { "| `\($0.id)` | \($0.summary) |" }
      Terminal.say(
        (["| Rule | What it removes, and why |", "|---|---|"] + rows).joined(separator: "\n"))
      return
    }
    let width = Cleaner.rules.map { $0.id.rawValue.count }.max() ?? 0
    for rule in Cleaner.rules {
      let name = rule.id.rawValue
      Terminal.say(name + String(repeating: " ", count: width - name.count + 2) + rule.summary)
    }
  }
}
