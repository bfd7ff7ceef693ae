import ArticleModel
import Foundation
import Synchronization

/// Takes in articles without end, on several threads: while some wait for the disk, others read and
/// analyse. What became of each is told in the order in which they came, as soon as it is durable.
///
/// Memory is bounded, and whoever sends is held back: a thread takes its next batch only after the
/// last one was told.
public final class BulkIngest<Label: Sendable>: Sendable {
  /// One article, or why what came is none; the label says where it stood (a line's number, a
  /// file's name).
  public struct Item: Sendable {
    /// Where it stood.
    public var label: Label
    /// The article.
    public var content: Result<RawArticle, ServiceError>

    /// Makes an item.
    public init(_ label: Label, _ content: Result<RawArticle, ServiceError>) {
      self.label = label
      self.content = content
    }
  }

  /// What became of an item.
  public struct Outcome: Sendable {
    /// Where it stood.
    public var label: Label
    /// Its id and whether it is new, or what was wrong with it.
    public var result: Result<ArticleService.BulkOutcome, ServiceError>
  }

  private struct Progress {
    var taken = 0
    var told = 0
    var isAtEnd = false
    var failure: (any Error)?
    var threads = 0
  }

  private let service: ArticleService
  private let resolve: @Sendable (RawArticle) throws(ServiceError) -> RawArticle
  private let take: @Sendable () throws -> [Item]
  private let tell: @Sendable ([Outcome]) throws -> Void
  /// Held by the thread that reads.
  private let input = NSLock()
  private let condition = NSCondition()
  private let progress = Mutex(Progress())

  /// Threads for each run: most of them wait for the disk or for the index while others work.
  private static var threadCount: Int { ProcessInfo.processInfo.activeProcessorCount * 4 }

  /// Makes a run. `resolve` gives the article itself where what came only points to it; it may be
  /// called by several threads at once. `take` gives the next items, waiting for at least one of
  /// them, and none at the end; `tell` gets what became of each batch. Each is called by one thread
  /// at a time, both in order.
  public init(
    into service: ArticleService,
    resolve: @escaping @Sendable (RawArticle) throws(ServiceError) -> RawArticle = { $0 },
    take: @escaping @Sendable () throws -> [Item],
    tell: @escaping @Sendable ([Outcome]) throws -> Void
  ) {
    self.service = service
    self.resolve = resolve
    self.take = take
    self.tell = tell
  }

  /// Takes in everything; returns when all has been told.
  ///
  /// - Throws: what `take` or `tell` threw first. Everything taken until then was stored as far as it could
  ///   be, and, unless `tell` threw, was told.
  public func run() throws {
    for _ in 1..<Self.threadCount {
      progress.withLock { $0.threads += 1 }
      let thread = Thread { [self] in
        work()
        change { $0.threads -= 1 }
      }
      thread.name = "bulk-ingest"
      thread.start()
    }
    work()
    wait { $0.threads == 0 }
    if let failure = progress.withLock({ $0.failure }) { throw failure }
  }

  private func work() {
    while let (turn, items) = takeBatch() {
      let outcomes = ingest(items)
      wait { $0.told == turn }
      do {
        try tell(outcomes)
        change { $0.told += 1 }
      } catch {
        // Nobody listens any more: those behind go on to the end of what they have.
        change {
          $0.told += 1
          $0.isAtEnd = true
          $0.failure = $0.failure ?? error
        }
      }
    }
  }

  private func takeBatch() -> (turn: Int, items: [Item])? {
    input.lock()
    defer { input.unlock() }
    guard !progress.withLock({ $0.isAtEnd }) else { return nil }
    do {
      let items = try take()
      guard !items.isEmpty else {
        progress.withLock { $0.isAtEnd = true }
        return nil
      }
      let turn = progress.withLock { progress in
        defer { progress.taken += 1 }
        return progress.taken
      }
      return (turn, items)
    } catch {
      progress.withLock {
        $0.isAtEnd = true
        $0.failure = $0.failure ?? error
      }
      return nil
    }
  }

  private func ingest(_ items: [Item]) -> [Outcome] {
    let contents = items.map { item -> Result<RawArticle, ServiceError> in
      do throws(ServiceError) {
        return .success(try resolve(try item.content.get()))
      } catch {
        return .failure(error)
      }
    }
    var results = service.ingest(contents.compactMap { try? $0.get() })[...]
    return zip(items, contents).map { item, content in
      switch content {
      case .success: Outcome(label: item.label, result: results.removeFirst())
      case .failure(let error): Outcome(label: item.label, result: .failure(error))
      }
    }
  }

  private func change(_ body: (inout Progress) -> Void) {
    condition.lock()
    progress.withLock { body(&$0) }
    condition.broadcast()
    condition.unlock()
  }

  private func wait(until test: (Progress) -> Bool) {
    condition.lock()
    while !progress.withLock({ test($0) }) { condition.wait() }
    condition.unlock()
  }
}
