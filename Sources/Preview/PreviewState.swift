/// What is served at one moment.
package struct PreviewState: Sendable {
    /// The last site without errors; nil until there is one.
    package var site: PreviewSite?
    /// What is wrong with the sources now.
    package var problems: PreviewProblems?

    package init(site: PreviewSite? = nil, problems: PreviewProblems? = nil) {
        self.site = site
        self.problems = problems
    }

    /// The state after a build.
    func after(_ build: PreviewBuild) -> PreviewState {
        PreviewState(
            site: build.files.map {
                PreviewSite($0, late: build.late, basePath: build.basePath, keeping: site)
            } ?? site,
            problems: build.problems)
    }

    /// What stands at an address: the file that is sent, or nil when there is no site yet.
    func page(at path: String) -> PreviewFile? {
        guard let site else { return nil }
        return site[path] ?? site[path.isEmpty ? "index.html" : path + "index.html"] ?? site[Self.notFound]
    }

    /// Names what a browser shows at an address, so that it can be told when that is out of date.
    func tag(at path: String) -> String {
        site == nil ? Self.problemsTag : page(at: path)?.tag ?? ""
    }

    static let notFound = "404.html"
    /// Of the page that is shown while there is no site.
    static let problemsTag = "problems"
}
