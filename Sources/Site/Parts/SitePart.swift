package import Diagnostics
package import Fields
package import Markdown

/// A part of a handbook that computes: what it reads before the first page, what its links and directives mean, and
/// the pages that it makes.
///
/// The generator knows no part. It asks each of them in the order in which the program lists them, so a part finds
/// in the site what the parts before it have read. Whatever a part does not bring, it leaves out.
package protocol SitePart: Sendable {
    /// Reads the part's keys of a page's front matter into `keys`; what is wrong with them is reported by the reader.
    /// Asked for every page, from several threads at once.
    func readFrontMatter(_ reader: inout FieldReader, into keys: inout PartStore)

    /// The folders of the part, which `folders:` in the settings may lay elsewhere.
    var folders: [SiteFolder] { get }

    /// Adds the typed links and directives of the part.
    func register(_ links: inout TypedLinkRegistry, _ directives: inout DirectiveRegistry)

    /// Reads the part's data once, before the first page, and puts what pages may know of it into the site. Returns
    /// what is wrong with it.
    func read(_ data: PartData, into site: inout SiteContext) -> [Diagnostic]

    /// The pages and files that are made of the part's data.
    func generated(of site: SiteContext, assets: Assets) -> PartFiles

    /// What in the sources a generated file is made of; nil for a file of somebody else.
    func source(ofFile path: String, in site: SiteContext) -> PartFiles.Source?

    /// The authored pages that pages of the part link to.
    func linkedPages(in site: SiteContext) -> Set<Int>

    /// Reads the prose of a page while it is rendered; nil for a page whose prose nobody reads.
    func proseReader(of page: Page, in site: SiteContext) -> (any ProseReader)?

    /// The rules about how pages hang together that `rules:` in the settings turns on.
    var rules: [SiteRule] { get }

    /// What is wrong with pages in the light of all data, whatever their texts say.
    func check(_ site: SiteContext) -> [Diagnostic]
}

extension SitePart {
    package func readFrontMatter(_ reader: inout FieldReader, into keys: inout PartStore) {}
    package var folders: [SiteFolder] { [] }
    package func register(_ links: inout TypedLinkRegistry, _ directives: inout DirectiveRegistry) {}
    package func read(_ data: PartData, into site: inout SiteContext) -> [Diagnostic] { [] }
    package func generated(of site: SiteContext, assets: Assets) -> PartFiles { PartFiles() }
    package func source(ofFile path: String, in site: SiteContext) -> PartFiles.Source? { nil }
    package func linkedPages(in site: SiteContext) -> Set<Int> { [] }
    package func proseReader(of page: Page, in site: SiteContext) -> (any ProseReader)? { nil }
    package var rules: [SiteRule] { [] }
    package func check(_ site: SiteContext) -> [Diagnostic] { [] }
}

/// The data files of a handbook, and the day of the build.
package struct PartData: Sendable {
    /// The files below `content/data/`, by their paths below it.
    package let files: [String: SourceFile]
    /// The day of the build, against which checks fall due.
    package let today: CalendarDate
}

/// What is made of a part's data.
package struct PartFiles: Sendable {
    /// Pages that go through the page template.
    package var pages: [GeneratedPage] = []
    /// Files that are complete as they are.
    package var files: [OutputFile] = []

    package init(pages: [GeneratedPage] = [], files: [OutputFile] = []) {
        self.pages = pages
        self.files = files
    }

    /// A place in the sources; without a span the whole file.
    package typealias Source = (path: String, span: Range<Int>?)
}

/// Reads the prose of one page, block by block in its order.
package protocol ProseReader: Sendable {
    /// Notes what is wrong with a block.
    mutating func read(_ block: ProseBlock)

    /// All that is wrong with the page, whose links and other findings are complete.
    func problems(beside findings: PageFindings) -> [Diagnostic]
}
