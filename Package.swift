// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "dateline",
  products: [.executable(name: "dateline", targets: ["dateline"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "ArticleModel"),
    .target(name: "TextCleaning", dependencies: ["ArticleModel"]),
    .target(name: "TextAnalysis", dependencies: ["ArticleModel"]),
    .target(
      name: "ArticlePipeline", dependencies: ["ArticleModel", "TextCleaning", "TextAnalysis"]),
    .target(name: "ArticleArchive", dependencies: ["ArticleModel"]),
    .target(
      name: "ArticleSearch",
      dependencies: ["ArticleModel", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "ArticleService",
      dependencies: [
        "ArticleModel", "ArticlePipeline", "ArticleArchive", "ArticleSearch",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ]),
    .systemLibrary(name: "CEpoll"),
    .target(
      name: "HTTPServer",
      dependencies: ["CEpoll", .product(name: "HTTPTypes", package: "swift-http-types")]),
    .target(name: "RestAPI", dependencies: ["ArticleService", "HTTPServer"]),
    .executableTarget(
      name: "dateline",
      dependencies: [
        "RestAPI", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", dependencies: ["ArticleModel"], path: "Tests/TestSupport"),
    .testTarget(name: "TextCleaningTests", dependencies: ["TextCleaning", "TestSupport"]),
    .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis", "TestSupport"]),
    .testTarget(name: "HTTPServerTests", dependencies: ["HTTPServer"]),
  ],
  swiftLanguageModes: [.v6]
)
