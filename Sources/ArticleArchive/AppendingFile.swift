/// A file of lines to which lines are only ever added.
struct AppendingFile: Sendable {
  let path: String
  private var descriptor: Int32?
  /// Bytes up to the end of the last line that is whole.
  private var length = 0
  /// True when the file may not end with a newline, so that the next line must begin with one.
  private var mayBeTorn = true

  init(path: String) { self.path = path }

  /// Adds lines, each with its newline. When it throws, what was written of them is cut off again, or, where
  /// that fails too, left as a line that cannot be read.
  ///
  /// - Returns: true when the file was made by this call, so that its folder must be synced.
  @discardableResult
  mutating func append(_ lines: [UInt8], _ files: any FileSystem) throws(FileSystemError) -> Bool {
    let descriptor: Int32
    var isNew = false
    if let open = self.descriptor {
      descriptor = open
    } else {
      isNew = try files.status(of: path) == nil
      descriptor = try files.openForAppending(path)
      self.descriptor = descriptor
      length = try files.status(ofDescriptor: descriptor, path: path).bytes
      mayBeTorn = length > 0
    }
    let bytes = mayBeTorn ? [0x0A] + lines : lines
    let wasTorn = mayBeTorn
    mayBeTorn = true
    do throws(FileSystemError) {
      try files.writeAll(bytes, to: descriptor, path: path)
    } catch {
      if (try? files.truncate(descriptor, toBytes: length, path: path)) != nil {
        mayBeTorn = wasTorn
      }
      throw error
    }
    length += bytes.count
    mayBeTorn = false
    return isNew
  }

  func sync(_ files: any FileSystem) throws(FileSystemError) {
    if let descriptor { try files.sync(descriptor, path: path) }
  }

  /// Forgets the open file, after another was put in its place.
  mutating func reopen(_ files: any FileSystem) {
    close(files)
    mayBeTorn = true
  }

  mutating func close(_ files: any FileSystem) {
    if let descriptor { files.close(descriptor) }
    descriptor = nil
  }
}
