import Diagnostics

/// What is wrong with `folders:` in the settings: names that no part has, and folders that lie in the way of a page or
/// of each other.
func checkFolders(_ site: SiteContext) -> [Diagnostic] {
    let known = site.parts.flatMap(\.folders)
    return site.configuration.folders.enumerated().compactMap { index, setting in
        guard let folder = known.first(where: { $0.name == setting.name }) else {
            let names = known.map(\.name)
            return Diagnostic(
                .error, "folder-unknown", "there is no folder '\(setting.name)'", path: setting.file,
                span: setting.nameSpan,
                help: didYouMean(
                    setting.name, among: names,
                    otherwise: names.isEmpty
                        ? "no part of this handbook has folders"
                        : "folders are: \(names.joined(separator: ", "))"))
        }
        // Of two settings that clash the later one is told.
        let later = Set(site.configuration.folders.dropFirst(index + 1).map(\.name))
        let others = known.filter { $0.name != folder.name && !later.contains($0.name) }
        guard let obstacle = obstacle(to: folder, at: setting.path, beside: others, of: site) else {
            return nil
        }
        return Diagnostic(
            .error, "folder-clash", "'\(setting.path)' is \(obstacle)", path: setting.file,
            span: setting.span,
            help: "give '\(setting.name)' another folder")
    }
}

/// What already stands where a folder is to lie; nil where nothing does.
private func obstacle(
    to folder: SiteFolder, at path: String, beside others: [SiteFolder], of site: SiteContext
) -> String? {
    if let page = site.map.page(at: Route(path)).map({ site.map.pages[$0] }), !page.isIndex {
        return "the address of '\(page.source.path)'"
    }
    for own in [TagPages.index.path, PrintEdition.route.path, "assets/"] where path.hasPrefix(own) {
        return "where the generator has '\(own)'"
    }
    for other in others {
        let there = site.path(of: other)
        if there == path { return "the folder of '\(other.name)' as well" }
        let isInside = other.made.contains { path.hasPrefix(there + $0) }
        let isAround = folder.made.contains { there.hasPrefix(path + $0) }
        if isInside { return "where '\(other.name)' has pages of its own" }
        if isAround {
            return "around the folder of '\(other.name)', '\(there)', where it has pages of its own"
        }
    }
    return nil
}
