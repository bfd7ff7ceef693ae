import Foundation

/// A file's bytes in memory, mapped and read-only, or a copy of bytes that never were in a file.
final class MappedFile: @unchecked Sendable {
  // Sendable: nothing is written to the memory after the initialiser, and it lives as long as the object.
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps `path`; fails with the number of the system's error.
  init(path: String) throws(SystemError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(number: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(number: EISDIR) }
    let size = Int(status.st_size)
    isMapped = size > 0
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw SystemError(number: errno) }
    bytes = UnsafeRawBufferPointer(start: address, count: size)
  }

  /// Copies `bytes`.
  init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
    copy.copyBytes(from: bytes)
    self.bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[0..<bytes.count])
    isMapped = false
  }

  deinit {
    guard let start = bytes.baseAddress else { return }
    let memory = UnsafeMutableRawPointer(mutating: start)
    if isMapped { munmap(memory, bytes.count) } else { memory.deallocate() }
  }

  /// What the system said.
  struct SystemError: Error {
    var number: Int32
    var text: String { String(cString: strerror(number)) }
  }
}
