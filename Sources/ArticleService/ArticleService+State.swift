import ArticleArchive
import ArticleModel
import ArticleSearch
import Foundation
import Glibc

extension ArticleService {
  /// The folder that holds the archive, its index and what else the service keeps.
  public var dataFolder: URL { URL(fileURLWithPath: archive.folder) }

  /// Size and time of change of the stored record; read it before the record's bytes, so that it
  /// is never newer
  /// than they are.
  public func stamp(of id: ArticleID) throws(ServiceError) -> RecordStamp? {
    do throws(ArchiveError) { return try archive.stamp(of: id) } catch {
      throw ServiceError(error)
    }
  }

  /// How many articles are indexed; nil when the index cannot say.
  public var articleCount: Int? { try? index.count() }

  /// Bytes that the disk of the data folder has left for this user; nil when the system does not
  /// say.
  public var freeBytes: Int? {
    var status = statvfs()
    guard statvfs(archive.folder, &status) == 0 else { return nil }
    return Int(status.f_bavail) * Int(status.f_frsize)
  }

  /// Bytes of the index and its journal.
  public var indexBytes: Int {
    let path = Self.indexPath(in: dataFolder)
    return ["", "-wal", "-shm"].reduce(0) { sum, ending in
      var status = stat()
      return stat(path + ending, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }
}
