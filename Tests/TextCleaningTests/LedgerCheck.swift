import ArticleModel

@testable import TextCleaning

/// Proves that text, captions, findings and ledger account for every visible character of the input,
/// once.
enum LedgerCheck {
  /// What is wrong with the ledger of a text; nil when nothing is.
  static func fault(in article: Article) -> String? { LedgerAudit.fault(in: article) }

  /// What is wrong with the ledger of a page.
  static func faultOfPage(in article: Article) -> String? { LedgerAudit.faultOfPage(in: article) }
}
