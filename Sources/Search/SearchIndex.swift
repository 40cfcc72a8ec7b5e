import Diagnostics

/// The index of a site, cut into files of which a search loads a few.
///
/// `manifest.js` says where each term is; `terms/N.js` hold the terms of a range of the alphabet with the
/// sections that mention them; `pages/N.js` hold what results show. All are scripts that call the page back,
/// since a page that was opened from disk may load nothing else.
struct SearchIndex {
    /// Terms keep only the sections that are most about them, so that a common word stays loadable.
    static let mostSections = 2_000
    /// About how large a file of terms is, bytes.
    private static let termFileSize = 16_000
    /// About how large a file of pages is, bytes.
    private static let pageFileSize = 6_000

    /// In the order that decides between equal results.
    private let pages: [PageTerms]
    private let vocabularies: [Vocabulary]

    init(_ pages: [PageTerms], vocabularies: [Vocabulary]) {
        self.pages = pages
        self.vocabularies = vocabularies
    }

    /// Makes the files of the index below `folder`, each as soon as its bytes are known.
    func emitFiles(in folder: String, to emit: (OutputFile) -> Void) {
        // Files of two editions are never mixed.
        var version = Fingerprint()
        func emitPart(_ path: String, _ bytes: [UInt8]) {
            version.add(bytes)
            emit(OutputFile(path: folder + path, bytes: bytes))
        }
        var firstTerms: [JSON] = []
        eachTermFile { first, bytes in
            emitPart(IndexPaths.terms(firstTerms.count), bytes)
            firstTerms.append(.string(first))
        }
        let pageRuns = pageRuns
        for (number, run) in pageRuns.enumerated() {
            emitPart(IndexPaths.pages(number), pageFile(number, pages[run]))
        }
        let manifest = JSON.members([
            "version": .string(version.text),
            "pages": .array(pageRuns.map { .integer($0.count) }),
            "terms": .array(firstTerms),
        ])
        emit(OutputFile(path: folder + IndexPaths.manifest, bytes: call("open", [manifest.compact])))
    }

    /// The pages of each file: as many as fit, at least one.
    private var pageRuns: [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        var size = 0
        for (number, page) in pages.enumerated() {
            if number > start, size + page.shown.count > Self.pageFileSize {
                runs.append(start..<number)
                (start, size) = (number, 0)
            }
            size += page.shown.count
        }
        return start < pages.count ? runs + [start..<pages.count] : runs
    }

    private func pageFile(_ number: Int, _ pages: ArraySlice<PageTerms>) -> [UInt8] {
        var list = [UInt8(ascii: "[")]
        for page in pages {
            if list.count > 1 { list.append(contentsOf: ",\n".utf8) }
            list.append(contentsOf: page.shown)
        }
        list.append(UInt8(ascii: "]"))
        return call("pages", [Array(String(number).utf8), list])
    }
}

extension SearchIndex {
    /// Hands over the terms in the order of their bytes, in files of about the same size, each with its first
    /// term.
    private func eachTermFile(_ body: (_ first: String, _ bytes: [UInt8]) -> Void) {
        let index = TermIndex(pages, vocabularies: vocabularies)
        let sectionCount = sectionCount
        var number = 0
        var lines: [UInt8] = []
        var line: [UInt8] = []
        var first = ""
        func flush() {
            guard !lines.isEmpty else { return }
            let text = [UInt8(ascii: "\"")] + lines + [UInt8(ascii: "\"")]
            body(first, call("terms", [Array(String(number).utf8), text]))
            number += 1
            lines.removeAll(keepingCapacity: true)
        }
        for (term, stem) in index.stems.enumerated() {
            let postings = index.postings(term)
            if postings.isEmpty { continue }
            line.removeAll(keepingCapacity: true)
            line.append(contentsOf: stem)
            line.append(UInt8(ascii: ":"))
            postings.graded(among: sectionCount).encode(into: &line)
            if lines.count + line.count >= Self.termFileSize { flush() }
            // Letters and digits need no escape in a script's text, and a line's end is always the same one.
            if lines.isEmpty {
                first = String(decoding: stem, as: UTF8.self)
            } else {
                lines.append(contentsOf: "\\n".utf8)
            }
            lines.append(contentsOf: line)
        }
        flush()
    }

    private var sectionCount: Int {
        pages.reduce(0) { count, page in
            count + max(1, Set(page.terms.lazy.map(\.section)).count)
        }
    }

    /// A script that calls the search back with values.
    private func call(_ name: String, _ values: [[UInt8]]) -> [UInt8] {
        var script = Array("handbookSearch.\(name)(".utf8)
        for (index, value) in values.enumerated() {
            if index > 0 { script.append(UInt8(ascii: ",")) }
            script.append(contentsOf: value)
        }
        return script + Array(")\n".utf8)
    }
}
