/// Writes figures in Prometheus' text format, version 0.0.4.
public struct MetricsWriter {
  /// What a figure does over time.
  public enum Kind: String {
    /// It only grows.
    case counter
    /// It goes up and down.
    case gauge
    /// Buckets, sum and count.
    case histogram
    /// Sum and count.
    case summary
  }

  private(set) var text = ""

  /// Starts a family of figures: what it is, and of what kind.
  public mutating func family(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  /// Writes one figure; labels in the order given.
  public mutating func sample(
    _ name: String, _ labels: [(String, String)] = [], _ value: Double
  ) {
    text += name
    if !labels.isEmpty {
      text += "{" + labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",") + "}"
    }
    let isWhole = value == value.rounded() && abs(value) < 1e15
    text += isWhole ? " \(Int(value))\n" : " \(value)\n"
  }

  /// A family of one figure without labels.
  public mutating func single(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
    family(name, kind, help)
    sample(name, [], value)
  }

  private static func escaped(_ text: String) -> String {
    text.contains { $0 == "\\" || $0 == "\"" || $0 == "\n" }
      ? text.map { $0 == "\n" ? "\\n" : $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }.joined()
      : text
  }
}
