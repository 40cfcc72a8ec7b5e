/// The arrows of ARCHITECTURE.md: what each target may import besides the standard library.
///
/// Foundation is in no list, since it doubles the start-up time and brings in clocks, locales and
/// the file system.
private let arrows: [String: Set<String>] = [
    "Diagnostics": [],
    "Decision": [],
    "Exact": [],
    "Cost": ["Exact"],
    "Inference": ["Cost", "Exact"],
    "Advice": ["Cost", "Decision", "Exact"],
    "Charts": [],
    "Fields": ["Diagnostics", "Exact"],
    "Workloads": ["Cost", "Diagnostics", "Exact", "Fields", "Inference"],
    "Telling": ["Advice", "Charts", "Cost", "Diagnostics", "Exact", "Fields"],
    "Answers": [
        "Advice", "Charts", "Cost", "Diagnostics", "Exact", "Fields", "Inference", "Telling", "Workloads",
    ],
    "Highlighting": [],
    "Libc": ["CSystem", "Darwin", "Glibc", "Musl"],
    // Of libc only the memory functions, which libcmark is given in place of its own.
    "Markdown": ["CCMark", "Diagnostics", "Libc"],
    "Search": ["Diagnostics"],
    "Site": ["Diagnostics", "Fields", "Highlighting", "Markdown", "Mustache", "Search", "Yams"],
    "Claims": ["Diagnostics", "Exact", "Fields", "Markdown", "Site"],
    "InferencePages": [
        "Answers", "Charts", "Claims", "Cost", "CostPages", "Diagnostics", "Exact", "Fields", "Inference",
        "Markdown", "Site", "Telling", "Workloads",
    ],
    "DecisionPages": [
        "Advice", "Answers", "Claims", "Cost", "CostPages", "Decision", "Diagnostics", "Exact", "Fields",
        "InferencePages", "Markdown", "Site", "Telling", "Workloads",
    ],
    "Parts": ["Claims", "CostPages", "DecisionPages", "Fields", "InferencePages", "Site"],
    "CostPages": [
        "Charts", "Claims", "Cost", "Diagnostics", "Exact", "Fields", "Markdown", "Site", "Telling",
    ],
    // Of libc the sockets, threads and reports of changes.
    "Preview": ["Diagnostics", "Libc"],
    "Workspace": ["CZlib", "Crypto", "Diagnostics", "Libc"],
    "handbook": [
        "Answers", "ArgumentParser", "Claims", "CostPages", "Decision", "DecisionPages", "Diagnostics",
        "Fields",
        "InferencePages", "Libc", "Parts", "Preview", "Site", "Telling", "Workloads", "Workspace",
    ],
]

private let standardLibrary: Set<String> = ["Swift", "Synchronization"]
/// What a C library needs freed is owned in one file and never leaves it.
private let owners = [
    "CCMark": "Sources/Markdown/Tree.swift", "CZlib": "Sources/Workspace/Compression/Gzip.swift",
]

/// One sentence for each import that no arrow allows.
func importViolations(_ source: SwiftSource) -> [String] {
    guard let target = source.target, let allowed = arrows[target] else {
        return ["\(source.path) belongs to no target that ImportRule.swift knows"]
    }
    return source.imports.compactMap { line, module in
        if let owner = owners[module], allowed.contains(module), source.path != owner {
            return "\(source.path):\(line) imports \(module); only \(owner) may"
        }
        if allowed.union(standardLibrary).contains(module) { return nil }
        let list = allowed.isEmpty ? "nothing" : allowed.sorted().joined(separator: ", ")
        return
            "\(source.path):\(line) imports \(module); besides the standard library \(target) may import \(list)"
    }
}
