import ArticleModel
import ArticleSearch

extension ArticleService {
  /// Whom an id, a name or a part of a name stands for.
  public func match(_ kind: EntityKind, _ text: String) throws(ServiceError) -> EntityMatch {
    do throws(SearchError) { return try index.match(kind, text) } catch {
      throw ServiceError(error)
    }
  }

  /// A dossier with its newest quotations and the sentences of its timeline.
  public func dossierPage(of dossier: EntityDossier) throws(ServiceError) -> DossierPage {
    do throws(SearchError) { return try DossierPage(dossier, index) } catch {
      throw ServiceError(error)
    }
  }

  /// What the archive holds, in numbers.
  public func archiveStatistics() throws(ServiceError) -> ArchiveStatistics {
    do throws(SearchError) { return try index.statistics() } catch { throw ServiceError(error) }
  }
}
