/// What is handed to a worker thread.
enum HandlerJob: Sendable {
  case respond(ConnectionToken, HTTPRequest)
  case produce(HTTPBodyWriter, @Sendable (HTTPBodyWriter) throws -> Void)
}

/// Runs jobs on worker threads and posts the answers to the event thread.
struct HandlerRunner: Sendable {
  let handler: any HTTPHandler
  let mailbox: Mailbox
  let counters: Counters

  func run(_ job: HandlerJob) {
    switch job {
    case .respond(let token, let request):
      counters.started.count()
      mailbox.post(.answered(token, handler.respond(to: request)))
    case .produce(let writer, let produce):
      do {
        try produce(writer)
        writer.finish()
      } catch {
        writer.abort()
      }
    }
  }
}
