import ArticleArchive
import ArticleSearch

extension ServiceError {
  /// An error of the archive. Paths stay out of the message: it may go to a client.
  public init(_ error: ArchiveError) {
    let kind: Kind =
      switch error.code {
      case .diskFull: .storageFull
      case .destinationInUse: .conflict
      case .unreadableRecord, .newerSchema, .damagedBackup: .damaged
      case .wrongID, .idCollision, .fileTooLarge: .invalidInput
      default: .storageUnavailable
      }
    self.init(kind, code: error.code.rawValue, message: error.message, remedy: error.remedy)
  }

  /// An error of the index.
  public init(_ error: SearchError) {
    let kind: Kind =
      switch error.code {
      case .diskFull: .storageFull
      case .damagedIndex: .damaged
      case .notWritable, .database: .storageUnavailable
      default: .invalidQuery
      }
    self.init(
      kind, code: error.code.rawValue, field: error.parameter, message: error.message,
      remedy: error.remedy)
  }
}
