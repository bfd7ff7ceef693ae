import Foundation
import TestSupport
import Testing

@Suite struct ServingTests {
  let folder: TemporaryFolder
  private var data: URL { folder.url.appendingPathComponent("data") }

  init() throws { folder = try TemporaryFolder() }

  @Test func aTokenIsMadeUsedListedAndRevoked() throws {
    let service = try RunningService(data: data)
    #expect(try service.curl(path: "/v1/articles").contains("\"total\": 0"))
    let at = ["--data", data.path]
    let made = try CommandRunner.run(["token", "create", "--name", "laptop"] + at)
    #expect(made.exitCode == 0)
    let secret = made.output.trimmingCharacters(in: .newlines)
    #expect(secret.hasPrefix("dl_"))
    let fields = ["--header", "Authorization: Bearer \(secret)"]
    // The service looks at the file at most once a second.
    var refused = ""
    for _ in 0..<40 where !refused.contains("authentication-required") {
      usleep(100_000)
      refused = try service.curl(path: "/v1/articles")
    }
    #expect(refused.contains("authentication-required"))
    #expect(
      try service.curl(fields[0], fields[1], path: "/v1/articles").contains("\"total\": 0"))
    let list = try CommandRunner.run(["token", "list"] + at)
    #expect(list.output.contains("laptop") && list.output.contains("read"))
    #expect(!list.output.contains(secret.suffix(20)))
    let revoke = ["token", "revoke", "laptop"] + at
    #expect(try CommandRunner.run(revoke).exitCode == 0)
    let again = try CommandRunner.run(revoke)
    #expect(again.exitCode == 1)
    #expect(again.errors.contains("dateline token list"))
    #expect(try CommandRunner.run(["verify"] + at).exitCode == 0)
    service.end(SIGTERM)
  }

  @Test(arguments: [
    ["token", "create"], ["token", "create", "--name", ""],
    ["token", "create", "--name", "a", "--scope", "all"],
    ["token", "create", "--name", "a", "--days", "0"], ["serve", "--log-format", "xml"],
    ["serve", "--log-level", "wrning"], ["serve", "--workers", "-1"],
  ])
  func aFlagThatCannotBeUnderstoodEndsWith64(_ arguments: [String]) throws {
    let outcome = try CommandRunner.run(arguments, in: folder.url)
    #expect(outcome.exitCode == 64)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func configCheckShowsValuesAndTheirOrigins() throws {
    let outcome = try CommandRunner.run(
      ["config", "check", "--print", "--port", "9"], in: folder.url,
      environment: ["DATELINE_LOG_LEVEL": "debug"])
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let rows = outcome.output.split(separator: "\n").map {
      $0.split(
        separator: " "
          + ""
      ).map(String.init)
    }
    #expect(rows.contains(["port", "9", "command", "line"]))
    #expect(rows.contains(["log_level", "debug", "DATELINE_LOG_LEVEL"]))
    #expect(rows.contains(["data", "data", "default"]))
    #expect(outcome.output.contains("Config/dateline.json"))
    let misspelt = try CommandRunner.run(
      ["config", "check"], in: folder.url, environment: ["DATELINE_LOGLEVEL": "debug"])
    #expect(misspelt.exitCode == 1)
    #expect(misspelt.errors.contains("DATELINE_LOG_LEVEL"))
    let wide = try CommandRunner.run(
      ["config", "check", "--host", "0.0.0.0"], in: folder.url)
    #expect(wide.exitCode == 1)
    #expect(wide.errors.contains("dateline token create"))
  }

  @Test func aWideAddressIsServedToThoseWithTokensOnly() throws {
    let at = ["--data", data.path]
    let made = try CommandRunner.run(["token", "create", "--name", "a", "--scope", "write"] + at)
    let secret = made.output.trimmingCharacters(in: .newlines)
    let service = try RunningService(data: data, ["--host", "0.0.0.0"])
    #expect(try service.curl(path: "/v1/articles").contains("authentication-required"))
    #expect(
      try service.curl("--oauth2-bearer", secret, path: "/v1/articles").contains("\"total\": 0"))
    service.end(SIGTERM)
  }
}
