import ArticlePipeline
import ArticleService
import Foundation
import Logging

/// Opens the service for a command and says on standard error what it found.
enum CommandService {
  /// Opens the archive in `folder`, brings the index up to date and reports what it had to do.
  static func open(
    _ folder: URL, pipeline: ArticlePipeline, logger: Logger = .quiet
  ) throws -> ArticleService {
    do throws(ServiceError) {
      let service = try ArticleService(dataFolder: folder, pipeline: pipeline, logger: logger)
      var shown = ContinuousClock.now
      let report = try service.reconcile { done in
        guard ContinuousClock.now - shown > .seconds(2) else { return }
        shown = ContinuousClock.now
        Terminal.note("bringing the index up to date: \(done) articles so far")
      }
      for line in report.lines { Terminal.note(line) }
      return service
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}

extension Logger {
  /// A logger that says nothing, for commands that report by themselves.
  static var quiet: Logger {
    var logger = Logger(label: "dateline") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    return logger
  }
}
