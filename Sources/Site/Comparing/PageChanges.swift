package import Diagnostics

/// The pages of two states of a site, compared as a reader sees them.
package struct PageChanges: Sendable {
    /// In the order of their addresses.
    let changed: [Change]
    let added: [(path: String, title: String)]
    /// With the address to which theirs leads now, if to any.
    let gone: [(path: String, title: String, leadsTo: String?)]

    struct Change: Sendable {
        let path: String
        let title: String
        /// A passage before and after; either may be missing.
        let passages: [(old: String?, new: String?)]
    }

    /// Whether a reader finds every page as it was.
    package var isEmpty: Bool { changed.isEmpty && added.isEmpty && gone.isEmpty }

    /// Compares what two builds publish. O(bytes of all pages).
    package init(from old: [String: PageText], to new: [String: PageText], leading aliases: [String: String])
    {
        changed = inOrder(new.keys).compactMap { path in
            guard let before = old[path], let after = new[path], before != after else { return nil }
            return Change(
                path: path, title: after.title,
                passages: passageMoves(from: before.passages, to: after.passages))
        }
        added = inOrder(new.keys).filter { old[$0] == nil }.map { ($0, new[$0]?.title ?? "") }
        gone = inOrder(old.keys).filter { new[$0] == nil }.map { ($0, old[$0]?.title ?? "", aliases[$0]) }
    }
}

/// Files in the order of their addresses: a folder's page before those in it.
private func inOrder(_ paths: some Sequence<String>) -> [String] {
    paths.map { (address: $0.hasSuffix("index.html") ? String($0.dropLast(10)) : $0, path: $0) }
        .sorted { $0 < $1 }.map(\.path)
}

/// The passages that only one of two pages has, side by side as far as both have some between the same neighbours.
private func passageMoves(from old: [String], to new: [String]) -> [(old: String?, new: String?)] {
    var moves: [(old: String?, new: String?)] = []
    var (removed, inserted): ([Int: String], [Int: String]) = ([:], [:])
    for change in new.difference(from: old) {
        switch change {
        case .remove(let offset, let element, _): removed[offset] = element
        case .insert(let offset, let element, _): inserted[offset] = element
        }
    }
    // Both lists are walked at once: what stands at the same point between kept passages belongs together.
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
        var (gone, come): ([String], [String]) = ([], [])
        while let text = removed[left] {
            gone.append(text)
            left += 1
        }
        while let text = inserted[right] {
            come.append(text)
            right += 1
        }
        for index in 0..<max(gone.count, come.count) {
            moves.append(
                (index < gone.count ? gone[index] : nil, index < come.count ? come[index] : nil))
        }
        left += 1
        right += 1
    }
    return moves
}

/// The output files of one state, as far as pages are compared.
package struct PublishedPages: Sendable {
    package private(set) var texts: [String: PageText] = [:]
    /// Where addresses lead that only lead on.
    package private(set) var aliases: [String: String] = [:]

    package init(_ files: [OutputFile]) {
        for file in files {
            if let text = PageText(file) {
                texts[file.path] = text
            } else if file.path.hasSuffix(".html"), let target = aliasTarget(file) {
                aliases[file.path] = target
            }
        }
    }
}

/// Where a page leads that only leads on.
private func aliasTarget(_ file: OutputFile) -> String? {
    let html = String(decoding: file.bytes, as: UTF8.self)
    guard let mark = html.firstRange(of: "content=\"0; url="),
        let end = html[mark.upperBound...].firstIndex(of: "\"")
    else { return nil }
    return String(html[mark.upperBound..<end])
}
