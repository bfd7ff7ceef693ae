import ArticleModel
import Testing

@testable import dateline

@Suite struct SettingsTests {
  private func settings(
    flags: [String: SettingValue] = [:], environment: [String: String] = [:],
    file: String? = nil, _ settings: [Setting] = Setting.all
  ) -> Settings {
    Settings(
      flags: flags, environment: environment, file: file.map { ("c.json", Array($0.utf8)) },
      settings: settings)
  }

  @Test func flagsWinOverTheEnvironmentOverTheFileOverTheDefaults() throws {
    let made = settings(
      flags: ["port": .whole(1)], environment: ["DATELINE_PORT": "2", "DATELINE_HOST": "::1"],
      file: "{\"port\": 3, \"host\": \"a\", \"log_level\": \"error\", \"data\": null}")
    #expect(made.problems.isEmpty)
    #expect(made.whole("port") == 1)
    #expect(made.text("host") == "::1")
    #expect(made.text("log_level") == "error")
    #expect(made.text("log_format") == "text")
    #expect(made.text("data") == "data")
    let origins = Dictionary(
      uniqueKeysWithValues: made.entries.map { ($0.setting.key, $0.origin.description) })
    #expect(origins["port"] == "command line")
    #expect(origins["host"] == "DATELINE_HOST")
    #expect(origins["log_level"] == "c.json")
    #expect(origins["data"] == "default")
  }

  @Test(arguments: [
    ("{\"prot\": 1}", "did you mean \"port\"?"), ("{\"port\": \"1\"}", "port: expected a whole"),
    ("{\"port\": 70000}", "from 0 to 65535"), ("{\"port\": 1, \"port\": 2}", "stands twice"),
    ("[]", "expected an object"), ("{", "c.json:"), ("{\"host\": \"\"}", "expected a text"),
    ("{\"cors_origins\": [1]}", "a number in it"),
    ("{\"log_level\": \"wrning\"}", "did you mean \"warning\"?"),
    ("{\"allow_unauthenticated\": 1}", "true or false"), ("{\"zzz\": 1}", "known are host, port"),
  ])
  func whatTheFileGetsWrongIsNamed(_ file: String, _ part: String) {
    let made = settings(file: file)
    #expect(made.problems.count == 1)
    #expect(made.problems.first?.contains(part) == true, "\(made.problems)")
  }

  @Test(arguments: [
    ("DATELINE_PROT", "1", "did you mean \"DATELINE_PORT\"?"),
    ("DATELINE_PORT", "x", "DATELINE_PORT: expected a whole number"),
    ("DATELINE_ALLOW_UNAUTHENTICATED", "maybe", "true or false"),
  ])
  func whatTheEnvironmentGetsWrongIsNamed(_ name: String, _ value: String, _ part: String) {
    let made = settings(environment: [name: value, "PATH": "/bin"])
    #expect(made.problems.count == 1)
    #expect(made.problems.first?.contains(part) == true, "\(made.problems)")
  }

  @Test func listsHaveCommasInTheEnvironmentAndSecretsAreNotShown() {
    let secret = Setting("key", .text, isSecret: true)
    let made = settings(
      environment: [
        "DATELINE_CORS_ORIGINS": "https://a.example, https://b.example,",
        "DATELINE_KEY": "hunter2",
      ], Setting.all + [secret])
    #expect(made.list("cors_origins") == ["https://a.example", "https://b.example"])
    #expect(made.entries.last?.shown == "(secret)")
    #expect(made.text("key") == "hunter2")
    let number = Setting("key", .whole(0...1), isSecret: true)
    let wrong = settings(environment: ["DATELINE_KEY": "hunter2"], [number])
    #expect(wrong.problems.first?.contains("hunter2") == false)
  }
}
