import ArticleModel
import Testing

@testable import ArticlePipeline

@Suite struct SubmissionDecoderTests {
  struct BadCase: Sendable, CustomTestStringConvertible {
    var body: String
    var code: String
    var field: String
    var testDescription: String { body }
  }

  static let badCases: [BadCase] = [
    BadCase(body: "", code: "invalid-json", field: "body"),
    BadCase(body: "{\"text\": \"a\"", code: "invalid-json", field: "body"),
    BadCase(body: "{\"text\": \"a\", \"text\": \"b\"}", code: "invalid-json", field: "body"),
    BadCase(body: "{\"text\": \"\\ud800\"}", code: "invalid-json", field: "body"),
    BadCase(
      body: String(repeating: "[", count: 1_000) + String(repeating: "]", count: 1_000),
      code: "invalid-json", field: "body"),
    BadCase(body: "[]", code: "wrong-type", field: "body"),
    BadCase(body: "\"text\"", code: "wrong-type", field: "body"),
    BadCase(body: "{}", code: "no-text", field: "text"),
    BadCase(body: "{\"text\": null}", code: "no-text", field: "text"),
    BadCase(body: "{\"text\": \"a\", \"html\": \"b\"}", code: "several-texts", field: "text"),
    BadCase(body: "{\"text\": 5}", code: "wrong-type", field: "text"),
    BadCase(body: "{\"txt\": \"a\"}", code: "unknown-member", field: "txt"),
    BadCase(
      body: "{\"text\": \"a\", \"published\": \"yesterday\"}", code: "invalid-date",
      field: "published"),
    BadCase(
      body: "{\"text\": \"a\", \"published\": \"2024-02-30\"}", code: "invalid-date",
      field: "published"),
    BadCase(body: "{\"text\": \"a\", \"authors\": 3}", code: "wrong-type", field: "authors"),
    BadCase(body: "{\"text\": \"a\", \"authors\": [3]}", code: "wrong-type", field: "authors"),
    BadCase(body: "{\"text\": \"a\", \"title\": []}", code: "wrong-type", field: "title"),
  ]

  @Test(arguments: badCases)
  func saysWhichMemberIsWrongAndWhatToDo(_ badCase: BadCase) {
    do throws(PipelineError) {
      _ = try SubmissionDecoder.decode(Array(badCase.body.utf8), submitted: SubmittedMetadata())
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.code == badCase.code)
      #expect(error.field == badCase.field)
      #expect(!error.remedy.isEmpty)
    }
  }

  @Test func aMisspeltMemberIsAnsweredWithTheNearestName() {
    do throws(PipelineError) {
      let body = #"{"text": "a", "publishd": "2024-02-12"}"#
      _ = try SubmissionDecoder.decode(Array(body.utf8), submitted: SubmittedMetadata())
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.remedy == "did you mean \"published\"?")
    }
  }

  @Test func metadataInTheBodyWinsOverThatBesideIt() throws {
    let body = ##"{"markdown": "# T", "title": "In the body", "authors": ["A B"]}"##
    let beside = SubmittedMetadata(title: "Beside", url: "https://example.org/1")
    let submission = try SubmissionDecoder.decode(Array(body.utf8), submitted: beside)
    #expect(submission.contentType == .markdown)
    #expect(submission.metadata.title == "In the body")
    #expect(submission.metadata.url == "https://example.org/1")
    #expect(submission.metadata.authors == ["A B"])
    #expect(submission.text.bytes == Array("# T".utf8))
  }
}
