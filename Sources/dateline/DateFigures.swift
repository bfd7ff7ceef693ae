import ArticleModel
import Evaluation
import TextAnalysis

/// The figure of Recognizers-Text, whose sentences are read without cleaning: they are no articles.
enum DateFigures {
  static func all(_ lexicons: LexiconSet) throws -> [any FigureSource] {
    let segmenter = try Segmenter(lexicons: lexicons)
    let resolver = try DateResolver(lexicons: lexicons)
    let source = RecognizersSource { bytes, published in
      let text = segmenter.segment(bytes, paragraphs: [TextSpan(start: 0, end: bytes.count)])
      return resolver.resolve(text, published: published)
    }
    return [source]
  }
}
