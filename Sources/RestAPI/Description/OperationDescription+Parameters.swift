extension OperationDescription.Parameter {
  /// A name, or words of one.
  static func name(_ name: String, _ about: String, example: String) -> Self {
    Self(
      name: name, about: about,
      schema: "{\"type\": \"string\", \"format\": \"name\", \"minLength\": 1, \"maxLength\": 1000}",
      example: "\"\(example)\"")
  }

  /// A day, month, year or interval.
  static func interval(_ name: String, _ about: String) -> Self {
    Self(
      name: name,
      about: about
        + " A day 2024-02-10, a month 2024-02, a year 2024, or an interval of two of these "
        + "with a slash; either side may be \"..\".",
      schema: "{\"type\": \"string\", \"format\": \"date-interval\", \"minLength\": 4, "
        + "\"maxLength\": 64}",
      example: "\"2024-02/2024-03-15\"")
  }

  /// One of some words.
  static func choice(_ name: String, _ about: String, _ words: [String]) -> Self {
    let list = words.map { "\"\($0)\"" }.joined(separator: ", ")
    return Self(
      name: name, about: about, schema: "{\"type\": \"string\", \"enum\": [\(list)]}",
      example: "\"\(words.first ?? "")\"")
  }

  /// Full text.
  static let fullText = Self(
    name: "q", about: "Words that all must stand in the text; phrases in double quotes.",
    schema: "{\"type\": \"string\", \"format\": \"text-query\", \"minLength\": 1, "
      + "\"maxLength\": 1000}",
    example: "\"\\\"night shifts\\\" port\"")

  /// Items on a page.
  static let limit = Self(
    name: "limit", about: "Items on a page, or in an export; 50 on a page when it is not given.",
    schema: "{\"type\": \"integer\", \"minimum\": 1, \"maximum\": 500}", example: "20")

  /// Where the page starts.
  static let cursor = Self(
    name: "cursor", about: "The next of the page before; also in its Link field.",
    schema: "{\"type\": \"string\", \"format\": \"cursor\", \"minLength\": 1, \"maxLength\": 1000}")

  /// Any text that is not empty.
  static func text(_ name: String, _ about: String, example: String) -> Self {
    Self(
      name: name, about: about,
      schema: "{\"type\": \"string\", \"format\": \"some-text\", \"minLength\": 1, "
        + "\"maxLength\": 1000}", example: "\"\(example)\"")
  }

  /// True or false.
  static func flag(_ name: String, _ about: String) -> Self {
    Self(name: name, about: about, schema: "{\"type\": \"boolean\"}", example: "true")
  }

  /// A calendar day.
  static func day(_ name: String, _ about: String) -> Self {
    Self(
      name: name, about: about, schema: "{\"type\": \"string\", \"format\": \"date\"}",
      example: "\"2024-02-12\"")
  }

  /// Page size and place.
  static let paging: [Self] = [.limit, .cursor]
}
