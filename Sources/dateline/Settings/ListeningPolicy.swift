import Foundation
import RestAPI

/// Where the service may listen: on loopback or a Unix socket always; where others reach it only
/// when it has tokens,
/// or when the operator says that something else guards it.
struct ListeningPolicy {
  /// Why the service may not listen there; nil when it may.
  let problem: String?

  /// - Throws: when the tokens cannot be read.
  init(_ settings: Settings) throws {
    let host = settings.text("host") ?? ""
    let tokens: [AccessToken]
    do {
      tokens = try TokenFile(dataFolder: Self.dataFolder(settings)).read()
    } catch {
      throw CommandFailure(error.description)
    }
    let isGuarded = settings.flag("allow_unauthenticated") || tokens.contains { $0.revoked == nil }
    problem =
      Self.isReachable(settings) && !isGuarded
      ? "listening on \(host) without authentication is refused: anyone who reaches it could "
        + "read and "
        + "delete; make a token with dateline token create, listen on 127.0.0.1, or say "
        + "--allow-unauthenticated when a proxy or firewall guards it"
      : nil
  }

  /// The folder of the archive.
  static func dataFolder(_ settings: Settings) -> URL {
    URL(fileURLWithPath: settings.text("data") ?? "data")
  }

  /// Whether others than this machine's own users can reach the address.
  static func isReachable(_ settings: Settings) -> Bool {
    guard settings.text("unix_socket") == nil else { return false }
    let host = settings.text("host") ?? ""
    let isLoopback =
      host == "localhost" || host == "::1"
      || (host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." })
    return !isLoopback
  }
}
