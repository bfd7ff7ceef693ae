import ArticleModel
import ArticleSearch

extension IdentityOverrides {
  /// What corrections that hold everywhere say of who is who.
  init(_ corrections: [Correction]) {
    self.init()
    for correction in corrections {
      switch correction.change {
      case .merge(let person, let others): merged.append([person] + others)
      case .rename(let person, let name): renamed[person] = name
      case .notAPerson(let person): notPersons.insert(person)
      case .distinguish(let person, let articles, let label):
        separated.append(Separation(name: person, articles: Set(articles), label: label))
      case .metadata, .split, .speaker, .role, .date: break
      }
    }
  }
}
