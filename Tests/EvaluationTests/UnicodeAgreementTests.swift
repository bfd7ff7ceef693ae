import ArticleModel
import Foundation
import Testing

@testable import Evaluation

/// Character classes and case as Python has them, over every character both know.
@Suite(.enabled(if: ScorePy.isAvailable, "needs python3"))
struct UnicodeAgreementTests {
  @Test func classesAndCaseAreThoseOfPython() throws {
    // One line for each assigned character that is not plain: number, classes, lower, upper,
    // folded.
    let script = """
      import re, unicodedata
      print(unicodedata.unidata_version.split(".")[0])
      for c in range(0x20000):
          s = chr(c)
          if unicodedata.category(s) in ("Cn", "Cs", "Co"): continue
          f = "".join(k for k, r in zip("wsd", (r"\\w", r"\\s", r"\\d")) if re.match(r, s)) or "-"
          t = [" ".join(str(ord(x)) for x in y) for y in (s.lower(), s.upper(), s.casefold())]
          if f != "-" or any(x != str(c) for x in t): print(c, f, *t, sep="\\t")
      """
    var differences: [String] = []
    var count = 0
    var plain = Set<UInt32>(0..<0x3000)
    let lines = try ScorePy.output(of: script).split(separator: "\n")
    let version = try #require(lines.first.flatMap { Int($0) })
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let value = try #require(UInt32(fields[0]))
      count += 1
      plain.remove(value)
      let ours = describe(value)
      if ours != fields.dropFirst().joined(separator: "\t"), !isNewer(ours, than: version) {
        differences.append("\(ours), Python \(fields)")
      }
    }
    #expect(count > 50_000)
    #expect(differences.isEmpty, "\(differences.prefix(20))")
    // What Python did not list has no class here either, characters newer than Python aside.
    #expect(plain.filter { CharacterClass.isSpace($0) }.isEmpty)
  }

  /// True when a mapping leads to a character that Python's Unicode does not have.
  private func isNewer(_ line: String, than version: Int) -> Bool {
    line.split { $0 == "\t" || $0 == " " }.contains { field in
      guard let value = UInt32(field), let age = Unicode.Scalar(value)?.properties.age else {
        return false
      }
      return age.major > version
    }
  }

  private func describe(_ value: UInt32) -> String {
    var classes = ""
    if CharacterClass.isWord(value) { classes += "w" }
    if CharacterClass.isSpace(value) { classes += "s" }
    if CharacterClass.isDigit(value) { classes += "d" }
    let text = CodePoints([value])
    let forms = [text.lowered, text.uppered, text.casefolded].map { form in
      form.values.map(String.init).joined(separator: " ")
    }
    return ([classes.isEmpty ? "-" : classes] + forms).joined(separator: "\t")
  }
}
