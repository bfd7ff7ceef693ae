import Glibc
import Testing

@testable import HTTPServer

@Suite struct WorkerPoolTests {
  private struct Seen: Sendable {
    var order: [Int] = []
    var threads: Set<UInt> = []
    var mayEnd = false
  }

  private static func now() -> UInt64 { MonotonicClock.microseconds() }

  @Test func runsJobsInOrderOnOneThreadWhileItTakesThemSoon() {
    let seen = Monitor(Seen())
    let pool = WorkerPool<Int>(
      name: "test", threadLimit: 4, queueLimit: 1000, patienceMicroseconds: 60_000_000
    ) { number in
      seen.withLock {
        $0.order.append(number)
        $0.threads.insert(UInt(pthread_self()))
      }
      seen.broadcast()
    }
    for number in 0..<500 { #expect(pool.submit(number, nowMicroseconds: Self.now())) }
    seen.withLock(waitingWhile: { $0.order.count < 500 }) { seen in
      #expect(seen.order == Array(0..<500))
      #expect(seen.threads.count == 1)
    }
    pool.close()
    #expect(pool.waitUntilEnded(byMilliseconds: MonotonicClock.milliseconds() + 10_000))
  }

  @Test func wakesOthersForJobsThatWaitTooLongAndRefusesWhatIsTooMuch() {
    let seen = Monitor(Seen())
    let pool = WorkerPool<Int>(
      name: "test", threadLimit: 3, queueLimit: 2, patienceMicroseconds: 100
    ) { number in
      seen.withLock {
        $0.order.append(number)
        $0.threads.insert(UInt(pthread_self()))
      }
      seen.broadcast()
      seen.withLock(waitingWhile: { !$0.mayEnd }) { _ in }
    }
    let start = Self.now()
    for number in 0..<5 { #expect(pool.submit(number, nowMicroseconds: start)) }
    #expect(!pool.submit(5, nowMicroseconds: start))
    // Once all three are at work, nobody is left to wake.
    let limit = MonotonicClock.milliseconds() + 10_000
    while pool.relieve(nowMicroseconds: Self.now()), MonotonicClock.milliseconds() < limit {
      usleep(1000)
    }
    #expect(seen.wait(while: { $0.order.count < 3 }, untilMilliseconds: limit))
    #expect(seen.withLock { $0.threads.count } == 3)
    #expect(!pool.submit(6, nowMicroseconds: Self.now()))
    seen.withLock { $0.mayEnd = true }
    seen.broadcast()
    #expect(seen.wait(while: { $0.order.count < 5 }, untilMilliseconds: limit))
    // The threads rest; what comes next wakes one.
    while !pool.submit(7, nowMicroseconds: Self.now()), MonotonicClock.milliseconds() < limit {}
    #expect(seen.wait(while: { $0.order.count < 6 }, untilMilliseconds: limit))
    pool.close()
    #expect(!pool.submit(8, nowMicroseconds: Self.now()))
    #expect(pool.waitUntilEnded(byMilliseconds: MonotonicClock.milliseconds() + 10_000))
    #expect(seen.withLock { $0.order.sorted() } == [0, 1, 2, 3, 4, 7])
  }
}
