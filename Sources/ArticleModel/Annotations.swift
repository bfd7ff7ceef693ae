/// The kinds of names the tagger tells apart. The last two are learnt so that they are not taken for
/// the first three.
public enum NameType: String, Sendable, CaseIterable {
  /// A person.
  case person = "PER"
  /// A company, agency, party, medium, team, armed group.
  case organization = "ORG"
  /// A country, city, region, river, building.
  case place = "LOC"
  /// A nationality, religion or political adjective or noun: `Russian`, `Democrats`.
  case nationality = "NORP"
  /// Any other name: events, works, laws, products.
  case other = "MISC"
}

/// A name as the tagger found it, before anyone asks whose it is.
public struct NameSpan: Hashable, Sendable {
  /// Where it stands.
  public var span: TextSpan
  /// The same as a range of tokens.
  public var tokens: Range<Int>
  /// What it names.
  public var type: NameType
  /// How sure the tagger is, 0 to 1.
  public var probability: Double
  /// `name.tagger`, `name.document-evidence`, `name.lexicon`, ….
  public var rule: RuleID

  /// Makes a name span.
  public init(
    span: TextSpan, tokens: Range<Int>, type: NameType, probability: Double, rule: RuleID
  ) {
    self.span = span
    self.tokens = tokens
    self.type = type
    self.probability = probability
    self.rule = rule
  }
}

/// A place in the text that refers to a person, organization or place.
public struct Mention: Hashable, Sendable {
  /// How the text refers.
  public enum Kind: String, Sendable {
    /// By a name: `Dmitry Peskov`, `Peskov`.
    case name
    /// By a description: `the Kremlin spokesman`.
    case nominal
    /// By a pronoun: `he`.
    case pronoun
    /// A person's name inside the name of something else: `Biden administration`.
    case nameInName = "name-in-name"
  }

  /// Where it stands.
  public var span: TextSpan
  /// How the text refers.
  public var kind: Kind
  /// Which rule found or linked it.
  public var rule: RuleID
  /// How sure that rule is, 0 to 1.
  public var probability: Double

  /// Makes a mention.
  public init(span: TextSpan, kind: Kind, rule: RuleID, probability: Double) {
    self.span = span
    self.kind = kind
    self.rule = rule
    self.probability = probability
  }
}

/// What a person is said to be: `Kremlin spokesman`.
public struct Role: Hashable, Sendable {
  /// Where it stands, without a leading article.
  public var span: TextSpan
  /// Which rule found it: `role.before-name`, `role.apposition`, `role.copula`, ….
  public var rule: RuleID

  /// Makes a role.
  public init(span: TextSpan, rule: RuleID) {
    self.span = span
    self.rule = rule
  }
}

/// One person of an article, with everything that refers to them.
public struct Person: Hashable, Sendable {
  /// A readable slug of the name, unique in the article: `dmitry-peskov`.
  public var id: String
  /// The fullest form of the name in the article, without honorific or role.
  public var name: String
  /// Roles in the order of the text; the same words are listed once.
  public var roles: [Role]
  /// Mentions in the order of the text.
  public var mentions: [Mention]

  /// Makes a person.
  public init(id: String, name: String, roles: [Role] = [], mentions: [Mention]) {
    self.id = id
    self.name = name
    self.roles = roles
    self.mentions = mentions
  }
}

/// One organization or place of an article, with everything that refers to it.
public struct NamedEntity: Hashable, Sendable {
  /// A readable slug of the name, unique in the article among its type: `united-states`.
  public var id: String
  /// The fullest form of the name in the article.
  public var name: String
  /// Mentions in the order of the text.
  public var mentions: [Mention]

  /// Makes an entity.
  public init(id: String, name: String, mentions: [Mention]) {
    self.id = id
    self.name = name
    self.mentions = mentions
  }
}

/// The people, organizations and places of an article.
public struct Entities: Hashable, Sendable {
  /// In the order of their first mention.
  public var persons: [Person]
  /// In the order of their first mention.
  public var organizations: [NamedEntity]
  /// In the order of their first mention.
  public var places: [NamedEntity]
  /// References that more than one entity fits, with the candidates: never a silent guess.
  public var unresolved: [UnresolvedMention]

