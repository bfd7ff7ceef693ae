import ArticleArchive
import ArticleModel

extension ArticleService {
  /// Reads the jobs of before and goes on with those that were interrupted. `threads` process articles of one
  /// job at the same time. Called once, after `reconcile`.
  public func startJobs(threads: Int = 1) throws(ServiceError) {
    let store = jobStore
    let (jobs, unreadable) = try storing { () throws(ArchiveError) in try store.all() }
    for problem in unreadable { logger.error("a job cannot be read: \(problem)") }
    jobQueue.threads = threads
    jobQueue.add(jobs)
    work()
  }

  var jobStore: JobStore { JobStore(archive: archive) }

  /// Starts processing articles again with the present pipeline; goes on beside requests.
  ///
  /// - Throws: `unprocessable` for a version that is none.
  public func reprocess(_ request: ReprocessRequest) throws(ServiceError) -> Job {
    if let version = request.olderThan, !PipelineVersion.isValid(version) {
      throw ServiceError(
        .unprocessable, code: "invalid-version", field: "older_than",
        message: "\"\(version.prefix(40))\" is no version of the pipeline",
        remedy: "write it as in the records' \"pipeline\", such as 0.2.0")
    }
    let result = addingJob.withLock { _ -> Result<Job, ServiceError> in
      do throws(ServiceError) {
        let job = Job(id: jobQueue.nextID, request: request, created: now())
        let store = jobStore
        try storing { () throws(ArchiveError) in try store.create(job) }
        jobQueue.add([job])
        return .success(job)
      } catch {
        return .failure(error)
      }
    }
    let job = try result.get()
    work()
    return job
  }

  private func work() {
    jobQueue.startWorking { [self] job in
      var reprocessor = Reprocessor(service: self, store: jobStore, job: job)
      reprocessor.run()
    }
  }

  /// All jobs, the earliest first.
  public func jobs() -> [Job] { jobQueue.jobs }

  /// A job.
  public func job(_ id: String) throws(ServiceError) -> Job {
    if let job = jobQueue.job(id) { return job }
    throw ServiceError(
      .notFound, code: "unknown-job", field: "id",
      message: "there is no job \(id.prefix(40))", remedy: "list them with GET /v1/jobs")
  }

  /// Bytes of what a job found, a JSON object in a line for each article that differs; from `offset` on, at
  /// most `count`; empty at the end.
  public func changes(
    of job: Job, from offset: Int, count: Int
  ) throws(ServiceError) -> [UInt8] {
    let store = jobStore
    return try storing { () throws(ArchiveError) in
      try store.changes(of: job, from: offset, count: count)
    }
  }

  /// Stops a job that is not over; what it did stays. Forgets one that is.
  ///
  /// - Returns: the job as it was asked to stop; nil when it was forgotten.
  public func cancelJob(_ id: String) throws(ServiceError) -> Job? {
    let job = try job(id)
    guard job.isOver else {
      jobQueue.cancel(id)
      return job
    }
    let store = jobStore
    try storing { () throws(ArchiveError) in try store.remove(job) }
    jobQueue.remove(id)
    return nil
  }

  /// Waits until no job is at work.
  public func waitForJobs() { jobQueue.wait() }
}
