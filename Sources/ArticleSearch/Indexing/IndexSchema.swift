import GRDB

/// The tables of `index.sqlite` and how older files become newer ones.
///
/// Everything in them is derived from records and their stamps. `doc`, `entity`, `dated` and `quotation` are
/// numbers of convenience: they depend on the order of indexing and are never shown nor sorted by.
/// `ordinal` counts the dates and the quotations of one article. Times of publication are minutes (`Moment`), dates are days since 1970-01-01, ids are `ArticleKey`s.
enum IndexSchema {
  /// Which rules made the rows. It is raised when the same record would give other rows; a file of
  /// another derivation is thrown away and built again.
  static let derivation = 7

  /// A date's and a quotation's number is its article's number and its ordinal, so that those of one article
  /// lie together and need no index of their own. What is beyond the last ordinal is not indexed.
  static let ordinalBits: Int64 = 20

  /// The numbers of the dates or quotations of the article `doc`, as SQL.
  static func ownNumbers(_ column: String, of doc: String) -> String {
    "\(column) BETWEEN \(doc) << \(ordinalBits) AND (\(doc) << \(ordinalBits)) + \(1 << ordinalBits - 1)"
  }

  static func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 articles, entities, dates, quotations") { database in
      for statement in articles + stories + entities + identities + dates + quotations {
        try database.execute(sql: statement)
      }
      try database.execute(
        sql: """
          INSERT INTO facts VALUES ('derivation', ?), ('articles', 0), ('quotations', 0), ('dates', 0),
            ('next_doc', 1)
          """,
        arguments: [derivation])
    }
    return migrator
  }

  private static let tokenizer = "tokenize=\"unicode61 remove_diacritics 2\""

  private static let articles = [
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE shards (name TEXT PRIMARY KEY, changed INTEGER NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE articles (
      doc INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, published INTEGER NOT NULL,
      received INTEGER NOT NULL, changed INTEGER NOT NULL, bytes INTEGER NOT NULL,
      words INTEGER NOT NULL, language TEXT, published_text TEXT, received_text TEXT, title TEXT,
      publication TEXT, authors TEXT NOT NULL, persons TEXT NOT NULL, cluster INTEGER)
    """,
    "CREATE INDEX articles_published ON articles (published DESC, id)",
    "CREATE INDEX articles_received ON articles (received DESC, id)",
    "CREATE INDEX articles_language ON articles (language, published DESC, id)",
    "CREATE INDEX articles_changed ON articles (changed, id)",
    "CREATE INDEX articles_cluster ON articles (cluster, published, id) WHERE cluster IS NOT NULL",
    "CREATE TABLE article_texts (doc INTEGER PRIMARY KEY, title TEXT NOT NULL, body TEXT NOT NULL)",
    "CREATE TABLE article_names (doc INTEGER PRIMARY KEY, names TEXT NOT NULL)",
    """
    CREATE VIRTUAL TABLE article_words USING fts5 (
      title, body, content='article_texts', content_rowid='doc', columnsize=0, \(tokenizer))
    """,
  ]

  /// Which articles tell one story; `IndexWriter+Duplicates.swift` says what the tables hold.
  private static let stories = [
    """
    CREATE TABLE story_sketches (
      value INTEGER NOT NULL, doc INTEGER NOT NULL, PRIMARY KEY (value, doc)) WITHOUT ROWID
    """,
    "CREATE TABLE story_facts (doc INTEGER PRIMARY KEY, facts BLOB NOT NULL)",
    """
    CREATE TABLE story_pairs (
      doc INTEGER NOT NULL, other INTEGER NOT NULL, thousandths INTEGER NOT NULL,
      PRIMARY KEY (doc, other)) WITHOUT ROWID
    """,
  ]

  private static let entities = [
    """
    CREATE TABLE entities (
      entity INTEGER PRIMARY KEY, kind INTEGER NOT NULL, slug TEXT NOT NULL, name TEXT NOT NULL,
      articles INTEGER NOT NULL, mentions INTEGER NOT NULL, first INTEGER, last INTEGER,
      name_key TEXT, label TEXT)
    """,
    "CREATE INDEX entities_slug ON entities (kind, slug)",
    "CREATE INDEX entities_key ON entities (name_key, label) WHERE name_key IS NOT NULL",
    "CREATE INDEX entities_articles ON entities (kind, articles DESC, slug)",
    """
    CREATE TABLE article_entities (
      entity INTEGER NOT NULL, published INTEGER NOT NULL, id INTEGER NOT NULL,
      doc INTEGER NOT NULL, mentions INTEGER NOT NULL, atom INTEGER,
      PRIMARY KEY (entity, published DESC, id)) WITHOUT ROWID
    """,
    "CREATE INDEX article_entities_doc ON article_entities (doc, mentions)",
    """
    CREATE TABLE entity_names (
      entity INTEGER NOT NULL, name TEXT NOT NULL, main INTEGER NOT NULL,
      articles INTEGER NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (entity, name)) WITHOUT ROWID
    """,
    """
    CREATE TABLE name_tokens (
      kind INTEGER NOT NULL, token TEXT NOT NULL, entity INTEGER NOT NULL,
      PRIMARY KEY (kind, token, entity)) WITHOUT ROWID
    """,
    "CREATE INDEX name_tokens_entity ON name_tokens (entity)",
    """
    CREATE TABLE article_roles (
      entity INTEGER NOT NULL, published INTEGER NOT NULL, id INTEGER NOT NULL, role TEXT NOT NULL,
      PRIMARY KEY (entity, published DESC, id, role)) WITHOUT ROWID
    """,
    """
    CREATE TABLE role_tokens (
      token TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (token, entity)) WITHOUT ROWID
    """,
    "CREATE INDEX role_tokens_entity ON role_tokens (entity)",
  ]

  /// Who is who across articles; `PersonRegistry` says what the tables hold.
  private static let identities = [
    """
    CREATE TABLE person_atoms (
      atom INTEGER PRIMARY KEY, name_key TEXT NOT NULL, variant TEXT NOT NULL,
      field INTEGER NOT NULL, short TEXT NOT NULL, articles INTEGER NOT NULL, entity INTEGER,
      UNIQUE (name_key, variant, field))
    """,
    """
    CREATE TABLE person_signs (
      token INTEGER NOT NULL, atom INTEGER NOT NULL, uses INTEGER NOT NULL,
      PRIMARY KEY (token, atom)) WITHOUT ROWID
    """,
    """
    CREATE TABLE person_links (
      first INTEGER NOT NULL, second INTEGER NOT NULL, signs INTEGER NOT NULL,
      PRIMARY KEY (first, second)) WITHOUT ROWID
    """,
    """
    CREATE TABLE person_shorts (
      short TEXT NOT NULL, atom INTEGER NOT NULL, articles INTEGER NOT NULL,
      PRIMARY KEY (short, atom)) WITHOUT ROWID
    """,
    "CREATE INDEX person_shorts_atom ON person_shorts (atom)",
    """
    CREATE TABLE pending_persons (
      doc INTEGER NOT NULL, atom INTEGER NOT NULL, entity INTEGER NOT NULL, signs TEXT NOT NULL,
      PRIMARY KEY (doc, atom)) WITHOUT ROWID
    """,
    "CREATE TABLE identity_overrides (json TEXT NOT NULL)",
    "CREATE INDEX pending_persons_atom ON pending_persons (atom)",
    """
    CREATE TABLE pending_signs (
      token INTEGER NOT NULL, doc INTEGER NOT NULL, atom INTEGER NOT NULL,
      PRIMARY KEY (token, doc, atom)) WITHOUT ROWID
    """,
  ]

  private static let dates = [
    """
    CREATE TABLE dates (
      dated INTEGER PRIMARY KEY, length_class INTEGER NOT NULL,
      from_day INTEGER NOT NULL, to_day INTEGER NOT NULL, published INTEGER NOT NULL,
      id INTEGER NOT NULL, ordinal INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, value TEXT, text TEXT NOT NULL,
      flags TEXT NOT NULL, sentence_start INTEGER NOT NULL, sentence_bytes INTEGER NOT NULL)
    """,
    "CREATE INDEX dates_days ON dates (length_class, from_day, to_day, id, ordinal, published)",
    """
    CREATE TABLE dated_entities (
      entity INTEGER NOT NULL, length_class INTEGER NOT NULL, from_day INTEGER NOT NULL,
      to_day INTEGER NOT NULL, id INTEGER NOT NULL, ordinal INTEGER NOT NULL,
      dated INTEGER NOT NULL,
      PRIMARY KEY (entity, length_class, from_day, to_day, id, ordinal)) WITHOUT ROWID
    """,
  ]

  private static let quotations = [
    """
    CREATE TABLE quotations (
      quotation INTEGER PRIMARY KEY, published INTEGER NOT NULL,
      id INTEGER NOT NULL, ordinal INTEGER NOT NULL, start INTEGER NOT NULL,
      end INTEGER NOT NULL, kind TEXT NOT NULL,
      speaker INTEGER, speaker_name TEXT, speaker_text TEXT, cue TEXT, said TEXT, said_class INTEGER,
      said_from INTEGER, said_to INTEGER, addressee TEXT, rule TEXT NOT NULL, probability REAL NOT NULL, reason TEXT,
      text TEXT NOT NULL, stance TEXT, told INTEGER, speakers TEXT)
    """,
    """
    CREATE INDEX quotations_told ON quotations (told, published DESC, id, ordinal)
      WHERE told IS NOT NULL
    """,
    """
    CREATE TABLE quotation_speakers (
      entity INTEGER NOT NULL, quotation INTEGER NOT NULL,
      PRIMARY KEY (entity, quotation)) WITHOUT ROWID
    """,
    "CREATE INDEX quotations_published ON quotations (published DESC, id, ordinal)",
    """
    CREATE INDEX quotations_speaker ON quotations (speaker, published DESC, id, ordinal)
      WHERE speaker IS NOT NULL
    """,
    """
    CREATE INDEX quotations_said ON quotations (said_class, said_from, said_to)
      WHERE said_class IS NOT NULL
    """,
    """
    CREATE VIRTUAL TABLE quotation_words USING fts5 (
      text, content='quotations', content_rowid='quotation', columnsize=0, \(tokenizer))
    """,
    """
    CREATE TABLE quotation_entities (
      entity INTEGER NOT NULL, published INTEGER NOT NULL, id INTEGER NOT NULL,
      ordinal INTEGER NOT NULL, quotation INTEGER NOT NULL,
      PRIMARY KEY (entity, published DESC, id, ordinal)) WITHOUT ROWID
    """,
  ]
}
