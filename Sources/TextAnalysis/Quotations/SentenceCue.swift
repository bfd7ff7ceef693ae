/// A cue verb of a sentence with its subject.
struct SentenceCue: Hashable, Sendable {
  /// Its item.
  var item: Int
  /// What stands between it and its subject.
  var group: SubjectFinder.VerbGroup
  /// Nil when nobody could be found who says it.
  var subject: SubjectFinder.Result?
}
