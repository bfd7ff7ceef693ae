import ArticleModel
import ArticleService
import Foundation
import Glibc

/// The tokens of a data folder, in `tokens.json`, which only its owner may read (mode 0600).
///
/// Every change is durable when the call returns, and is made under a lock, so that two commands
/// at once lose
/// nothing. Revoked tokens stay listed: once there was a token, the service asks for one.
public struct TokenFile: Sendable {
  /// Why the tokens could not be read or changed, and what to do.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong and the remedy.
    public var description: String
  }

  /// Where the tokens are.
  public let path: String

  /// The tokens of this data folder.
  public init(dataFolder: URL) { path = dataFolder.appendingPathComponent("tokens.json").path }

  /// All tokens, in the order in which they were made; none when there is no file.
  public func read() throws(Failure) -> [AccessToken] {
    do {
      guard let bytes = try DurableFile.read(path) else { return [] }
      return try JSONReader(JSONParser.parse(bytes)).objects("tokens").map(AccessToken.init)
    } catch {
      throw Failure(
        description: "\(path): \(error); restore the file, or remove it and make new tokens")
    }
  }

  /// Adds a token.
  public func add(_ token: AccessToken) throws(Failure) {
    try change { tokens in tokens.append(token) }
  }

  /// Revokes the token of this id or, when only one has it, this name; gives it as it is now.
  ///
  /// - Throws: when there is none or several.
  public func revoke(_ idOrName: String, at time: String) throws(Failure) -> AccessToken {
    var revoked: AccessToken?
    try change { (tokens) throws(Failure) in
      let places = tokens.indices.filter {
        tokens[$0].revoked == nil
          && (tokens[$0].id == idOrName || tokens[$0].name == idOrName)
      }
      guard let place = places.first, places.count == 1 else {
        throw Failure(
          description: places.isEmpty
            ? "no valid token has the id or name \"\(idOrName)\"; dateline token list shows them"
            : "\(places.count) tokens are called \"\(idOrName)\"; give the id of one")
      }
      tokens[place].revoked = time
      revoked = tokens[place]
    }
    guard let revoked else { throw Failure(description: "nothing was revoked") }
    return revoked
  }

  /// Reads, changes and writes the tokens while no other process does.
  private func change(
    _ body: (inout [AccessToken]) throws(Failure) -> Void
  ) throws(Failure) {
    let lock = open("\(path).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0, flock(lock, LOCK_EX) == 0 else {
      throw Failure(
        description: "\(path): cannot be locked: \(String(cString: strerror(errno))); give "
          + "--data the "
          + "folder of the archive and the right to write there")
    }
    defer { close(lock) }
    var tokens = try read()
    try body(&tokens)
    var writer = JSONWriter(isPretty: true)
    writer.beginObject()
    writer.member("tokens", tokens)
    writer.endObject()
    do {
      try DurableFile.write(writer.bytes + [0x0A], to: path)
    } catch {
      throw Failure(description: error.description)
    }
  }

  /// What tells one state of the file from another; nil when there is no file.
  func stamp() -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Stamp(
      file: status.st_ino, bytes: status.st_size, seconds: status.st_mtim.tv_sec,
      nanoseconds: status.st_mtim.tv_nsec)
  }

  /// One state of the file.
  struct Stamp: Hashable, Sendable {
    var file: UInt
    var bytes: Int
    var seconds: Int
    var nanoseconds: Int
  }
}