  /// Makes entities.
  public init(
    persons: [Person] = [], organizations: [NamedEntity] = [], places: [NamedEntity] = [],
    unresolved: [UnresolvedMention] = []
  ) {
    self.persons = persons
    self.organizations = organizations
    self.places = places
    self.unresolved = unresolved
  }
}

/// A reference that several entities fit.
public struct UnresolvedMention: Hashable, Sendable {
  /// Where it stands.
  public var span: TextSpan
  /// How the text refers.
  public var kind: Mention.Kind
  /// Ids of those it may be, best first; may be empty.
  public var candidates: [String]
  /// Why nobody was chosen: `two persons share the surname`.
  public var reason: String

  /// Makes an unresolved mention.
  public init(span: TextSpan, kind: Mention.Kind, candidates: [String], reason: String) {
    self.span = span
    self.kind = kind
    self.candidates = candidates
    self.reason = reason
  }
}

/// An expression of time with its place on the calendar (TIMEX3, ISO-TimeML, ISO 24617-1).
public struct TimeExpression: Hashable, Sendable {
  /// TIMEX3 types.
  public enum Kind: String, Sendable {
    /// A day or anything longer: `February 10`, `last week`, `2014`.
    case date = "DATE"
    /// A time of day: `5 p.m. on Monday`.
    case time = "TIME"
    /// A length of time: `two hours`.
    case duration = "DURATION"
    /// Something that recurs: `every week`.
    case set = "SET"
  }

  /// Where it stands, without a preposition before it.
  public var span: TextSpan
  /// TIMEX3 type.
  public var kind: Kind
  /// The value as TIMEX3 writes it (`2024-02-10`, `2024-W07`, `2022`, `P1D`, `PT2H`, `201`); nil when
  /// it could not be resolved, and then `flags` says why.
  public var value: String?
  /// First calendar day meant; nil for durations, sets and what is unresolved.
  public var from: CalendarDate?
  /// Last calendar day meant.
  public var to: CalendarDate?
  /// TIMEX3 `mod`: `START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`, …; nil when none.
  public var modifier: String?
  /// The day it was counted from; nil for what stands by itself.
  public var anchor: CalendarDate?
  /// Which rule read it: `date.weekday-month-day`.
  public var rule: RuleID
  /// `impossible`, `ambiguous-day-month`, `no-publication-date`, …; empty when nothing is in doubt.
  public var flags: [String]
  /// Other values that fit as well, best first.
  public var alternatives: [String]

  /// Makes a time expression.
  public init(
    span: TextSpan, kind: Kind, value: String?, from: CalendarDate? = nil,
    to: CalendarDate? = nil, modifier: String? = nil, anchor: CalendarDate? = nil, rule: RuleID,
    flags: [String] = [], alternatives: [String] = []
  ) {
    self.span = span
    self.kind = kind
    self.value = value
    self.from = from
    self.to = to
    self.modifier = modifier
    self.anchor = anchor
    self.rule = rule
    self.flags = flags
    self.alternatives = alternatives
  }
}

/// Something that somebody said, or one part of it.
public struct Quotation: Hashable, Sendable {
  /// How the words are given.
  public enum Kind: String, Sendable {
    /// A whole sentence or clause between quotation marks.
    case direct
    /// Some quoted words inside reported speech: `called it "a disgrace"`.
    case partial
    /// Reported without quotation marks: the span is the reported clause.
    case indirect
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

  /// Makes a quotation of one part.
  public init(
    span: TextSpan, kind: Kind, utterance: Int, part: Int = 1, parts: Int = 1,
    speaker: String? = nil, speakerSpan: TextSpan? = nil, cueSpan: TextSpan? = nil,
    saidDate: Int? = nil, addressee: String? = nil, addresseeSpan: TextSpan? = nil, rule: RuleID,
    probability: Double = 1, reason: String? = nil, candidates: [String] = []
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
  }
}

/// Everything found in the text of one article, in text order.
public struct Annotations: Hashable, Sendable {
  /// Who and where.
  public var entities: Entities
  /// When.
  public var dates: [TimeExpression]
  /// Who said what.
  public var quotations: [Quotation]

  /// Makes annotations.
  public init(
    entities: Entities = Entities(), dates: [TimeExpression] = [], quotations: [Quotation] = []
  ) {
    self.entities = entities
    self.dates = dates
    self.quotations = quotations
  }
}
