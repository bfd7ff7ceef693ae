/// Takes the features of a token one by one, as template number and value.
protocol FeatureSink {
  mutating func add(_ template: UInt64, _ value: UInt64)
}

/// Turns a token in its sentence into the hashes of its features.
///
/// A feature is the hash of a template's number and the values it looks at. Words without a capital get
/// a short list: they are rarely part of a name. The order of the templates is no part of the model's
/// format, their numbers are.
struct FeatureExtractor {
  /// More than any token has.
  static let capacity = 96

  /// The feature of one template.
  @inline(__always)
  static func hash(_ template: UInt64, _ value: UInt64) -> UInt32 {
    var mixed = (value ^ (template &* 0xA24B_AED4_963E_E407)) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 29
    mixed = mixed &* 0xBF58_476D_1CE4_E5B9
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// Two values as one.
  @inline(__always)
  static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0xD6E8_FEB8_6659_FD93) ^ (second &+ (second << 23) &+ 0x5851_F42D)
  }

  /// Collects features.
  struct Sink: FeatureSink {
    let buffer: UnsafeMutablePointer<UInt32>
    var count = 0

    init(_ buffer: UnsafeMutablePointer<UInt32>) { self.buffer = buffer }

    @inline(__always)
    mutating func add(_ template: UInt64, _ value: UInt64) {
      buffer[count] = FeatureExtractor.hash(template, value)
      count += 1
    }
  }

  /// The features of the token at `position` (of the padded arrays).
  @inline(__always)
  static func extract(
    _ traits: UnsafePointer<TokenTraits>, _ runs: UnsafePointer<SentenceView.Run>,
    _ mode: SentenceView.Mode, _ position: Int, writing: UInt8, into sink: inout some FeatureSink
  ) {
    addCommon(traits, mode, position, into: &sink)
    guard traits[position].form.hasCapital else { return }
    addOwn(traits, mode, position, writing, into: &sink)
    addNeighbours(traits, position, into: &sink)
    addLists(traits, mode, position, into: &sink)
    if mode != .capitals { addRun(traits, runs, position, into: &sink) }
  }

  /// Features that every token has.
  @inline(__always)
  private static func addCommon(
    _ traits: UnsafePointer<TokenTraits>, _ mode: SentenceView.Mode, _ position: Int,
    into sink: inout some FeatureSink
  ) {
    let own = traits + position
    let left = own - 1
    let right = own + 1
    let forms = form(left) << 8 | form(own) << 4 | form(right)
    sink.add(1, own.pointee.lower)
    sink.add(2, left.pointee.lower)
    sink.add(3, right.pointee.lower)
    sink.add(4, pair(left.pointee.lower, own.pointee.lower))
    sink.add(5, pair(own.pointee.lower, right.pointee.lower))
    sink.add(6, UInt64(own.pointee.shape) << 2 | UInt64(mode.rawValue))
    sink.add(7, forms << 3 | UInt64(mode.rawValue) << 1 | isFirst(position))
    sink.add(8, UInt64(own.pointee.suffix))
    sink.add(9, UInt64(own.pointee.cluster))
    sink.add(10, UInt64(left.pointee.cluster) << 16 | UInt64(own.pointee.cluster))
    sink.add(11, UInt64(own.pointee.cluster) << 16 | UInt64(right.pointee.cluster))
    if own.pointee.form == .lower || own.pointee.form == .mark {
      sink.add(14, pair(pair(left.pointee.lower, own.pointee.lower), right.pointee.lower))
      sink.add(12, pair(own.pointee.lower, forms))
      sink.add(
        13,
        forms << 16 | UInt64(left.pointee.gazetteer) << 24 | UInt64(right.pointee.gazetteer) << 40)
    }
  }

  /// Spelling, and how the word is written elsewhere.
  @inline(__always)
  private static func addOwn(
    _ traits: UnsafePointer<TokenTraits>, _ mode: SentenceView.Mode, _ position: Int,
    _ writing: UInt8, into sink: inout some FeatureSink
  ) {
    let own = traits[position]
    sink.add(20, own.exact)
    sink.add(23, UInt64(own.prefix >> 16))
    sink.add(24, UInt64(own.prefix >> 8))
    sink.add(25, UInt64(own.prefix))
    sink.add(26, UInt64(own.suffix & 0xFFFF))
    sink.add(27, UInt64(own.longSuffix))
    let place = isFirst(position) | UInt64(mode.rawValue) << 1 | UInt64(own.form.rawValue) << 3
    sink.add(45, place << 8 | UInt64(own.caseHabit))
    sink.add(46, place << 16 | UInt64(own.caseHabit) << 8 | UInt64(writing))
  }

  /// Words, clusters and shapes around.
  @inline(__always)
  private static func addNeighbours(
    _ traits: UnsafePointer<TokenTraits>, _ position: Int, into sink: inout some FeatureSink
  ) {
    let own = traits + position
    let left = own - 1
    let right = own + 1
    sink.add(21, (own - 2).pointee.lower)
    sink.add(22, (own + 2).pointee.lower)
    sink.add(
      29, form(own - 2) << 16 | form(left) << 12 | form(own) << 8 | form(right) << 4 | form(own + 2)
    )
    sink.add(30, UInt64(left.pointee.suffix))
    sink.add(31, UInt64(right.pointee.suffix))
    sink.add(32, UInt64(left.pointee.cluster))
    sink.add(33, UInt64(right.pointee.cluster))
    sink.add(34, UInt64((own - 2).pointee.cluster))
    sink.add(35, UInt64((own + 2).pointee.cluster))
    let coarse = UInt64(left.pointee.coarseCluster) << 8 | UInt64(right.pointee.coarseCluster)
    sink.add(36, coarse << 8 | UInt64(own.pointee.coarseCluster))
    sink.add(37, coarse)
    sink.add(47, pair(left.pointee.lower, UInt64(own.pointee.shape)))
    sink.add(48, pair(right.pointee.lower, UInt64(own.pointee.shape)))
  }

  /// What the lists of names say.
  @inline(__always)
  private static func addLists(
    _ traits: UnsafePointer<TokenTraits>, _ mode: SentenceView.Mode, _ position: Int,
    into sink: inout some FeatureSink
  ) {
    let own = UInt64(traits[position].gazetteer)
    let left = UInt64(traits[position - 1].gazetteer)
    let right = UInt64(traits[position + 1].gazetteer)
    let habit = UInt64(traits[position].caseHabit)
    let multi = UInt64(Gazetteer.Class.begin | Gazetteer.Class.inside)
    sink.add(38, (own & UInt64(Gazetteer.Class.person)) << 8 | habit)
    sink.add(39, own & (UInt64(Gazetteer.Class.place) | multi))
    sink.add(40, (own & (UInt64(Gazetteer.Class.group) | multi)) << 8 | habit)
    sink.add(41, own << 16 | right)
    sink.add(42, left << 16 | own)
    sink.add(43, own << 8 | UInt64(mode.rawValue) << 1 | isFirst(position))
    sink.add(44, own << 8 | form(traits + position - 1) << 4 | form(traits + position + 1))
  }

  /// The run of capitalized words: its ends, what stands around it, the token's place in it.
  @inline(__always)
  private static func addRun(
    _ traits: UnsafePointer<TokenTraits>, _ runs: UnsafePointer<SentenceView.Run>,
    _ position: Int, into sink: inout some FeatureSink
  ) {
    let run = runs[position]
    let start = Int(run.start)
    let end = Int(run.end)
    let place = UInt64(min(position - start, 3)) << 2 | UInt64(min(end - 1 - position, 3))
    let before = traits[start - 1]
    let after = traits[end]
    let first = traits[start]
    let last = traits[end - 1]
    sink.add(50, place)
    sink.add(51, before.lower)
    sink.add(52, after.lower)
    sink.add(53, last.lower)
    sink.add(54, first.lower)
    sink.add(55, pair(before.lower, place))
    sink.add(56, pair(after.lower, place))
    sink.add(57, pair(traits[Int(run.wideEnd) - 1].lower, UInt64(min(Int(run.wideEnd) - end, 3))))
    sink.add(58, pair(traits[Int(run.wideStart)].lower, UInt64(min(start - Int(run.wideStart), 3))))
    sink.add(59, pair(last.lower, place))
    sink.add(60, UInt64(before.cluster) << 16 | UInt64(after.cluster))
    sink.add(61, pair(traits[start - 2].lower, before.lower))
    sink.add(62, pair(after.lower, traits[end + 1].lower))
    sink.add(63, UInt64(first.gazetteer) << 8 | place)
    sink.add(64, UInt64(last.gazetteer) << 8 | place)
    sink.add(65, UInt64(last.cluster) << 8 | place)
    sink.add(66, UInt64(first.cluster) << 8 | place)
  }

  @inline(__always)
  private static func form(_ traits: UnsafePointer<TokenTraits>) -> UInt64 {
    UInt64(traits.pointee.form.rawValue) + (traits.pointee.length == 0 ? 7 : 0)
  }

  @inline(__always)
  private static func isFirst(_ position: Int) -> UInt64 {
    position == SentenceView.padding ? 1 : 0
  }
}
