import ArgumentParser
import ArticleModel
import ArticleService
import Foundation
import RestAPI

/// `dateline token`: who may use the service.
struct TokenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Make, list and revoke the tokens of an archive.",
    discussion: """
      Once an archive has a token, its service asks everyone for one: Authorization: Bearer TOKEN. A running \
      service sees changes within two seconds. Only the SHA-256 of a token is kept, in tokens.json of the data \
      folder.
      """,
    subcommands: [Create.self, List.self, Revoke.self])

  /// `dateline token create`.
  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "create", abstract: "Make a token and print it, this once.")

    @Option(name: .long, help: ArgumentHelp("What the token is for.", valueName: "name"))
    var name: String

    @Option(
      name: .long,
      help: ArgumentHelp(
        "read, write or admin; each includes the one before it.", valueName: "scope"))
    var scope = "read"

    @Option(
      name: .long, help: ArgumentHelp("Days after which it expires.", valueName: "count"))
    var days: Int?

    @Option(
      name: .long,
      help: ArgumentHelp("Requests that it may send within a minute.", valueName: "count"))
    var ratePerMinute: Int?

    @Option(
      name: .long,
      help: ArgumentHelp("Requests that it may send within a day (UTC).", valueName: "count"))
    var quotaPerDay: Int?

    @OptionGroup var dataOption: DataOption

    func validate() throws {
      guard !name.isEmpty, name.utf8.count <= 100 else {
        throw ValidationError("--name must have 1 to 100 bytes")
      }
      guard AccessScope(rawValue: scope) != nil else {
        throw ValidationError("--scope must be read, write or admin")
      }
      for (flag, value, most) in [
        ("days", days, 36_500), ("rate-per-minute", ratePerMinute, 1_000_000),
        ("quota-per-day", quotaPerDay, 1_000_000_000),
      ] {
        guard let value else { continue }
        guard (1...most).contains(value) else {
          throw ValidationError("--\(flag) must be from 1 to \(most)")
        }
      }
    }

    func run() throws {
      let now = UTCTime.seconds()
      let made = AccessToken.make(
        name: name, scope: AccessScope(rawValue: scope) ?? .read,
        created: UTCTime.text(secondsSince1970: now),
        expires: days.map { UTCTime.text(secondsSince1970: now + $0 * 86_400) },
        ratePerMinute: ratePerMinute, quotaPerDay: quotaPerDay)
      let folder = dataOption.folder
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try TokenFile(dataFolder: folder).add(made.token)
      } catch {
        throw CommandFailure("\(error)")
      }
      Terminal.note(
        "token \(made.token.id) for \(folder.path), scope \(scope); it is shown this once:")
      Terminal.say(made.secret)
    }
  }

  /// `dateline token list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the tokens, never their secrets.")

    @OptionGroup var dataOption: DataOption

    func run() throws {
      do throws(TokenFile.Failure) {
        for token in try TokenFile(dataFolder: dataOption.folder).read() {
          let state =
            token.revoked.map { "revoked \($0)" } ?? token.expires.map { "until \($0)" } ?? "valid"
          let limits = [
            token.ratePerMinute.map { "\($0)/minute" }, token.quotaPerDay.map { "\($0)/day" },
          ].compactMap(\.self)
          let parts =
            [token.id, token.scope.rawValue, "made \(token.created)", state] + limits + [token.name]
          Terminal.say(parts.joined(separator: "  "))
        }
      } catch {
        throw CommandFailure(error.description)
      }
    }
  }

  /// `dateline token revoke`.
  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke", abstract: "Make a token invalid; it stays listed.")

    @Argument(help: "The token's id, or its name when no other has it.")
    var token: String

    @OptionGroup var dataOption: DataOption

    func run() throws {
      do throws(TokenFile.Failure) {
        let revoked = try TokenFile(dataFolder: dataOption.folder).revoke(
          token, at: UTCTime.now())
        Terminal.note("token \(revoked.id) (\(revoked.name)) is revoked")
      } catch {
        throw CommandFailure(error.description)
      }
    }
  }
}
