import Diagnostics
import Markdown
import Site

extension DirectiveRegistry {
    /// `{editions}`: the recorded editions with what moved in each, newest first.
    mutating func registerEditions() {
        register("editions") { directive, page, site throws(Diagnostic) in
            let path = site.map.pages[page].source.path
            try requireNoBody(directive, path: path)
            try requireNoArgument(directive, path: path)
            guard !site.editions.isEmpty else {
                return DirectiveResult(
                    html: "<p>\(EditionWords.noEditions)</p>\n", alternate: EditionWords.noEditions)
            }
            let route = site.map.pages[page].route
            let folder = Route(site.map.pages[page].folder)
            var result = DirectiveResult(
                html: site.editions.map { $0.html(from: route, site).text }.joined(),
                alternate: site.editions.map { $0.markdown(from: folder, site) }.joined(separator: "\n\n"))
            result.anchors = site.editions.map(\.anchor)
            return result
        }
    }
}

extension Edition {
    fileprivate func html(from here: Route, _ site: SiteContext) -> HTML {
        let grids = grids(site).map { $0.html(from: here, site.addresses) }
        let note: HTML = note.map { "<p>\($0)</p>\n" } ?? .empty
        let summary = EditionWords.summary(self).capitalisedFirst.sentence
        return "<h3 id=\"\(anchor)\">\(EditionWords.title(self))</h3>\n\(note)<p>\(summary)</p>\n\(grids)"
    }

    fileprivate func markdown(from folder: Route, _ site: SiteContext) -> String {
        let parts =
            ["### \(EditionWords.title(self))"] + [note].compactMap(\.self)
            + [EditionWords.summary(self).capitalisedFirst.sentence]
            + grids(site).map { $0.markdown(from: folder, site.addresses) }
        return parts.joined(separator: "\n\n")
    }

    /// The outcomes that changed, then the figures; a figure that there still is leads to its derivation.
    private func grids(_ site: SiteContext) -> [PageTable] {
        let walks = PageTable(
            name: EditionWords.title(of: EditionWords.outcomes, in: self), head: EditionWords.walkHead,
            rows: flipped.map { cells([$0.walk, $0.from ?? EditionWords.none, $0.to ?? EditionWords.none]) })
        let figures = PageTable(
            name: EditionWords.title(of: EditionWords.figures, in: self), head: EditionWords.figureHead,
            rows: moved.map { move in
                let value = try? site.values.value(move.id)
                let place = value.map { PageTable.Link.place($0.route, fragment: $0.fragment) }
                return [PageTable.Cell(move.title, link: place)]
                    + cells([move.from ?? EditionWords.none, move.to ?? EditionWords.none])
            })
        return [walks, figures].filter { !$0.rows.isEmpty }
    }
}
