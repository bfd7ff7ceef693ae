import ArticleModel

/// From names to the people, organizations and places of an article.
///
/// The steps, in order: clean the tagger's spans; gather person names into persons; find the roles
/// around names; link descriptions and pronouns; gather organizations and places; read where places
/// lie. Pure, deterministic, linear in the text.
public struct EntityResolver: Sendable {
  private let lexicon: EntityLexicon

  /// Takes the word lists; see `EntityLexicon` for those it needs.
  public init(lexicons: LexiconSet) throws(LexiconSet.Missing) {
    lexicon = try EntityLexicon(lexicons)
  }

  /// Finds who and what `names`, the tagger's spans in `text`, stand for.
  public func resolve(_ names: [NameSpan], in text: SegmentedText) -> Entities {
    let resolution = EntityResolution(names, in: text, lexicon: lexicon)
    return resolution.entities()
  }

  /// How each mention came to whom it stands for, person by person, then organizations and places. Does
  /// the work of `resolve` again.
  public func explain(_ names: [NameSpan], in text: SegmentedText) -> [MentionExplanation] {
    EntityResolution(names, in: text, lexicon: lexicon).explanations()
  }
}
