import ArgumentParser
import Foundation

/// Ends the command with exit code 1 after saying on standard error what went wrong.
struct CommandFailure: Error, CustomStringConvertible {
  /// What went wrong and what to do.
  var description: String

  init(_ description: String) { self.description = description }
}

/// Standard error and standard output, in whole lines.
enum Terminal {
  /// Writes a line to standard error.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Writes a line to standard output at once, also into a pipe.
  static func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }

  /// Writes bytes to standard output.
  static func write(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }

  /// True when standard error is a terminal, so that a progress line may be rewritten in place.
  static let isInteractive = isatty(STDERR_FILENO) == 1
}
