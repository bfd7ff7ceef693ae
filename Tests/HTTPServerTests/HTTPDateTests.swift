import Testing

@testable import HTTPServer

@Suite struct HTTPDateTests {
  @Test func writesTheExampleOfRFC9110() {
    #expect(HTTPDate.text(secondsSince1970: 784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
  }
}
