import ArticleModel
import Foundation

/// Validates JSON against the part of JSON Schema 2020-12 that the API's description uses; a
/// keyword that it does
/// not know is an error, so that no schema says more than is checked.
struct JSONSchemaValidator {
  /// The document in which `$ref`s are looked up.
  let document: JSONValue

  private static let annotations: Set<String> = [
    "description", "examples", "example", "format", "title",
  ]

  /// What is wrong with `value`, with its place; empty when it is valid.
  func errors(_ value: JSONValue, _ schema: JSONValue, at place: String = "$") -> [String] {
    guard case .object(let keywords) = schema else { return ["\(place): the schema is no object"] }
    return keywords.flatMap { errors(value, $0.name, $0.value, schema, place) }
  }

  private func errors(
    _ value: JSONValue, _ keyword: String, _ argument: JSONValue, _ schema: JSONValue,
    _ place: String
  ) -> [String] {
    switch (keyword, argument) {
    case ("$ref", .string(let path)):
      guard let target = resolve(path) else { return ["\(place): \(path) leads nowhere"] }
      return errors(value, target, at: place)
    case ("type", .string(let type)):
      return Self.has(value, type) ? [] : ["\(place): \(value.kindDescription) is no \(type)"]
    case ("type", .array(let types)):
      let isOne = types.contains { type in
        if case .string(let type) = type { return Self.has(value, type) }
        return false
      }
      return isOne ? [] : ["\(place): \(value.kindDescription) is none of \(types)"]
    case ("enum", .array(let values)):
      return values.contains(value) ? [] : ["\(place): \(value) is not one of the enum"]
    case ("anyOf", .array(let schemas)):
      let all = schemas.map { errors(value, $0, at: place) }
      return all.contains(where: \.isEmpty) ? [] : ["\(place): none of anyOf"] + all.joined()
    case ("required", .array(let names)):
      guard case .object(let members) = value else { return [] }
      return names.compactMap { name in
        guard case .string(let name) = name, !members.contains(where: { $0.name == name }) else {
          return nil
        }
        return "\(place): \(name) is missing"
      }
    case ("properties", .object(let properties)):
      guard case .object(let members) = value else { return [] }
      return members.flatMap { member -> [String] in
        guard let schema = properties.first(where: { $0.name == member.name })?.value else {
          return schema["additionalProperties"] == .bool(false)
            ? ["\(place): \(member.name) is not described"] : []
        }
        return errors(member.value, schema, at: "\(place).\(member.name)")
      }
    case ("additionalProperties", .bool): return []
    case ("additionalProperties", let schema):
      guard case .object(let members) = value else { return [] }
      return members.flatMap { errors($0.value, schema, at: "\(place).\($0.name)") }
    case ("items", let schema):
      guard case .array(let items) = value else { return [] }
      return items.enumerated().flatMap { errors($1, schema, at: "\(place)[\($0)]") }
    default: return boundErrors(value, keyword, argument, place)
    }
  }

  private func boundErrors(
    _ value: JSONValue, _ keyword: String, _ argument: JSONValue, _ place: String
  ) -> [String] {
    switch (keyword, argument) {
    case ("minimum", .integer(let bound)):
      return Self.number(value).map { $0 >= Double(bound) } ?? true
        ? [] : ["\(place): less than \(bound)"]
    case ("maximum", .integer(let bound)):
      return Self.number(value).map { $0 <= Double(bound) } ?? true
        ? [] : ["\(place): more than \(bound)"]
    case ("minLength", .integer(let bound)):
      guard case .string(let text) = value else { return [] }
      return text.unicodeScalars.count >= bound ? [] : ["\(place): shorter than \(bound)"]
    case ("maxLength", .integer(let bound)):
      guard case .string(let text) = value else { return [] }
      return text.unicodeScalars.count <= bound ? [] : ["\(place): longer than \(bound)"]
    case ("pattern", .string(let pattern)):
      guard case .string(let text) = value else { return [] }
      return text.range(of: pattern, options: .regularExpression) != nil
        ? [] : ["\(place): \"\(text)\" does not match \(pattern)"]
    default: return Self.annotations.contains(keyword) ? [] : ["\(place): unknown \(keyword)"]
    }
  }

  private func resolve(_ path: String) -> JSONValue? {
    guard path.hasPrefix("#/") else { return nil }
    return path.dropFirst(2).split(separator: "/").reduce(document as JSONValue?) {
      $0?[String($1)]
    }
  }

  private static func has(_ value: JSONValue, _ type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.bool, "boolean"), (.string, "string"), (.array, "array"),
      (.object, "object"), (.integer, "integer"), (.integer, "number"), (.number, "number"):
      true
    default: false
    }
  }

  private static func number(_ value: JSONValue) -> Double? {
    switch value {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }
}
