extension PageChanges {
    /// How many pages and passages are listed; what is beyond is counted.
    private static let (mostPages, mostPassages, longest) = (60, 4, 240)

    /// For the text of a pull request; empty where nothing changed.
    package var markdown: String {
        [
            section("Pages that changed", changed.map(item)),
            section("New pages", added.map { "- `/\(shown($0.path))` \($0.title)\n" }),
            section(
                "Pages that are gone",
                gone.map { page in
                    let end = page.leadsTo.map { "; its address leads to `\($0)`" } ?? ""
                    return "- `/\(shown(page.path))` \(page.title)\(end)\n"
                }),
        ].compactMap(\.self).joined(separator: "\n")
    }

    private func section(_ title: String, _ items: [String]) -> String? {
        guard !items.isEmpty else { return nil }
        let rest = items.count - Self.mostPages
        let more = rest > 0 ? "- and \(rest) more\n" : ""
        return "## \(title)\n\n" + items.prefix(Self.mostPages).joined() + more
    }

    private func item(_ change: Change) -> String {
        let passages = change.passages.prefix(Self.mostPassages).map { old, new in
            switch (old, new) {
            case (let old?, let new?): "  - “\(short(old))” is now “\(short(new))”\n"
            case (let old?, nil): "  - gone: “\(short(old))”\n"
            case (nil, let new): "  - new: “\(short(new ?? ""))”\n"
            }
        }
        let rest = change.passages.count - Self.mostPassages
        let more = rest > 0 ? "  - and \(rest) more\n" : ""
        return "- `/\(shown(change.path))` \(change.title)\n" + passages.joined() + more
    }

    private func shown(_ path: String) -> String {
        path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
    }

    private func short(_ text: String) -> String {
        text.count > Self.longest ? text.prefix(Self.longest) + "..." : text
    }
}
