import HTTPServer

/// Takes requests through the handler without a socket.
struct MemoryTransport: Sendable {
  let handler: any HTTPHandler
  let configuration: HTTPServerConfiguration

  func answer(to request: HTTPTestRequest) throws -> HTTPTestAnswer {
    let response = response(to: request)
    let isBodiless = request.method == .head || [204, 304].contains(response.status.code)
    return HTTPTestAnswer(
      status: response.status.code, fields: response.fields,
      body: isBodiless ? [] : try response.collectBody())
  }

  private func response(to request: HTTPTestRequest) -> HTTPResponse {
    do throws(HTTPProblem) {
      return handler.exchange(
        try HTTPRequest(
          method: request.method, target: request.target, fields: request.fields,
          body: request.body),
        configuration: configuration)
    } catch {
      return configuration.problemResponse(error)
    }
  }
}
