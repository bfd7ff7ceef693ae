import ArticleModel
import HTTPServer
import HTTPTestClient
import TestSupport
import Testing

@testable import RestAPI

/// `/v1/quotations` and `/v1/timeline`, parameter by parameter, and what `mentions_date` tells.
@Suite struct StatementRoutesTests {
  private static let first = """
    Bridge closed after storm

    By Ana Ruiz

    June 16, 2021

    The old bridge over the Mira was closed on Monday, June 14, after a storm broke two of its piers and
    carried a boat against the third.

    "The piers are beyond repair," Tomas Hale, the city engineer, told the Reuters agency on Tuesday. He
    denied that the city had been warned in March 2020.

    Lena Brandt and Oskar Weiss said the town needed a ferry by the end of the week.

    Drivers must take the road through Port Arden, Hale told reporters.
    """
  private static let second = """
    Ferry begins its work

    By Ana Ruiz

    August 2, 2021

    A ferry began its work in Port Arden on Sunday, August 1, and carried three hundred people in its first
    hours, more than anybody had thought.

    "It is a good day for the town," Lena Brandt said. "Tomas Hale kept his word."
    """

  private func filled() throws -> TestAPI {
    let api = try TestAPI(.memory)
    _ = try api.store(Self.first)
    _ = try api.store(Self.second)
    return api
  }

  @Test func everyParameterOfQuotations() throws {
    let api = try filled()
    let cases: [(query: String, words: [String])] = [
      ("speaker=Hale&kind=direct", ["The piers are beyond repair,"]),
      ("speaker=Hale&stance=denial", ["that the city had been warned in March 2020"]),
      ("stance=denial", ["that the city had been warned in March 2020"]),
      ("to=Reuters", ["The piers are beyond repair,"]),
      ("to=reporters", ["Drivers must take the road through Port Arden"]),
      ("speaker=Brandt&published=2021-06", ["the town needed a ferry by the end of the week"]),
      ("speaker=Weiss", ["the town needed a ferry by the end of the week"]),
      ("about=Hale", ["It is a good day for the town,"]),
      ("q=piers", ["The piers are beyond repair,"]),
      ("q=%22good+day%22", ["It is a good day for the town,"]),
      ("said=2021-06-15", ["The piers are beyond repair,"]),
      ("said=2021-06-01/2021-06-30", ["The piers are beyond repair,"]),
      ("published=2021-08&kind=direct", ["It is a good day for the town,"]),
      ("cue=Denied", ["that the city had been warned in March 2020"]),
      ("speaker=Nobody", []), ("to=nobody+at+all", []), ("stance=order", []), ("said=1999", []),
    ]
    for item in cases {
      let answer = try api.call(.get, "/v1/quotations?\(item.query)")
      #expect(answer.status == 200, "\(item.query)")
      #expect(
        answer.text.contains("\"total\": \(item.words.count)"), "\(item.query): \(answer.text)")
      for words in item.words { #expect(answer.text.contains(words), "\(item.query)") }
    }
  }

  @Test func answersTellStanceListenerAndAllSpeakers() throws {
    let api = try filled()
    let told = try api.call(.get, "/v1/quotations?to=Reuters").text
    #expect(told.contains("\"stance\": \"neutral\""))
    #expect(told.contains("Reuters"))
    #expect(told.contains("\"cue\": \"told\""))
    let joint = try api.call(.get, "/v1/quotations?speaker=Weiss").text
    #expect(joint.contains("\"speaker_name\": \"Lena Brandt\""))
    #expect(joint.contains("\"Oskar Weiss\""))
    let rows = try api.call(
      .get, "/v1/quotations?stance=denial", fields: ["Accept": "text/csv"]
    ).text.split(separator: "\r\n")
    #expect(rows.count == 2)
    #expect(rows.first?.contains("speakers,cue,stance,said,to,text") == true)
    #expect(rows.last?.contains("denied,denial") == true)
  }

  @Test(arguments: [
    ("/v1/quotations?stance=angry", "stance"), ("/v1/quotations?kind=loud", "kind"),
    ("/v1/quotations?said=soon", "said"), ("/v1/quotations?to=%20", "to"),
    ("/v1/timeline?from=soon", "from"), ("/v1/timeline?stance=denial", "stance"),
  ]) func aWrongValueIsAProblemThatNamesTheField(target: String, field: String) throws {
    let answer = try TestAPI(.memory).call(.get, target)
    #expect(answer.status == 400)
    #expect(answer.text.contains("\"field\":\"\(field)\""), "\(answer.text)")
  }

  @Test func everyParameterOfTheTimeline() throws {
    let api = try filled()
    let cases: [(query: String, days: [String])] = [
      ("from=2021-06-14&to=2021-06-14", ["2021-06-14", "2021-06-14"]),
      ("from=2021-07", ["2021-08-01"]),
      ("to=2020", ["2020-03-01"]),
      ("person=Hale&from=2021", ["2021-06-15"]),
      ("place=Port+Arden&from=2021-08", ["2021-08-01"]),
      ("organization=Reuters", ["2021-06-15"]),
      ("from=1999&to=1999", []),
    ]
    for item in cases {
      let answer = try api.call(.get, "/v1/timeline?\(item.query)")
      #expect(answer.status == 200, "\(item.query)")
      #expect(
        answer.text.contains("\"total\": \(item.days.count)"), "\(item.query): \(answer.text)")
      for day in item.days {
        #expect(answer.text.contains("\"from\": \"\(day)\""), "\(item.query)")
      }
    }
    let lines = try api.call(
      .get, "/v1/timeline?to=2021-06-20", fields: ["Accept": "application/x-ndjson"]
    ).text.split(separator: "\n")
    #expect(lines.count >= 3)
    #expect(lines.first?.contains("\"granularity\":\"month\"") == true, "\(lines.first ?? "")")
  }

  @Test func pagesOfBothAreWhole() throws {
    let api = try filled()
    for path in ["/v1/quotations", "/v1/timeline"] {
      let all = try api.call(.get, path, fields: ["Accept": "application/x-ndjson"]).text
        .split(separator: "\n").count
      var (seen, target, pages) = (0, "\(path)?limit=2", 0)
      while pages < 20 {
        let answer = try api.call(.get, target)
        let page = try JSONReader(JSONParser.parse(answer.body))
        seen += try page.objects("items").count
        pages += 1
        guard let next = try page.optionalString("next") else { break }
        target = "\(path)?limit=2&cursor=\(next)"
      }
      #expect(seen == all)
      #expect(pages >= 2)
    }
  }

  @Test(arguments: [
    ("2021-06-14", "\"granularity\": \"day\"", "Monday, June 14"),
    ("2020-03-05", "\"granularity\": \"month\"", "March 2020"),
    ("2021-06-18", "\"granularity\": \"week\"", "the end of the week"),
  ]) func mentionsDateTellsWhichWordsMatched(
    day: String, granularity: String, words: String
  ) throws {
    let answer = try filled().call(.get, "/v1/articles?mentions_date=\(day)")
    #expect(answer.text.contains("\"total\": 1"))
    #expect(answer.text.contains(granularity), "\(answer.text)")
    #expect(answer.text.contains(words))
    #expect(try !filled().call(.get, "/v1/articles").text.contains("mentioned_dates"))
  }
}
