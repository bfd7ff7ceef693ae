extension ArticleRecord {
  /// A piece of text read from the input or given with it.
  public struct Finding: Hashable, Sendable {
    /// The text.
    public var text: String
    /// How it was found.
    public var rule: RuleID
    /// Where it stands in the input.
    public var raw: RawLocation
    /// Id of the correction that made it what it is (`c17`); nil when the pipeline did.
    public var corrected: String?

    /// Makes a finding.
    public init(text: String, rule: RuleID, raw: RawLocation) {
      self.text = text
      self.rule = rule
      self.raw = raw
    }
  }

  /// An author.
  public struct Author: Hashable, Sendable {
    /// The name.
    public var name: String
    /// How it was found.
    public var rule: RuleID
    /// Where it stands in the input.
    public var raw: RawLocation
    /// Id of the correction that made it what it is (`c17`); nil when the pipeline did.
    public var corrected: String?

    /// Makes an author.
    public init(name: String, rule: RuleID, raw: RawLocation) {
      self.name = name
      self.rule = rule
      self.raw = raw
    }
  }

  /// A date of publication or change.
  public struct Timestamp: Hashable, Sendable {
    /// `2024-02-12`, or with a time `2024-02-12T14:05`, `…Z`, `…-05:00`.
    public var value: String
    /// `day` or `minute`.
    public var precision: String
    /// The zone as written; nil when none was.
    public var zone: String?
    /// How it was found.
    public var rule: RuleID
    /// Where it stands in the input.
    public var raw: RawLocation
    /// Id of the correction that made it what it is (`c17`); nil when the pipeline did.
    public var corrected: String?

    /// Makes a timestamp.
    public init(value: String, precision: String, zone: String?, rule: RuleID, raw: RawLocation) {
      self.value = value
      self.precision = precision
      self.zone = zone
      self.rule = rule
      self.raw = raw
    }

    /// The calendar day; nil when the value does not begin with one.
    public var day: CalendarDate? { CalendarDate(iso: value.prefix(10)) }
  }

  /// Place and agency at the head of the story.
  public struct Dateline: Hashable, Sendable {
    /// The place as written.
    public var place: String
    /// The agency as written; nil when none.
    public var agency: String?
    /// The day as written; nil when none.
    public var date: String?
    /// How it was found.
    public var rule: RuleID
    /// Where it stands in the input.
    public var raw: RawLocation

    /// Makes a dateline.
    public init(place: String, agency: String?, date: String?, rule: RuleID, raw: RawLocation) {
      self.place = place
      self.agency = agency
      self.date = date
      self.rule = rule
      self.raw = raw
    }
  }

  /// A paragraph of the clean text.
  public struct Paragraph: Hashable, Sendable {
    /// Where it stands in the text.
    public var span: CodePointSpan
    /// The pieces of the input it came from.
    public var raw: [CodePointSpan]

    /// Makes a paragraph.
    public init(span: CodePointSpan, raw: [CodePointSpan]) {
      self.span = span
      self.raw = raw
    }
  }

  /// The text under a picture.
  public struct Caption: Hashable, Sendable {
    /// The text without its credit.
    public var text: String
    /// The credit as written; nil when none.
    public var credit: String?
    /// Names of the people in it.
    public var persons: [String]
    /// How it was found.
    public var rule: RuleID
    /// Where it stands in the input.
    public var raw: RawLocation

    /// Makes a caption.
    public init(
      text: String, credit: String?, persons: [String], rule: RuleID, raw: RawLocation
    ) {
      self.text = text
      self.credit = credit
      self.persons = persons
      self.rule = rule
      self.raw = raw
    }
  }

  /// A piece of the input that is not in the article.
  public struct Removed: Hashable, Sendable {
    /// The text as it stands in the input.
    public var text: String
    /// Why it was removed.
    public var rule: RuleID
    /// What was seen.
    public var evidence: String
    /// Where it stands in the input.
    public var raw: RawLocation

    /// Makes a removed piece.
    public init(text: String, rule: RuleID, evidence: String, raw: RawLocation) {
      self.text = text
      self.rule = rule
      self.evidence = evidence
      self.raw = raw
    }
  }

  /// A stretch of the clean text, with its words and its place in the input.
  public struct Excerpt: Hashable, Sendable {
    /// Where it stands in the text.
    public var span: CodePointSpan
    /// The words there.
    public var text: String
    /// Where it stands in the input.
    public var raw: RawLocation

    /// Makes an excerpt.
    public init(span: CodePointSpan, text: String, raw: RawLocation) {
      self.span = span
      self.text = text
      self.raw = raw
    }
  }

  /// A person, organization or place.
  public struct Entity: Hashable, Sendable {
    /// Readable slug, unique among its kind in the article.
    public var id: String
    /// Fullest form of the name.
    public var name: String
    /// Roles; only persons have them.
    public var roles: [EntityRole]
    /// Everything that refers to it.
    public var mentions: [EntityMention]
    /// Where it lies by the words of the article; only places have any.
    public var within: [EntityWithin]
    /// Id of the correction that made it what it is (`c17`); nil when the pipeline did.
    public var corrected: String?

    /// Makes an entity.
    public init(
      id: String, name: String, roles: [EntityRole], mentions: [EntityMention],
      within: [EntityWithin] = []
    ) {
      self.id = id
      self.name = name
      self.roles = roles
      self.mentions = mentions
      self.within = within
    }
  }

  /// What a person is said to be.
  public struct EntityRole: Hashable, Sendable {
    /// The words.
    public var excerpt: Excerpt
    /// How it was found.
    public var rule: RuleID
    /// Id of the correction that made it what it is (`c17`); nil when the pipeline did.
    public var corrected: String?

    /// Makes a role.
    public init(excerpt: Excerpt, rule: RuleID) {
      self.excerpt = excerpt
      self.rule = rule
    }
  }

  /// A reference to an entity.
  public struct EntityMention: Hashable, Sendable {
    /// The words.
    public var excerpt: Excerpt
    /// How the text refers.
    public var kind: Mention.Kind
    /// How it was found or linked.
    public var rule: RuleID
    /// How sure that is, 0 to 1.
    public var probability: Double

    /// Makes a mention.
    public init(excerpt: Excerpt, kind: Mention.Kind, rule: RuleID, probability: Double) {
      self.excerpt = excerpt
      self.kind = kind
      self.rule = rule
      self.probability = probability
    }
  }

  /// A reference that several entities fit.
  public struct Unresolved: Hashable, Sendable {
    /// The words.
    public var excerpt: Excerpt
    /// How the text refers.
    public var kind: Mention.Kind
    /// Ids of those it may be, best first.
    public var candidates: [String]
    /// Why nobody was chosen.
    public var reason: String

    /// Makes an unresolved reference.
    public init(excerpt: Excerpt, kind: Mention.Kind, candidates: [String], reason: String) {
      self.excerpt = excerpt
      self.kind = kind
      self.candidates = candidates
      self.reason = reason
    }
  }

  /// An expression of time.
  public struct DateFinding: Hashable, Sendable {
    /// The words.
    public var excerpt: Excerpt
    /// TIMEX3 type.
    public var kind: TimeExpression.Kind
    /// TIMEX3 value; nil when unresolved.
    public var value: String?
    /// First calendar day meant.
    public var from: CalendarDate?
    /// Last calendar day meant.
    public var to: CalendarDate?
    /// TIMEX3 modifier.
    public var modifier: String?
    /// The day it was counted from.
    public var anchor: CalendarDate?
    /// How it was read.
    public var rule: RuleID
    /// Doubts.
    public var flags: [String]
    /// Other values that fit.
    public var alternatives: [String]
    /// Id of the correction that made it what it is (`c17`); nil when the pipeline did.
    public var corrected: String?

    /// Makes a date finding.
    public init(
      excerpt: Excerpt, kind: TimeExpression.Kind, value: String?, from: CalendarDate?,
      to: CalendarDate?, modifier: String?, anchor: CalendarDate?, rule: RuleID, flags: [String],
      alternatives: [String]
    ) {
      self.excerpt = excerpt
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

  /// Something somebody said, or a part of it.
  public struct QuotationFinding: Hashable, Sendable {
    /// The words.
    public var excerpt: Excerpt
    /// How the words are given.
    public var kind: Quotation.Kind
    /// Number of the utterance; its parts share it.
    public var utterance: Int
    /// Which part, counted from 1.
    public var part: Int
    /// How many parts.
    public var parts: Int
    /// Id of who speaks; nil when nobody is sure.
    public var speaker: String?
    /// Ids of all who speak together, the first of them `speaker`; empty when one speaks alone.
    public var speakers: [String]
    /// The words that stand for the speaker.
    public var speakerText: String?
    /// The cue.
    public var cue: String?
    /// What the cue says of the statement; nil without a cue that tells.
    public var stance: Quotation.Stance?
    /// TIMEX3 value of the day of saying; nil when the attribution names none.
    public var said: String?
    /// The words that stand for whoever was spoken to.
    public var addresseeText: String?
    /// Id of whoever was spoken to.
    public var addressee: String?
    /// How the speaker was found.
    public var rule: RuleID
    /// How sure that is, 0 to 1.
    public var probability: Double
    /// Why there is no speaker.
    public var reason: String?
    /// Ids of those who may have spoken, best first.
    public var candidates: [String]
    /// Id of the correction that made it what it is (`c17`); nil when the pipeline did.
    public var corrected: String?

    /// Makes a quotation of one part without attribution.
    public init(
      excerpt: Excerpt, kind: Quotation.Kind, utterance: Int, part: Int, parts: Int, rule: RuleID,
      probability: Double
    ) {
      self.excerpt = excerpt
      self.kind = kind
      self.utterance = utterance
      self.part = part
      self.parts = parts
      self.rule = rule
      self.probability = probability
      self.candidates = []
      self.speakers = []
    }
  }
}
