import ArticleModel
import ArticlePipeline
import Foundation
import Logging
import Synchronization
import TestSupport
import Testing

@testable import ArticleService

@Suite struct BulkIngestTests {
  private struct Broken: Error, Equatable { var place: String }

  private let folder: TemporaryFolder
  private let service: ArticleService

  init() throws {
    folder = try TemporaryFolder()
    service = try ArticleService(
      dataFolder: folder.url.appendingPathComponent("data"),
      pipeline: ArticleServiceTests.pipeline.get(), logger: Logger(label: "test"))
  }

  private func item(_ number: Int) -> BulkIngest<Int>.Item {
    if number % 7 == 3 {
      let error = ServiceError(.invalidInput, code: "test", message: "number \(number) is bad")
      return BulkIngest<Int>.Item(number, .failure(error))
    }
    // Each tenth is the one before it again; each eleventh holds no article.
    let text =
      number % 11 == 5 ? "" : "Council votes on bridge \(number % 10 == 1 ? number - 1 : number)."
    return BulkIngest<Int>.Item(number, .success(RawArticle(bytes: Array(text.utf8))))
  }

  @Test func tellsEachOutcomeOnceAndInOrder() throws {
    let next = Mutex(0)
    let told = Mutex<[BulkIngest<Int>.Outcome]>([])
    try BulkIngest<Int>(into: service) {
      next.withLock { next in
        let batch = next..<min(next + 1 + next % 5, 200)
        next = batch.upperBound
        return batch.map(item)
      }
    } tell: { outcomes in
      told.withLock { $0 += outcomes }
    }.run()
    let outcomes = told.withLock { $0 }
    #expect(outcomes.map(\.label) == Array(0..<200))
    var news: [ArticleID: [Bool]] = [:]
    for outcome in outcomes {
      let number = outcome.label
      switch outcome.result {
      case .success(let stored):
        news[stored.id, default: []].append(stored.isNew)
        #expect(try service.rawBytes(of: stored.id) == item(number).content.get().bytes)
      case .failure(let error):
        #expect(number % 7 == 3 || number % 11 == 5, "\(number): \(error)")
      }
    }
    #expect(news.values.contains { $0.count == 2 })
    #expect(news.values.allSatisfy { $0.filter(\.self).count == 1 }, "each is new once")
  }

  @Test func whatWasTakenBeforeTheSourceBrokeIsToldAndStored() throws {
    let next = Mutex(0)
    let told = Mutex<[Int]>([])
    let bulk = BulkIngest<Int>(into: service) {
      try next.withLock { next in
        guard next < 40 else { throw Broken(place: "take") }
        defer { next += 4 }
        return (next..<(next + 4)).map(item)
      }
    } tell: { outcomes in
      told.withLock { $0 += outcomes.map(\.label) }
    }
    #expect(throws: Broken(place: "take")) { try bulk.run() }
    #expect(told.withLock { $0 } == Array(0..<40))
  }

  @Test func stopsTakingWhenNobodyListens() throws {
    let taken = Mutex(0)
    let bulk = BulkIngest<Int>(into: service) {
      taken.withLock { taken in
        taken += 1
        return [item(taken * 70)]
      }
    } tell: { outcomes in
      if outcomes[0].label >= 10 * 70 { throw Broken(place: "tell") }
    }
    #expect(throws: Broken(place: "tell")) { try bulk.run() }
    #expect(taken.withLock { $0 } < 10 + 4 * ProcessInfo.processInfo.activeProcessorCount)
  }
}
