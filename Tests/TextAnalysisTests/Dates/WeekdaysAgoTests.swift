import ArticleModel
import Testing

@testable import TextAnalysis

/// Weekdays counted back from publication, on Wednesday, 2021-06-16.
@Suite struct WeekdaysAgoTests {
  @Test(arguments: [
    DateCase("<T>Two Fridays ago</T> he left.", "2021-06-04"),
    DateCase("He left <T>three Mondays ago</T>.", "2021-05-31"),
    DateCase("He left <T>two Wednesdays ago</T>.", "2021-06-02"),
    DateCase("It rains on <T>Fridays</T>.", "XXXX-WXX-5", .set),
  ]) func countsBack(item: DateCase) throws { try DateTesting.check(item) }
}
