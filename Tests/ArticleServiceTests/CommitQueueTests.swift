import Foundation
import Synchronization
import Testing

@testable import ArticleService

/// Runs `body` on `count` threads of its own and waits for them all.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  let done = DispatchGroup()
  for index in 0..<count {
    done.enter()
    Thread.detachNewThread {
      body(index)
      done.leave()
    }
  }
  done.wait()
}

@Suite struct CommitQueueTests {
  @Test func everyItemIsCommittedOnceAndAnsweredWithItsOwnOutcome() {
    let groups = Mutex<[[Int]]>([])
    let queue = CommitQueue<Int, String>(groupLimit: 5) { items in
      groups.withLock { $0.append(items) }
      Thread.sleep(forTimeInterval: 0.001)
      return items.map { .success("committed \($0)") }
    }
    let answers = Mutex<[Int: String]>([:])
    onThreads(8) { thread in
      for step in 0..<25 {
        let item = thread * 100 + step
        let answer = try? queue.submit(item)
        answers.withLock { $0[item] = answer }
      }
    }
    let all = groups.withLock { $0 }
    #expect(all.flatMap(\.self).sorted() == (0..<8).flatMap { t in (0..<25).map { t * 100 + $0 } })
    #expect(all.allSatisfy { !$0.isEmpty && $0.count <= 5 })
    #expect(all.contains { $0.count > 1 }, "threads that wait together share a group")
    #expect(answers.withLock { $0.allSatisfy { $0.value == "committed \($0.key)" } })
  }

  @Test func aFailureReachesOnlyItsOwnItem() throws {
    let queue = CommitQueue<Int, Int>(groupLimit: 64) { items in
      items.map { item in
        item % 2 == 0
          ? .success(item)
          : .failure(ServiceError(.storageFull, code: "storage-full", message: "no space"))
      }
    }
    let failed = Mutex<Set<Int>>([])
    onThreads(6) { item in
      do { _ = try queue.submit(item) } catch { failed.withLock { _ = $0.insert(item) } }
    }
    #expect(failed.withLock { $0 } == [1, 3, 5])
    #expect(try queue.submit(8) == 8, "the queue goes on after a failure")
  }
}
