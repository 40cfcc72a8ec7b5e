import Diagnostics

extension OutputPaths {
    /// Claims the paths of everything that comes from the sources.
    ///
    /// - Parameter reported: files whose names clash, which is known by now.
    init(site: SiteContext, assets: Assets, search: SearchFiles?, reported: Set<String> = []) {
        claim("manifest.json", for: Owner(path: "", help: "", isGenerated: true))
        for asset in assets.assets {
            claim(
                asset.outputPath,
                for: Owner(path: "templates/assets/\(asset.name)", help: "give the asset a shorter name"))
        }
        for page in site.map.pages where reported.contains(page.source.path) {
            leaveOut([page.route.outputPath, page.contentPath])
        }
        leaveOut(site.staticFiles.filter { reported.contains($0.value.path) }.map(\.key))
        for page in site.map.pages where !reported.contains(page.source.path) { claim(page) }
        for (path, file) in site.staticFiles.sorted(by: { $0.key < $1.key })
        where !reported.contains(file.path) {
            if search != nil, SearchFiles.holds(path) {
                let owner = Owner(
                    path: file.path, help: "move it: every page runs the scripts that are there")
                refuse(path, to: owner, because: "belongs to the search index")
            } else {
                claim(
                    path,
                    for: Owner(
                        path: file.path, help: "rename it", helpBesideAnother: "rename one of the two files"))
            }
        }
        for page in site.map.pages {
            for alias in page.frontMatter.aliases {
                let path = alias.route.outputPath
                let owner = Owner(
                    path: page.source.path, span: alias.span, rule: "alias-collision",
                    help: "take this alias out, or change it")
                claim(path, for: owner)
            }
        }
    }

    private mutating func claim(_ page: Page) {
        let (alone, besideAnother) = ("rename it", "rename one of the two files")
        claim(
            page.route.outputPath,
            for: Owner(
                path: page.source.path, span: page.frontMatter.diagnosticSpans.slug,
                help: alone + ", or give it another 'slug'",
                helpBesideAnother: besideAnother + ", or give one a 'slug'"))
        guard !page.isNotFoundPage else { return }
        claim(
            page.contentPath,
            for: Owner(path: page.source.path, help: alone, helpBesideAnother: besideAnother))
    }
}
