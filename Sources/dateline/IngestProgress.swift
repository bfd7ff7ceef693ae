import ArticleService
import Foundation
import Synchronization

/// Counts what `ingest` has done and shows it: one line that is rewritten on a terminal, else a line now and
/// then.
final class IngestProgress: Sendable {
  private struct Counts {
    var files = 0
    var stored = 0
    var known = 0
    var failures: [String] = []
    var shown = ContinuousClock.now
  }

  private let counts = Mutex(Counts())
  private let total: Int
  private let isQuiet: Bool
  private let start = ContinuousClock.now

  init(total: Int, isQuiet: Bool) {
    self.total = total
    self.isQuiet = isQuiet
  }

  /// True when something could not be stored.
  var hasFailures: Bool { counts.withLock { !$0.failures.isEmpty } }

  /// An article is in the archive.
  func succeed(isNew: Bool) {
    counts.withLock { if isNew { $0.stored += 1 } else { $0.known += 1 } }
    show()
  }

  /// Something could not be stored; the message names it.
  func fail(_ message: String) {
    counts.withLock { $0.failures.append(message) }
  }

  /// A file has been read to its end.
  func fileIsDone() {
    counts.withLock { $0.files += 1 }
    show()
  }

  /// Shows the summary and names every failure.
  func finish() {
    let (stored, known, failures) = counts.withLock { ($0.stored, $0.known, $0.failures) }
    if Terminal.isInteractive, !isQuiet { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    for failure in failures.sorted() { Terminal.note("failed: \(failure)") }
    guard !isQuiet else { return }
    let seconds = (ContinuousClock.now - start).milliseconds / 1_000
    let rate = seconds > 0 ? Double(stored + known) / seconds : 0
    Terminal.note(
      "\(stored) stored, \(known) here already, \(failures.count) failed, "
        + "in \((seconds * 10).rounded() / 10) s (\(Int(rate)) articles/s)")
  }

  private func show() {
    guard !isQuiet else { return }
    let interval: Duration = Terminal.isInteractive ? .milliseconds(200) : .seconds(5)
    let line = counts.withLock { counts -> String? in
      guard ContinuousClock.now - counts.shown >= interval else { return nil }
      counts.shown = ContinuousClock.now
      return "\(counts.files) of \(total) files, \(counts.stored) stored, "
        + "\(counts.known) here already, \(counts.failures.count) failed"
    }
    guard let line else { return }
    let text = Terminal.isInteractive ? "\r\u{1B}[K\(line)" : "\(line)\n"
    FileHandle.standardError.write(Data(text.utf8))
  }
}
