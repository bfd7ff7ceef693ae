/// Writes the folded words of a line into a buffer that has room for them; see `LineKey`.
struct KeyWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  /// Bytes written.
  private(set) var count = 0
  /// True when the next letter or digit starts a word.
  var isWordOver = false
  /// True when the last word is a number that further digits belong to.
  private(set) var endsInNumber = false

  /// Makes a writer that fills `buffer` from its start.
  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  /// True when the last byte written is a letter whose word may go on.
  var endsInLetter: Bool { !isWordOver && count > 0 && buffer[count - 1] >= 0x61 }

  private mutating func write(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  private mutating func writeSpace() {
    if count > 0 { write(0x20) }
  }

  /// Adds a letter, or a byte of one.
  mutating func addLetter(_ byte: UInt8) {
    if isWordOver || endsInNumber {
      writeSpace()
      endsInNumber = false
      isWordOver = false
    }
    write(byte)
  }

  /// Bytes that the buffer must have behind what is written.
  static let slack = 8

  /// Adds the ASCII letters at the start of `range` to the word that the last letter belongs to;
  /// returns
  /// where they end. Eight bytes are written at once, of which the letters count.
  @inline(__always)
  mutating func addLetters(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let eight = EightBytes(bytes, at: index)
      let length = EightBytes.prefixLength(eight.letters)
      UnsafeMutableRawBufferPointer(buffer).storeBytes(
        of: eight.lowercased.littleEndian, toByteOffset: count, as: UInt64.self)
      count += length
      index += length
      if length < 8 { return index }
    }
    while index < range.upperBound, (bytes[index] | 0x20) &- 0x61 < 26 {
      write(bytes[index] | 0x20)
      index += 1
    }
    return index
  }

  /// Adds a digit: a run of them is one `#`.
  mutating func addDigit() {
    if endsInNumber, !isWordOver { return }
    writeSpace()
    write(0x23)
    endsInNumber = true
    isWordOver = false
  }

  /// Adds a mark that is a word of its own.
  mutating func addMark(_ byte: UInt8) {
    writeSpace()
    write(byte)
    endWord()
  }

  /// Adds `©` as a word of its own.
  mutating func addCopyright() {
    addMark(0xC2)
    write(0xA9)
  }

  /// Ends the word or number.
  mutating func endWord() {
    isWordOver = true
    endsInNumber = false
  }
}
