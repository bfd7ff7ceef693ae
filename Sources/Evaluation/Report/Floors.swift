import ArticleModel

/// The figures' floors: `{"mess.paragraphs": {"floor": 0.95, "set": "Mess"}, …}`. A floor only
/// rises.
public struct Floors: Sendable {
  /// One floor.
  public struct Floor: Hashable, Sendable {
    /// The figure's id.
    public var id: String
    /// The set it is measured on.
    public var set: String
    /// What the figure must not sink under, to three decimals.
    public var value: Double
  }

  /// The floors by id.
  public private(set) var floors: [Floor]

  /// Reads a floors file.
  /// - Throws: `JSONParser.ParseError` or `JSONReader.ReadError`.
  public init(_ bytes: [UInt8]) throws {
    let json = try JSONReader(try JSONParser.parse(bytes))
    floors = try json.names.sorted().map { id in
      let floor = try json.object(id)
      return Floor(id: id, set: try floor.string("set"), value: try floor.number("floor"))
    }
  }

  /// The floor of a figure; nil when it has none.
  public subscript(id: String) -> Floor? { floors.first { $0.id == id } }

  /// The floors with those raised that a report lies over; figures without a floor get theirs. None
  /// sinks, and figures of which less is better get none.
  public func raised(to report: EvaluationReport) -> Floors {
    var result = self
    for figure in report.figures where !figure.id.hasSuffix(".leak") {
      guard let value = figure.value else { continue }
      let floor = Floor(id: figure.id, set: figure.set, value: Self.roundedDown(value))
      if let index = result.floors.firstIndex(where: { $0.id == figure.id }) {
        result.floors[index].value = max(result.floors[index].value, floor.value)
      } else {
        result.floors.append(floor)
      }
    }
    result.floors.sort { $0.id < $1.id }
    return result
  }

  /// To the third decimal; the small addend keeps 0.95 from becoming 0.949.
  static func roundedDown(_ value: Double) -> Double {
    (value * 1000 + 1e-6).rounded(.down) / 1000
  }
}

extension Floors: JSONEncodable {
  /// Writes the file.
  public func encode(to writer: inout JSONWriter) {
    writer.beginObject()
    for floor in floors {
      writer.name(floor.id)
      writer.beginObject()
      writer.member("floor", floor.value)
      writer.member("set", floor.set)
      writer.endObject()
    }
    writer.endObject()
  }
}
