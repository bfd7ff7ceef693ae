import ArticleArchive
import Foundation
import Synchronization

/// A file system that fails where a test wants it to, and that remembers what would be lost if the power
/// went: bytes not fsynced, names whose folder was not fsynced. Nothing is really synced, so it is fast.
final class FaultyFileSystem: FileSystem {
  /// What goes wrong.
  enum Fault: Sendable {
    case none
    /// From step `n` on, nothing works any more: the process was killed there.
    case crash(atStep: Int)
    /// Step `n` alone reports this error number.
    case error(atStep: Int, number: Int32)
    /// Every call of this kind reports this error number.
    case always(operation: String, number: Int32)
  }

  private struct Undo {
    var folder: String
    var body: @Sendable () -> Void
  }

  private struct State {
    var fault = Fault.none
    var step = 0
    var unsyncedFiles: Set<String> = []
    var undo: [Undo] = []
  }

  private let real = POSIXFileSystem()
  private let state = Mutex(State())
  private let writeLimitBytes: Int

  init(_ fault: Fault = .none, writeLimitBytes: Int = .max) {
    self.writeLimitBytes = writeLimitBytes
    state.withLock { $0.fault = fault }
  }

  /// Steps done so far.
  var steps: Int { state.withLock { $0.step } }

  func set(_ fault: Fault) {
    state.withLock {
      $0.fault = fault
      $0.step = 0
    }
  }

  /// Undoes everything that was not synced, the last first.
  func losePower() {
    let (undo, files) = state.withLock { ($0.undo, $0.unsyncedFiles) }
    for path in files {
      guard let bytes = try? real.readFile(path, limitBytes: 1 << 30) else { continue }
      Foundation.truncate(path, off_t(bytes.count / 2))
    }
    for item in undo.reversed() { item.body() }
  }

  private func step(_ operation: String, _ path: String) throws(FileSystemError) {
    let number = state.withLock { state -> Int32? in
      defer { state.step += 1 }
      switch state.fault {
      case .none: return nil
      case .crash(let step): return state.step >= step ? EIO : nil
      case .error(let step, let number): return state.step == step ? number : nil
      case .always(let failing, let number): return failing == operation ? number : nil
      }
    }
    if let number { throw FileSystemError(operation: operation, path: path, number: number) }
  }

  private static func parent(_ path: String) -> String {
    String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  private func remember(_ path: String, _ body: @escaping @Sendable () -> Void) {
    state.withLock { $0.undo.append(Undo(folder: Self.parent(path), body: body)) }
  }

  func makeFolder(_ path: String) throws(FileSystemError) -> Bool {
    try step("makeFolder", path)
    guard try real.makeFolder(path) else { return false }
    remember(path) { try? FileManager.default.removeItem(atPath: path) }
    return true
  }

  func createFile(_ path: String) throws(FileSystemError) -> Int32 {
    try step("create", path)
    state.withLock { _ = $0.unsyncedFiles.insert(path) }
    return try real.createFile(path)
  }

  func openForAppending(_ path: String) throws(FileSystemError) -> Int32 {
    try step("append", path)
    return try real.openForAppending(path)
  }

  func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, path: String
  ) throws(FileSystemError) -> Int {
    do throws(FileSystemError) {
      try step("write", path)
    } catch {
      // A full disk takes the first bytes before it says so.
      _ = try? real.write(
        UnsafeRawBufferPointer(rebasing: bytes.prefix(bytes.count / 3)), to: descriptor, path: path)
      throw error
    }
    let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(writeLimitBytes))
    return try real.write(part, to: descriptor, path: path)
  }

  func truncate(
    _ descriptor: Int32, toBytes bytes: Int, path: String
  ) throws(FileSystemError) {
    try step("truncate", path)
    try real.truncate(descriptor, toBytes: bytes, path: path)
  }

  func sync(_ descriptor: Int32, path: String) throws(FileSystemError) {
    try step("sync", path)
    state.withLock { _ = $0.unsyncedFiles.remove(path) }
  }

  func status(
    ofDescriptor descriptor: Int32, path: String
  ) throws(FileSystemError) -> FileStatus {
    try real.status(ofDescriptor: descriptor, path: path)
  }

  func close(_ descriptor: Int32) { real.close(descriptor) }

  func rename(_ path: String, to newPath: String) throws(FileSystemError) {
    try step("rename", newPath)
    let old = try real.readFile(newPath, limitBytes: 1 << 30)
    try real.rename(path, to: newPath)
    let isUnsynced = state.withLock { $0.unsyncedFiles.remove(path) != nil }
    if isUnsynced { state.withLock { _ = $0.unsyncedFiles.insert(newPath) } }
    remember(newPath) {
      _ = Foundation.rename(newPath, path)
      if let old { _ = FileManager.default.createFile(atPath: newPath, contents: Data(old)) }
    }
  }

  func syncFolder(_ path: String) throws(FileSystemError) {
    try step("syncFolder", path)
    state.withLock { $0.undo.removeAll { $0.folder == path } }
  }

  func removeFile(_ path: String) throws(FileSystemError) -> Bool {
    try step("remove", path)
    let old = try real.readFile(path, limitBytes: 1 << 30)
    guard try real.removeFile(path) else { return false }
    if let old {
      remember(path) { _ = FileManager.default.createFile(atPath: path, contents: Data(old)) }
    }
    return true
  }

  func status(of path: String) throws(FileSystemError) -> FileStatus? {
    try real.status(of: path)
  }

  func readFile(_ path: String, limitBytes: Int) throws(FileSystemError) -> [UInt8]? {
    try real.readFile(path, limitBytes: limitBytes)
  }

  func readPart(_ path: String, bytes: Range<Int>) throws(FileSystemError) -> [UInt8]? {
    try real.readPart(path, bytes: bytes)
  }

  func names(in folder: String) throws(FileSystemError) -> [String]? {
    try real.names(in: folder)
  }
}
