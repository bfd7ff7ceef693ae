import ArticleModel
import Foundation

/// Every setting with its value and where it comes from: flags win over environment variables,
/// these over
/// `Config/dateline.json`, and that over the defaults.
struct Settings: Sendable {
  /// Where a value comes from.
  enum Origin: Hashable, Sendable {
    case flag
    case environment(String)
    case file(String)
    case standard

    /// As it is printed.
    var description: String {
      switch self {
      case .flag: "command line"
      case .environment(let variable): variable
      case .file(let path): path
      case .standard: "default"
      }
    }
  }

  /// One setting as it is.
  struct Entry: Sendable {
    var setting: Setting
    var value: SettingValue?
    var origin: Origin

    /// The value as it may be shown.
    var shown: String {
      guard let value else { return "" }
      return setting.isSecret ? "(secret)" : value.description
    }
  }

  /// All settings, in the order of ``Setting/all``.
  private(set) var entries: [Entry]
  /// What is wrong, one line each; empty when everything can be understood.
  private(set) var problems: [String] = []

  /// Puts the settings together.
  ///
  /// - Parameters:
  ///   - flags: values given on the command line, by key.
  ///   - file: the configuration file and its bytes; nil when there is none.
  init(
    flags: [String: SettingValue], environment: [String: String],
    file: (path: String, bytes: [UInt8])?, settings: [Setting] = Setting.all
  ) {
    entries = settings.map { Entry(setting: $0, value: $0.standard, origin: .standard) }
    if let file { read(file.path, file.bytes) }
    read(environment)
    for place in entries.indices {
      guard let value = flags[entries[place].setting.key] else { continue }
      entries[place].value = value
      entries[place].origin = .flag
    }
  }

  private mutating func read(_ path: String, _ bytes: [UInt8]) {
    let value: JSONValue
    do {
      value = try JSONParser.parse(bytes)
    } catch {
      problems.append("\(path): \(error)")
      return
    }
    guard case .object(let members) = value else {
      problems.append("\(path): expected an object, found \(value.kindDescription)")
      return
    }
    for member in members {
      guard let place = place(of: member.name) else {
        problems.append(
          "\(path): there is no setting \"\(member.name.prefix(64))\""
            + Self.nearest(member.name, among: entries.map(\.setting.key)))
        continue
      }
      if member.value == .null { continue }
      do throws(SettingReader.Failure) {
        let reader = SettingReader(setting: entries[place].setting)
        entries[place].value = try reader.read(member.value)
        entries[place].origin = .file(path)
      } catch {
        problems.append("\(path): \(member.name): \(error.description)")
      }
    }
  }

  private mutating func read(_ environment: [String: String]) {
    let known = entries.map(\.setting.variable) + Setting.otherVariables
    for name in environment.keys.sorted() where name.hasPrefix("DATELINE_") {
      guard !Setting.otherVariables.contains(name), let text = environment[name] else { continue }
      guard let place = entries.firstIndex(where: { $0.setting.variable == name }) else {
        problems.append(
          "the environment variable \(name) sets nothing" + Self.nearest(name, among: known))
        continue
      }
      if text.isEmpty { continue }
      do throws(SettingReader.Failure) {
        entries[place].value = try SettingReader(setting: entries[place].setting).read(text)
        entries[place].origin = .environment(name)
      } catch {
        problems.append("\(name): \(error.description)")
      }
    }
  }

  private static func nearest(_ name: String, among known: [String]) -> String {
    NearestName.of(name, among: known).map { "; did you mean \"\($0)\"?" }
      ?? "; known are \(known.joined(separator: ", "))"
  }

  private func place(of key: String) -> Int? {
    entries.firstIndex { $0.setting.key == key }
  }

  private func value(_ key: String) -> SettingValue? {
    place(of: key).flatMap { entries[$0].value }
  }

  /// A text; nil when it is not set.
  func text(_ key: String) -> String? {
    if case .text(let text)? = value(key) { return text }
    return nil
  }

  /// A number; nil when it is not set.
  func whole(_ key: String) -> Int? {
    if case .whole(let number)? = value(key) { return number }
    return nil
  }

  /// True or false.
  func flag(_ key: String) -> Bool { value(key) == .flag(true) }

  /// Several texts.
  func list(_ key: String) -> [String] {
    if case .list(let items)? = value(key) { return items }
    return []
  }
}
