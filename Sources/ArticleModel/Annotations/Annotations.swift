/// Everything found in the text of one article, in text order.
public struct Annotations: Hashable, Sendable {
  /// Who and where.
  public var entities: Entities
  /// When.
  public var dates: [TimeExpression]
  /// Who said what.
  public var quotations: [Quotation]

  /// Makes annotations.
  public init(
    entities: Entities = Entities(), dates: [TimeExpression] = [], quotations: [Quotation] = []
  ) {
    self.entities = entities
    self.dates = dates
    self.quotations = quotations
  }
}
