// swift-tools-version: 6.2
import PackageDescription

// Thousands of draws a scenario: without optimization they would keep every test that builds a site.
let optimized: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "handbook",
    products: [.executable(name: "handbook", targets: ["handbook"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"]), .yum(["cmark-devel"])]),
        .systemLibrary(
            name: "CZlib", providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"])]),
        .systemLibrary(name: "CSystem"),
        .target(name: "Libc", dependencies: ["CSystem"]),
        .target(name: "Diagnostics"),
        .target(name: "Decision"),
        .target(name: "Exact", swiftSettings: optimized),
        .target(name: "Cost", dependencies: ["Exact"], swiftSettings: optimized),
        .target(name: "Inference", dependencies: ["Cost", "Exact"], swiftSettings: optimized),
        .target(name: "Advice", dependencies: ["Decision", "Cost", "Exact"]),
        .target(name: "Charts"),
        .target(name: "Fields", dependencies: ["Diagnostics", "Exact"]),
        .target(
            name: "Workloads",
            dependencies: ["Fields", "Inference", "Cost", "Exact", "Diagnostics"]),
        .target(
            name: "Telling", dependencies: ["Advice", "Charts", "Fields", "Cost", "Exact", "Diagnostics"]),
        .target(
            name: "Answers",
            dependencies: [
                "Workloads", "Telling", "Advice", "Charts", "Fields", "Inference", "Cost", "Exact",
                "Diagnostics",
            ]),
        .target(name: "Highlighting"),
        .target(name: "Markdown", dependencies: ["CCMark", "Libc", "Diagnostics"]),
        .target(name: "Search", dependencies: ["Diagnostics"]),
        .target(
            name: "Site",
            dependencies: [
                "Markdown", "Highlighting", "Search", "Fields", "Diagnostics", "Yams",
                .product(name: "Mustache", package: "swift-mustache"),
            ]),
        .target(name: "Claims", dependencies: ["Site", "Fields", "Exact", "Markdown", "Diagnostics"]),
        .target(
            name: "CostPages",
            dependencies: [
                "Site", "Fields", "Claims", "Telling", "Cost", "Charts", "Exact", "Markdown", "Diagnostics",
            ]),
        .target(
            name: "InferencePages",
            dependencies: [
                "Answers", "Workloads", "Telling", "Site", "Fields", "Claims", "CostPages", "Inference",
                "Cost",
                "Charts", "Exact", "Markdown", "Diagnostics",
            ]),
        .target(
            name: "DecisionPages",
            dependencies: [
                "Answers", "Workloads", "Telling", "Site", "Fields", "Claims", "CostPages", "InferencePages",
                "Advice", "Decision",
                "Cost", "Exact", "Markdown",
                "Diagnostics",
            ]),
        .target(
            name: "Parts",
            dependencies: ["Site", "Fields", "Claims", "CostPages", "InferencePages", "DecisionPages"]),
        .target(
            name: "Workspace",
            dependencies: [
                "Libc", "CZlib", "Diagnostics", .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .target(name: "Preview", dependencies: ["Libc", "Diagnostics"]),
        .executableTarget(
            name: "handbook",
            dependencies: [
                "Decision", "Diagnostics", "Libc",
                "Parts", "DecisionPages", "InferencePages", "CostPages", "Claims", "Site", "Fields",
                "Answers", "Telling", "Workloads", "Workspace", "Preview",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "Samples", dependencies: ["Cost", "Exact"], path: "Tests/Support/Samples"),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "Samples"]),
        .testTarget(name: "DecisionTests", dependencies: ["Decision", "Samples"]),
        .testTarget(name: "ExactTests", dependencies: ["Exact", "Samples"]),
        .testTarget(name: "CostTests", dependencies: ["Cost", "Exact", "Samples"]),
        .testTarget(name: "InferenceTests", dependencies: ["Inference", "Cost", "Exact", "Samples"]),
        .testTarget(
            name: "AdviceTests",
            dependencies: [
                "Workloads", "Advice", "Decision", "Cost", "Inference", "Exact", "Parts", "DecisionPages",
                "InferencePages", "Site", "Fields", "BuiltSites",
                "Diagnostics", "Samples",
            ]),
        .testTarget(name: "FieldsTests", dependencies: ["Fields", "Diagnostics"]),
        .testTarget(
            name: "WorkloadsTests",
            dependencies: ["Workloads", "Inference", "Exact", "Fields", "Site", "Diagnostics", "Samples"]),
        .testTarget(name: "ChartsTests", dependencies: ["Charts", "Samples"], exclude: ["Golden"]),
        .testTarget(
            name: "HighlightingTests", dependencies: ["Highlighting", "Samples"], exclude: ["Golden"]),
        .testTarget(name: "SearchTests", dependencies: ["Search", "Diagnostics"]),
        .testTarget(
            name: "MarkdownTests", dependencies: ["Diagnostics", "Markdown", "CCMark", "Libc", "Samples"]),
        .target(
            name: "BuiltSites", dependencies: ["Site", "Fields", "Diagnostics"],
            path: "Tests/Support/BuiltSites"),
        .testTarget(
            name: "SiteTests",
            dependencies: [
                "Site", "Fields", "BuiltSites", "Diagnostics", "Markdown", "Samples",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            exclude: ["Golden"]),
        .testTarget(
            name: "PartsTests",
            dependencies: [
                "Answers", "Telling", "Workloads", "Advice", "Charts", "Inference",
                "Parts", "DecisionPages", "InferencePages", "CostPages", "Claims", "Site", "Fields",
                "BuiltSites",
                "Decision",
                "Cost", "Exact", "Diagnostics", "Markdown", "Libc", "Samples",
            ]),
        .executableTarget(
            name: "publish-probe", dependencies: ["Workspace", "Libc", "Diagnostics"],
            path: "Tests/Support/PublishProbe"),
        .target(name: "FuzzDriver", dependencies: ["Diagnostics"], path: "Tests/Support/FuzzDriver"),
        .executableTarget(
            name: "fuzz-site",
            dependencies: ["FuzzDriver", "Parts", "InferencePages", "Site", "Fields", "Diagnostics"],
            path: "Tests/Support/FuzzSite"),
        .executableTarget(
            name: "fuzz-data",
            dependencies: [
                "Answers", "Decision", "FuzzDriver", "Parts", "DecisionPages", "InferencePages", "Site",
                "Fields",
                "Diagnostics",
            ],
            path: "Tests/Support/FuzzData"),
        .executableTarget(
            name: "answer-workloads", dependencies: ["Answers"], path: "Tests/Support/AnswerWorkloads"),
        .executableTarget(
            name: "fuzz-requests", dependencies: ["FuzzDriver", "Preview", "Diagnostics"],
            path: "Tests/Support/FuzzRequests"),
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "Diagnostics", "fuzz-site", "fuzz-data", "fuzz-requests", "Preview", "Parts", "Site",
                "Fields",
            ],
            path: "Tests/Fuzz",
            exclude: ["site", "site.dict", "data", "data.dict", "requests", "requests.dict"]),
        .testTarget(
            name: "WorkspaceTests", dependencies: ["Diagnostics", "Workspace", "Libc", "publish-probe"]),
        .target(name: "LoopbackClient", dependencies: ["Libc"], path: "Tests/Support/LoopbackClient"),
        .testTarget(
            name: "PreviewTests", dependencies: ["Preview", "Diagnostics", "LoopbackClient", "Samples"]),
        .testTarget(
            name: "HandbookTests",
            dependencies: [
                "Diagnostics", "handbook", "Parts", "Site", "Fields", "Workspace", "LoopbackClient",
                "Samples",
            ]),
        .testTarget(name: "ArchitectureTests"),
    ]
)

// What the compiler is held to in every target of our own.
for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("InternalImportsByDefault"),
        ]
}

// Every use of memory that nothing checks says `unsafe`. Not in Markdown, which hands bytes to and fro with libcmark in
// every line, nor in tests.
for target in package.targets
where target.type != .system && target.type != .test && target.path == nil && target.name != "Markdown" {
    target.swiftSettings = (target.swiftSettings ?? []) + [.strictMemorySafety()]
}

// scripts/sanitize.sh compiles the tests that it runs, with what they stand on, and nothing else.
if let tests = Context.environment["HANDBOOK_TESTS"] {
    var needed: Set<String> = []
    var open = tests.split(separator: " ").map(String.init)
    while let name = open.popLast() {
        guard needed.insert(name).inserted else { continue }
        for case .byNameItem(let other, _) in package.targets.first(where: { $0.name == name })?.dependencies
            ?? []
        {
            open.append(other)
        }
    }
    package.products = []
    package.targets.removeAll { !needed.contains($0.name) }
}
