/// What a transaction has learnt of persons and not yet written: see `PersonRegistry`.
struct IdentityChanges {
  /// The articles that agree in name key, variant and field.
  struct AtomKey: Hashable {
    var nameKey: String
    var variant: String
    var field: Int
  }

  /// An atom as it is stored.
  struct Atom {
    var number: Int64
    /// Whose it is; nil while each of its articles is decided by itself.
    var entity: Int64?
    var nameKey: String
    var field: Int
  }

  /// A sign of an atom, ordered as in its table.
  struct SignKey: Hashable, Comparable {
    var token: Int64
    var atom: Int64

    static func < (lhs: SignKey, rhs: SignKey) -> Bool {
      (lhs.token, lhs.atom) < (rhs.token, rhs.atom)
    }
  }

  /// A single name that an atom's articles use.
  struct ShortKey: Hashable {
    var short: String
    var atom: Int64
  }

  var atoms: [AtomKey: Atom] = [:]
  var atomByNumber: [Int64: Atom] = [:]
  var articleChanges: [Int64: Int] = [:]
  var signChanges: [SignKey: Int] = [:]
  var shortChanges: [ShortKey: Int] = [:]
  /// Entities of names that are nobody's yet.
  var unlinked: [String: Int64] = [:]
  /// Name keys whose people must be told apart anew.
  var keys: Set<String> = []
  /// Articles whose pending persons must be decided anew.
  var docs: Set<Int64> = []

  /// Forgets what is known of stored atoms.
  mutating func forgetAtoms() {
    atoms = [:]
    atomByNumber = [:]
  }
}
