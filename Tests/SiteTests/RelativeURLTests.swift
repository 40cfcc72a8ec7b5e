import BuiltSites
import Samples
import Site
import Testing

/// The law of relative URLs: resolved at the page's address, each one leads to its target.
@Suite struct RelativeURLTests {
    private static let names = [
        "a", "b", "ab", "a b", "ä", "100%", "c#", "q?", "x:y", "v1.5", "&amp;", "+", "…",
    ]

    private static func folder(_ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...3, using: &generator))
            .map { _ in (names.randomElement(using: &generator) ?? "a") + "/" }.joined()
    }

    private static func route(_ generator: inout SeededGenerator) -> Route {
        Route(folder(&generator) + (Int.random(in: 0..<5, using: &generator) == 0 ? "page.html" : ""))
    }

    @Test(arguments: LinkStyle.allCases)
    func leadToTheirTarget(style: LinkStyle) {
        let addresses = Addresses(style: style, baseURL: nil)
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<2_000 {
            let (page, target) = (Self.route(&generator), Self.route(&generator))
            let url = addresses.url(from: page, to: target).text
            #expect(!url.hasPrefix("/"))
            let expected = style == .file ? target.outputPath : target.path
            #expect(resolved(url, at: page.path) == expected, "from \(page) to \(target): \(url)")
            // The same page, asked for with its file name.
            #expect(resolved(url, at: page.outputPath) == expected, "from \(page) to \(target): \(url)")
        }
    }

    @Test func filesLeadToThemselves() {
        let addresses = Addresses(style: .folder, baseURL: nil)
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<1_000 {
            let page = Self.route(&generator)
            let path = Self.folder(&generator) + "file.png"
            #expect(resolved(addresses.url(from: page, toFile: path).text, at: page.path) == path)
        }
    }

    @Test func theRootPrefixLeadsToTheRoot() {
        let addresses = Addresses(style: .file, baseURL: nil)
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let page = Self.route(&generator)
            #expect(resolved(addresses.root(from: page), at: page.path) == "")
        }
    }
}

/// The path below the root that a browser asks for, decoded as a server does; nil when it leaves the root.
private func resolved(_ url: String, at address: String) -> String? {
    guard urlScheme(url) == nil else { return nil }
    var folders = address.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    let steps = url.prefix { $0 != "#" && $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
    for step in steps.dropLast() where step != "." {
        if step == ".." {
            if folders.popLast() == nil { return nil }
        } else {
            folders.append(percentDecoded(String(step)) ?? "?")
        }
    }
    let file = percentDecoded(String(steps.last ?? "")) ?? "?"
    return folders.map { $0 + "/" }.joined() + file
}
