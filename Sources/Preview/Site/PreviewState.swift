/// What is served at one moment.
package struct PreviewState: Sendable {
    /// The last site without errors; nil until there is one.
    package let site: PreviewSite?
    /// What is wrong with the sources now.
    package let problems: PreviewProblems?
    /// What is served for every address while there is no site; empty when there is one.
    let pageOfProblems: [UInt8]

    package init(site: PreviewSite? = nil, problems: PreviewProblems? = nil) {
        self.site = site
        self.problems = problems
        pageOfProblems = site == nil ? problemsPage(problems) : []
    }

    /// The state after a build.
    func after(_ build: PreviewBuild) -> PreviewState {
        PreviewState(
            site: build.files.map {
                PreviewSite($0, late: build.late, basePath: build.basePath, keeping: site)
            } ?? site,
            problems: build.problems)
    }

    /// Names what a browser shows that asked for a file, so that it can be told when that is out of date.
    func tag(of file: String) -> String {
        guard let site else { return PreviewProblems.tag }
        return (site[file] ?? site[Self.notFound])?.tag ?? ""
    }

    static let notFound = "404.html"
}
