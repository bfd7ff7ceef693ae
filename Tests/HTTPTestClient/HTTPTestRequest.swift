import HTTPServer

/// What a test sends.
struct HTTPTestRequest: Sendable {
  let method: HTTPRequest.Method
  let target: String
  let fields: HTTPFields
  let body: [UInt8]
}
