/// Says which of the people that bear one name are one person.
///
/// What is known of a name is kept in atoms: the articles that agree in variant (middle name, `Jr`) and field
/// of the roles. The rule, a function of the atoms and of which share signs, whatever the order in which
/// articles came:
///
/// 1. Different variants are different people, whatever company they keep: father and son keep the same.
/// 2. Different fields are different people, unless they share a sign (a role, a person or an organization in
///    common, or an article that names both callings); sharing is passed on.
/// 3. What says nothing against it belongs to the one person there is. Where there are several, it belongs to
///    none of them by itself: each article is decided by its signs (`pending`).
struct NamePartition {
  struct Atom: Hashable {
    var number: Int64
    var variant: String
    /// 0 when no role tells a field.
    var field: Int
  }

  /// Whose an atom is.
  enum Owner: Hashable {
    /// The person of this variant, and of this field when people of the variant are told apart by it (else 0).
    case person(variant: String, field: Int)
    /// Each article is decided by itself.
    case pending
  }

  /// The owner of each atom, by number. `isLinked` says whether two atoms of different fields share a sign.
  static func owners(
    of atoms: [Atom], isLinked: (Int64, Int64) -> Bool
  ) -> [Int64: Owner] {
    let variants = Set(atoms.map(\.variant)).subtracting([""]).sorted()
    // While there is one variant, the label does not depend on whether it is known.
    guard variants.count > 1 else { return owners(ofOneVariant: atoms, "", isLinked) }
    var owners: [Int64: Owner] = [:]
    for atom in atoms where atom.variant.isEmpty { owners[atom.number] = .pending }
    for variant in variants {
      let own = atoms.filter { $0.variant == variant }
      owners.merge(self.owners(ofOneVariant: own, variant, isLinked)) { first, _ in first }
    }
    return owners
  }

  private static func owners(
    ofOneVariant atoms: [Atom], _ variant: String, _ isLinked: (Int64, Int64) -> Bool
  ) -> [Int64: Owner] {
    let group = components(atoms.filter { $0.field > 0 }, isLinked)
    let areSeveral = Set(group.values).count > 1
    var owners: [Int64: Owner] = [:]
    for atom in atoms {
      if let field = group[atom.number] {
        owners[atom.number] = .person(variant: variant, field: areSeveral ? field : 0)
      } else {
        owners[atom.number] = areSeveral ? .pending : .person(variant: variant, field: 0)
      }
    }
    return owners
  }

  /// The smallest field of each atom's connected component.
  private static func components(
    _ atoms: [Atom], _ isLinked: (Int64, Int64) -> Bool
  ) -> [Int64: Int] {
    var field = Dictionary(uniqueKeysWithValues: atoms.map { ($0.number, $0.field) })
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for first in atoms {
        for second in atoms where first.number < second.number {
          guard let a = field[first.number], let b = field[second.number], a != b,
            first.field == second.field || isLinked(first.number, second.number)
          else { continue }
          field[first.number] = min(a, b)
          field[second.number] = min(a, b)
          hasChanged = true
        }
      }
    }
    return field
  }
}
