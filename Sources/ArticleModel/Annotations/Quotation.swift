/// Something that somebody said, or one part of it.
public struct Quotation: Hashable, Sendable {
  /// How the words are given.
  public enum Kind: String, Sendable, CaseIterable {
    /// A whole sentence or clause between quotation marks.
    case direct
    /// Some quoted words inside reported speech: `called it "a disgrace"`.
    case partial
    /// Reported without quotation marks: the span is the reported clause.
    case indirect
  }

  /// How the cue takes what was said.
  public enum Stance: String, Sendable, CaseIterable {
    /// `said`, `according to`.
    case neutral
    /// `claimed`, `called`, `predicted`: the speaker's word for it.
    case claim
    /// `denied`, `rejected`.
    case denial
    /// `urged`, `ordered`.
    case order
    /// `asked`.
    case question
  }

  /// The words, without the quotation marks around them.
  public var span: TextSpan
  /// How the words are given.
  public var kind: Kind
  /// Number of the utterance in the article, counted from 0; the parts of one utterance share it.
  public var utterance: Int
  /// Which part of the utterance this is, counted from 1.
  public var part: Int
  /// How many parts the utterance has.
  public var parts: Int
  /// Id of the person, organization or place who speaks; nil when nobody is sure, and then `reason`
  /// says why (a speaker who is never named has `speakerSpan` only).
  public var speaker: String?
  /// Ids of all who speak together, the first of them `speaker`; empty when one speaks alone.
  public var speakers: [String]
  /// The words that stand for the speaker in the attribution; nil when there is none.
  public var speakerSpan: TextSpan?
  /// The cue (`stated`, `according to`); nil when there is none.
  public var cueSpan: TextSpan?
  /// Index into `Annotations.dates` of the date of saying; nil when the attribution names none.
  public var saidDate: Int?
  /// Id of the person or organization spoken to; nil when nobody is named.
  public var addressee: String?
  /// The words that stand for whoever was spoken to.
  public var addresseeSpan: TextSpan?
  /// Which rule chose the speaker: `speaker.said-inverted`; or found that there is none.
  public var rule: RuleID
  /// How sure that rule is, 0 to 1.
  public var probability: Double
  /// Why there is no speaker; nil when there is one.
  public var reason: String?
  /// Ids of those who may have spoken, best first, when nobody is sure.
  public var candidates: [String]
  /// How the cue takes what was said; nil when there is no cue.
  public var stance: Stance?

  /// Makes a quotation of one part.
  public init(
    span: TextSpan, kind: Kind, utterance: Int, part: Int = 1, parts: Int = 1,
    speaker: String? = nil, speakerSpan: TextSpan? = nil, cueSpan: TextSpan? = nil,
    saidDate: Int? = nil, addressee: String? = nil, addresseeSpan: TextSpan? = nil, rule: RuleID,
    probability: Double = 1, reason: String? = nil, candidates: [String] = [],
    stance: Stance? = nil, speakers: [String] = []
  ) {
    self.span = span
    self.kind = kind
    self.utterance = utterance
    self.part = part
    self.parts = parts
    self.speaker = speaker
    self.speakerSpan = speakerSpan
    self.cueSpan = cueSpan
    self.saidDate = saidDate
    self.addressee = addressee
    self.addresseeSpan = addresseeSpan
    self.rule = rule
    self.probability = probability
    self.reason = reason
    self.candidates = candidates
    self.stance = stance
    self.speakers = speakers
  }
}
