import ArgumentParser
import ArticleModel
import ArticleService
import Foundation

/// `dateline reprocess`: the present pipeline over everything that is stored.
struct ReprocessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprocess",
    abstract: "Process stored articles again with the present pipeline.",
    discussion: """
      Reads the raw bytes of every article, or of those asked for, replays the corrections, puts the new record \
      in the place of the old one, and says how many facts were added, lost and changed. Interrupted, it goes on \
      where it was when it is called again. Stop the service first, or ask it over its API: POST /v1/reprocess.
      """)

  @Option(
    name: .long,
    help: ArgumentHelp("Only records that an older pipeline made.", valueName: "version"))
  var olderThan: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Only this article; may be given several times.", valueName: "id"))
  var article: [String] = []

  @Flag(name: .long, help: "Tell the differences and change nothing.")
  var dryRun = false

  @Flag(name: .long, help: "Print the differences of each article, one JSON object a line.")
  var changes = false

  @Flag(name: .long, help: "Print nothing but problems.")
  var quiet = false

  @OptionGroup var configOption: ConfigOption
  @OptionGroup var dataOption: DataOption

  func validate() throws {
    for id in article where ArticleID(id) == nil {
      throw ValidationError("--article \(id) is no id: give 16 hexadecimal digits")
    }
  }

  func run() throws {
    guard FileManager.default.fileExists(atPath: dataOption.folder.path) else {
      throw CommandFailure(
        "there is no data folder \(dataOption.folder.path); name the right one with --data")
    }
    let service = try CommandService.openUpToDate(
      dataOption.folder, pipeline: configOption.pipeline())
    do {
      try service.startJobs(threads: ProcessInfo.processInfo.activeProcessorCount)
      let job = try wait(for: try job(of: service), service)
      try printChanges(of: job, service)
      try service.close()
      tell(job)
      if job.state != .done || job.progress.failed > 0 { throw ExitCode(1) }
    } catch let error as ServiceError {
      throw CommandFailure("\(error)")
    }
  }

  /// The job that was interrupted, if it is the one that is asked for; else a new one.
  private func job(of service: ArticleService) throws -> Job {
    let ids = article.compactMap { ArticleID($0) }
    let request = ReprocessRequest(
      olderThan: olderThan, articles: ids.isEmpty ? nil : ids, isDryRun: dryRun,
      by: "dateline reprocess")
    if let earlier = service.jobs().last(where: { !$0.isOver && $0.request == request }) {
      Terminal.note(
        "\(earlier.id) goes on at \(earlier.progress.done) of \(earlier.progress.total) articles")
      return earlier
    }
    return try service.reprocess(request)
  }

  private func wait(for job: Job, _ service: ArticleService) throws -> Job {
    var shown = ContinuousClock.now
    while true {
      let now = try service.job(job.id)
      if now.isOver { return now }
      if !quiet, ContinuousClock.now - shown > .seconds(1) {
        shown = ContinuousClock.now
        Terminal.note("\(now.progress.done) of \(now.progress.total) articles")
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  private func printChanges(of job: Job, _ service: ArticleService) throws {
    guard changes else { return }
    var offset = 0
    while true {
      let bytes = try service.changes(of: job, from: offset, count: 1 << 16)
      guard !bytes.isEmpty else { return }
      Terminal.write(bytes)
      offset += bytes.count
    }
  }

  private func tell(_ job: Job) {
    for failure in job.failures { Terminal.note("not processed: \(failure)") }
    if let problem = job.problem { Terminal.note("\(job.id) failed: \(problem)") }
    guard !quiet else { return }
    let progress = job.progress
    let total = job.counts.total
    Terminal.note(
      "\(progress.done) articles\(dryRun ? " (dry run)" : ""): \(progress.changed) with other facts, "
        + "\(progress.unchanged) with the same, \(progress.skipped) skipped, "
        + "\(progress.failed) failed; facts: \(total.added) added, \(total.lost) lost, "
        + "\(total.changed) changed")
    for (name, counts) in [
      ("added", job.counts.added), ("lost", job.counts.lost), ("changed", job.counts.changed),
    ] where !counts.isEmpty {
      let kinds = counts.keys.sorted().map { "\($0) \(counts[$0] ?? 0)" }
      Terminal.note("  \(name): \(kinds.joined(separator: ", "))")
    }
  }
}
