import Diagnostics
import Fields
import Foundation
import Parts
import Samples
import Site
import Synchronization
import Testing
import Workspace

/// What a check finds no error in can be published.
@Suite struct PublishableLawTests {
    /// Names that get in each other's way: in case, in Unicode form, as a file and a folder, and with those of the
    /// generator.
    private static let names = [
        "a", "A", "team", "Team", "TEAM", "e\u{301}", "\u{E9}", "index", "index.html", "404", "404.html",
        "tags",
        "Tags", "print", "Print", "search", "assets", "cost", "data", "decide", "robots.txt", "feed.xml",
        "sitemap.xml", "llms.txt", "_headers", "manifest.json", "manifest.js", "terms", "record.md",
        String(repeating: "n", count: 200),
    ]
    private static let endings = [".md", ".md", ".md", ".txt", ".html", ""]

    @Test func whatIsCheckedIsPublished() async throws {
        var random = SeededGenerator(seed: 14)
        var sound = 0
        var clashes = 0
        for round in 0..<300 {
            let files = random.handbook(names: Self.names, endings: Self.endings)
            let refusal = Mutex<WorkspaceError?>(nil)
            let folder = FileManager.default.temporaryDirectory.appending(
                path: "publishable-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            let publication = try Publication.begin(output: folder.path)
            var options = BuildOptions.withAllParts(today: .earliest)
            options.baseURL = round.isMultiple(of: 2) ? try WebAddress(base: "https://a.example/") : nil
            let result = await buildSite(files, options: options) { file in
                do throws(WorkspaceError) {
                    try publication.add(file)
                } catch {
                    refusal.withLock { $0 = $0 ?? error }
                }
            }
            publication.abandon()
            let refused = refusal.withLock { $0 }
            let paths = files.map(\.path).joined(separator: ", ")
            for problem in result.diagnostics where problem.severity == .error {
                #expect(files.contains { $0.path == problem.path }, "\(problem.message) of \(paths)")
            }
            if result.hasErrors {
                clashes += refused == nil ? 0 : 1
            } else {
                sound += 1
                #expect(refused == nil, "\(refused.map(\.description) ?? "") of \(paths)")
            }
        }
        // The names are such that the law is about something.
        #expect(sound > 30)
        #expect(clashes > 30)
    }
}

extension SeededGenerator {
    /// A home page and up to five files, some with a slug, an alias or tags.
    fileprivate mutating func handbook(names: [String], endings: [String]) -> [SourceFile] {
        var files = [
            file("content/index.md", "---\ntitle: Home\n---\n"),
            file("templates/page.mustache", "{{{body}}}"),
            file("templates/assets/search-engine.js", "0\n"), file("templates/assets/site.css", "a {}\n"),
        ]
        for _ in 0..<Int.random(in: 1...5, using: &self) {
            let folders = (0..<Int.random(in: 0...2, using: &self)).map { _ in pick(names) + "/" }
            let path = "content/" + folders.joined() + pick(names) + pick(endings)
            guard path != "content/", !files.contains(where: { $0.path.utf8.elementsEqual(path.utf8) }),
                !files.contains(where: { $0.path.hasPrefix(path + "/") || path.hasPrefix($0.path + "/") })
            else { continue }
            files.append(file(path, path.hasSuffix(".md") ? page(names) : "text"))
        }
        return files
    }

    private mutating func page(_ names: [String]) -> String {
        var text = "---\ntitle: Page\n"
        if Int.random(in: 0..<4, using: &self) == 0 { text += "slug: \"\(pick(names))\"\n" }
        if Int.random(in: 0..<3, using: &self) == 0 {
            text += "tags: [\"\(pick(names))\", \"\(pick(names))\"]\n"
        }
        if Int.random(in: 0..<3, using: &self) == 0 {
            text += "aliases: [\"\(pick(names))\", \"\(pick(names))/\(pick(names))\"]\n"
        }
        return text + "---\ntext\n"
    }

    private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &self) ?? "" }

    private func file(_ path: String, _ text: String) -> SourceFile {
        SourceFile(path: path, bytes: Array(text.utf8))
    }
}
