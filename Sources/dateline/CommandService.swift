import ArticlePipeline
import ArticleService
import Foundation
import Logging

/// Opens the service for a command and says on standard error what it found.
enum CommandService {
  /// Opens the archive in `folder`; the index may lack what was added since it was last open.
  static func open(
    _ folder: URL, pipeline: ArticlePipeline, logger: Logger = .quiet
  ) throws -> ArticleService {
    do throws(ServiceError) {
      return try ArticleService(dataFolder: folder, pipeline: pipeline, logger: logger)
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  /// The same, with the index up to date.
  static func openUpToDate(_ folder: URL, pipeline: ArticlePipeline) throws -> ArticleService {
    let service = try open(folder, pipeline: pipeline)
    try reconcile(service) { _ in }
    return service
  }

  /// Brings the index up to date and reports what had to be done. `progress` gets the number of
  /// articles so far.
  static func reconcile(_ service: ArticleService, progress: (Int) -> Void) throws {
    do throws(ServiceError) {
      var shown = ContinuousClock.now
      let report = try service.reconcile { done in
        progress(done)
        guard ContinuousClock.now - shown > .seconds(2) else { return }
        shown = ContinuousClock.now
        Terminal.note("bringing the index up to date: \(done) articles so far")
      }
      for line in report.lines { Terminal.note(line) }
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
