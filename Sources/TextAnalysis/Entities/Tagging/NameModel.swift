import Foundation

/// The weights of the name tagger, mapped from a file of `Config/models` and never parsed or changed.
///
/// Reading the file is the only thing here that touches the system; a model may be used by any number
/// of threads at once.
public struct NameModel: Sendable {
  /// Why a model could not be opened.
  public struct LoadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file as it was asked for.
    public var file: String
    /// What is wrong with it.
    public var problem: String
    /// What to do.
    public var remedy: String
    /// File, problem and remedy in one line.
    public var description: String { "\(file): \(problem); \(remedy)" }
  }

  /// The version of the file's form that this program reads and writes.
  public static let formatVersion = Int(NameModelLayout.version)

  private let file: MappedFile
  let features: FeatureWeights
  let words: WordStatistics
  /// 17 rows of 16 scores: from the start, then from each label.
  let transitions: [Int16]
  let scale: Float

  /// Maps and checks a model file.
  public init(contentsOf file: URL) throws(LoadError) {
    let mapped: MappedFile
    do {
      mapped = try MappedFile(path: file.path)
    } catch {
      throw LoadError(
        file: file.path, problem: "cannot be read (\(error.text))", remedy: Self.restoreRemedy)
    }
    try self.init(mapped, name: file.path)
  }

  /// Opens a model that was just trained.
  public init(bytes: [UInt8]) throws(LoadError) {
    try self.init(MappedFile(copying: bytes), name: "trained model")
  }

  private static let restoreRemedy =
    "restore it from the release, or make it with `dateline train --data ../shared`"

  private init(_ file: MappedFile, name: String) throws(LoadError) {
    let bytes = file.bytes
    let layout: NameModelLayout
    do {
      layout = try Self.checkedLayout(bytes)
    } catch {
      throw LoadError(file: name, problem: error.text, remedy: Self.restoreRemedy)
    }
    guard let base = bytes.baseAddress else {
      throw LoadError(file: name, problem: "is empty", remedy: Self.restoreRemedy)
    }
    self.file = file
    transitions = (0..<(17 * NameLabel.lanes)).map { number in
      let offset = layout.transitionsOffset + 2 * number
      return Int16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Int16.self))
    }
    words = WordStatistics(
      slots: (base + layout.wordsOffset).assumingMemoryBound(to: UInt64.self),
      slotCount: 1 << layout.wordBits)
    features = FeatureWeights(
      index: (base + layout.featuresOffset).assumingMemoryBound(to: UInt32.self),
      bits: layout.featureBits,
      rows: (base + layout.weightsOffset).assumingMemoryBound(to: Int8.self),
      rowCount: layout.rowCount)
    scale = Float(bitPattern: bytes.loadUnaligned(fromByteOffset: 28, as: UInt32.self).littleEndian)
  }

  private struct Problem: Error {
    var text: String
  }

  /// Checks everything that could make a later read go wrong.
  private static func checkedLayout(
    _ bytes: UnsafeRawBufferPointer
  ) throws(Problem) -> NameModelLayout {
    guard bytes.count >= NameModelLayout.headerBytes else {
      throw Problem(text: "is no name model: only \(bytes.count) bytes")
    }
    guard bytes.prefix(8).elementsEqual(NameModelLayout.magic) else {
      throw Problem(text: "is no name model: it begins otherwise")
    }
    func number(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    func long(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    guard number(8) == NameModelLayout.version else {
      throw Problem(
        text: "has format version \(number(8)), this program reads \(NameModelLayout.version)")
    }
    guard number(12) == UInt32(NameLabel.count), (8...24).contains(number(16)),
      number(20) < UInt32(FeatureWeights.rowLimit), (8...24).contains(number(24))
    else { throw Problem(text: "has a header that makes no sense") }
    let scale = Float(bitPattern: number(28))
    guard scale > 0, scale < 1 else { throw Problem(text: "has a header that makes no sense") }
    let layout = NameModelLayout(
      featureBits: Int(number(16)), rowCount: Int(number(20)), wordBits: Int(number(24)))
    guard long(32) == UInt64(layout.fileBytes) else {
      throw Problem(text: "has a header that makes no sense")
    }
    guard bytes.count == layout.fileBytes else {
      throw Problem(
        text: "has \(bytes.count) bytes, its header says \(layout.fileBytes): truncated")
    }
    let body = UnsafeRawBufferPointer(rebasing: bytes[NameModelLayout.headerBytes...])
    guard NameModelLayout.checksum(body) == long(40) else {
      throw Problem(text: "is damaged: its checksum is wrong")
    }
    return layout
  }
}
