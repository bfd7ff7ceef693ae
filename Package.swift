// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "dateline",
  products: [.executable(name: "dateline", targets: ["dateline"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "ArticleModel"),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .target(name: "TextCleaning", dependencies: ["ArticleModel", "CGumbo"]),
    .target(name: "TextAnalysis", dependencies: ["ArticleModel"]),
    .target(
      name: "ArticlePipeline",
      dependencies: [
        "ArticleModel", "TextCleaning", "TextAnalysis",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "ArticleArchive",
      dependencies: ["ArticleModel", .product(name: "Crypto", package: "swift-crypto")]),
    .target(
      name: "ArticleSearch",
      dependencies: ["ArticleModel", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "ArticleService",
      dependencies: [
        "ArticleModel", "ArticlePipeline", "ArticleArchive", "ArticleSearch", "WebFetch",
        "FeedParsing", .product(name: "Logging", package: "swift-log"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "NetworkAddresses"),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "WebFetch", dependencies: ["CCurl", "NetworkAddresses"]),
    .target(name: "FeedParsing", dependencies: ["ArticleModel"]),
    .systemLibrary(name: "CEpoll"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "HTTPServer", dependencies: ["CEpoll", "NetworkAddresses"]),
    .target(
      name: "RestAPI",
      dependencies: [
        "ArticleModel", "ArticlePipeline", "ArticleSearch", "ArticleService", "HTTPServer",
        "FeedParsing", "CZlib",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "Evaluation", dependencies: ["ArticleModel"]),
    .executableTarget(
      name: "dateline",
      dependencies: [
        "ArticleModel", "TextCleaning", "TextAnalysis", "ArticlePipeline", "ArticleSearch",
        "ArticleService", "HTTPServer", "RestAPI", "Evaluation", "WebFetch", "NetworkAddresses",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", dependencies: ["ArticleModel"], path: "Tests/TestSupport"),
    .testTarget(name: "ArticleModelTests", dependencies: ["ArticleModel", "TestSupport"]),
    .testTarget(
      name: "TextCleaningTests", dependencies: ["ArticleModel", "TextCleaning", "TestSupport"]),
    .testTarget(
      name: "TextAnalysisTests", dependencies: ["ArticleModel", "TextAnalysis", "TestSupport"]),
    .testTarget(
      name: "ArticlePipelineTests",
      dependencies: [
        "ArticleModel", "TextCleaning", "TextAnalysis", "ArticlePipeline", "TestSupport",
      ]),
    .testTarget(
      name: "ArticleArchiveTests", dependencies: ["ArticleModel", "ArticleArchive", "TestSupport"]),
    .testTarget(
      name: "ArticleSearchTests", dependencies: ["ArticleModel", "ArticleSearch", "TestSupport"]),
    .testTarget(
      name: "ArticleServiceTests",
      dependencies: [
        "ArticleModel", "ArticlePipeline", "ArticleArchive", "ArticleSearch", "ArticleService",
        "TestSupport", .product(name: "Logging", package: "swift-log"),
      ]),
    .target(name: "HTTPTestClient", dependencies: ["HTTPServer"], path: "Tests/HTTPTestClient"),
    .testTarget(name: "HTTPServerTests", dependencies: ["HTTPServer"]),
    .testTarget(name: "FeedParsingTests", dependencies: ["ArticleModel", "FeedParsing"]),
    .testTarget(
      name: "WebFetchTests", dependencies: ["WebFetch", "NetworkAddresses", "TestSupport"]),
    .testTarget(name: "HTTPTransportTests", dependencies: ["HTTPServer", "HTTPTestClient"]),
    .testTarget(
      name: "RestAPITests",
      dependencies: [
        "ArticleModel", "ArticlePipeline", "ArticleService", "HTTPServer", "HTTPTestClient",
        "CZlib", "RestAPI", "TestSupport", "WebFetch", "NetworkAddresses",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "DatelineTests",
      dependencies: ["dateline", "ArticleModel", "ArticleArchive", "TestSupport"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["ArticleModel", "ArticlePipeline", "Evaluation", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
