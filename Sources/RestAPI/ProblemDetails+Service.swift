import ArticleService
import HTTPServer

extension ProblemDetails {
  /// The problem that stands for an error of the service.
  init(_ error: ServiceError) {
    let (status, title): (Int, String) =
      switch error.kind {
      case .invalidInput:
        (error.code == "no-text" ? 422 : 400, "What was sent cannot be read as an article")
      case .invalidQuery: (400, "The query cannot be understood")
      case .unprocessable: (422, "What was sent does not fit what is stored")
      case .conflict: (409, "That cannot be done as things stand")
      case .notFound: (404, "There is no such thing")
      case .unsupportedType: (415, "The page is of a kind not read here")
      case .badGateway: (502, "The page could not be fetched")
      case .gatewayTimeout: (504, "The page did not come in time")
      case .storageFull: (507, "The disk is full")
      case .storageUnavailable: (503, "The archive cannot be read or written")
      case .damaged: (500, "Stored data is damaged")
      }
    self.init(
      status: status, code: error.code, title: title, detail: error.message, field: error.field,
      remedy: error.remedy, retryAfterSeconds: status == 503 ? 10 : nil)
  }

  /// 500: a fault of the program; says nothing about its insides.
  static let internalError = ProblemDetails(
    status: 500, code: "internal-error", title: "The service made a mistake",
    detail: "the request could not be carried out",
    remedy: "report it with the request that caused it; the log has more")

  /// What the HTTP server itself refuses, in the API's form.
  public init(_ problem: HTTPProblem) {
    self.init(
      status: problem.status.code, code: problem.code, title: problem.title,
      detail: problem.detail, field: problem.code == "content-too-large" ? "body" : nil,
      remedy: problem.code == "content-too-large"
        ? "send single articles, or raise the limit" : nil,
      retryAfterSeconds: problem.retryAfterSeconds)
  }
}
