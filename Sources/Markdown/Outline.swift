import Diagnostics

/// The headings of one document and their ids.
///
/// 1. Ids are unique in the document.
/// 2. An id that the author wrote is taken as written; generated ones make way, wherever they stand.
struct Outline {
    private var entries: [Entry] = []
    private(set) var lastText = ""
    private var lastLevel: Int

    private struct Entry {
        let level: Int
        let explicitID: String?
        let text: String
        let offset: Int
        /// The node that prints the opening tag, once the id is known.
        let tag: Node
    }

    /// In a page the title is the heading of level 1 before all others.
    init(isPage: Bool) { lastLevel = isPage ? 1 : 0 }

    /// Notes a heading; says whether it skips a level.
    mutating func add(level: Int, explicitID: String?, text: String, offset: Int, tag: Node) -> Bool {
        entries.append(Entry(level: level, explicitID: explicitID, text: text, offset: offset, tag: tag))
        defer {
            lastLevel = level
            lastText = text
        }
        return lastLevel > 0 && level > lastLevel + 1
    }

    /// The level before the next heading.
    var level: Int { lastLevel }

    /// Writes the opening tags. Ids that other parts of the document bear are not given again.
    func finish(reserved: [String]) -> [Heading] {
        guard !entries.isEmpty else { return [] }
        var used = Set<String>(minimumCapacity: entries.count + reserved.count)
        used.formUnion(reserved)
        for entry in entries { entry.explicitID.map { _ = used.insert($0) } }
        var counters: [String: Int] = [:]
        return entries.map { entry in
            let id = entry.explicitID ?? Self.freeID(HeadingID.slug(of: entry.text), &used, &counters)
            // An id of either kind has no byte that HTML would have escaped.
            entry.tag.setOpening(Self.tags[entry.level] + id + "\">")
            return Heading(level: entry.level, id: id, text: entry.text, offset: entry.offset)
        }
    }

    private static let tags = (0...6).map { "<h" + String($0) + " id=\"" }

    /// GitHub's way: the second `setup` is `setup-1`. The counters keep many equal headings linear.
    private static func freeID(
        _ slug: String, _ used: inout Set<String>, _ counters: inout [String: Int]
    ) -> String {
        if used.insert(slug).inserted { return slug }
        var count = counters[slug] ?? 0
        var id: String
        repeat {
            count += 1
            id = slug + "-" + String(count)
        } while !used.insert(id).inserted
        counters[slug] = count
        return id
    }
}
