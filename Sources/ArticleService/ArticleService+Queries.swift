import ArticleModel
import ArticleSearch

extension ArticleService {
  /// The articles that match, one page of them.
  public func articles(
    matching query: ArticleQuery
  ) throws(ServiceError) -> Page<ArticleSummary> {
    do throws(SearchError) { return try index.articles(matching: query) } catch {
      throw ServiceError(error)
    }
  }

  /// The persons, organizations, places, authors or publications that match, one page of them.
  public func entities(
    matching query: EntityQuery
  ) throws(ServiceError) -> Page<EntitySummary> {
    do throws(SearchError) { return try index.entities(matching: query) } catch {
      throw ServiceError(error)
    }
  }

  /// The quotations that match, one page of them.
  public func quotations(
    matching query: QuotationQuery
  ) throws(ServiceError) -> Page<QuotationSummary> {
    do throws(SearchError) { return try index.quotations(matching: query) } catch {
      throw ServiceError(error)
    }
  }

  /// The sentences with a known date that match, in date order, one page of them.
  public func timeline(
    matching query: TimelineQuery
  ) throws(ServiceError) -> Page<TimelineItem> {
    do throws(SearchError) { return try index.timeline(matching: query) } catch {
      throw ServiceError(error)
    }
  }
}
