/// Case as Python maps it: full mappings, with the final sigma where `lower` asks for it.
extension CodePoints {
  /// `str.lower`.
  var lowered: CodePoints {
    var result: [UInt32] = []
    result.reserveCapacity(count)
    for (index, value) in values.enumerated() {
      if value < 0x80 {
        result.append((0x41...0x5A).contains(value) ? value + 32 : value)
      } else if value == 0x3A3 {
        result.append(isFinalSigma(index) ? 0x3C2 : 0x3C3)
      } else {
        Self.append(Unicode.Scalar(value)?.properties.lowercaseMapping, or: value, to: &result)
      }
    }
    return CodePoints(result)
  }

  /// `str.upper`.
  var uppered: CodePoints {
    var result: [UInt32] = []
    result.reserveCapacity(count)
    for value in values {
      if value < 0x80 {
        result.append((0x61...0x7A).contains(value) ? value - 32 : value)
      } else {
        Self.append(Unicode.Scalar(value)?.properties.uppercaseMapping, or: value, to: &result)
      }
    }
    return CodePoints(result)
  }

  /// `str.casefold`: full case folding (Unicode Standard, 3.13, rule R4).
  var casefolded: CodePoints {
    var result: [UInt32] = []
    result.reserveCapacity(count)
    for value in values {
      if value < 0x80 {
        result.append((0x41...0x5A).contains(value) ? value + 32 : value)
      } else {
        Self.appendFolding(of: value, to: &result)
      }
    }
    return CodePoints(result)
  }

  private static func append(_ mapping: String?, or value: UInt32, to result: inout [UInt32]) {
    guard let mapping else { return result.append(value) }
    for scalar in mapping.unicodeScalars { result.append(scalar.value) }
  }

  /// The standard library shows no folding, but it is the lower case of the upper case of the
  /// lower case, except for the dotless i, which folding leaves alone, and for Cherokee, whose
  /// folding is its upper case.
  private static func appendFolding(of value: UInt32, to result: inout [UInt32]) {
    guard let scalar = Unicode.Scalar(value), value != 0x131, !(0x13A0...0x13F5).contains(value)
    else { return result.append(value) }
    if (0xAB70...0xABBF).contains(value) || (0x13F8...0x13FD).contains(value) {
      return append(scalar.properties.uppercaseMapping, or: value, to: &result)
    }
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      for upper in lower.properties.uppercaseMapping.unicodeScalars {
        append(upper.properties.lowercaseMapping, or: upper.value, to: &result)
      }
    }
  }

  /// A sigma ends a word when a cased letter stands before it and none behind it, marks aside.
  private func isFinalSigma(_ index: Int) -> Bool {
    func isCased(_ positions: some Sequence<Int>) -> Bool {
      for position in positions {
        guard let properties = Unicode.Scalar(values[position])?.properties else { return false }
        if !properties.isCaseIgnorable { return properties.isCased }
      }
      return false
    }
    return isCased((0..<index).reversed()) && !isCased((index + 1)..<count)
  }
}
