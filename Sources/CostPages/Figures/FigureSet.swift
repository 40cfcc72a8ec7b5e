package import Diagnostics
package import Site

/// The charts of one subject as they stand on its page and beside it.
package struct FigureSet: Sendable {
    package let figures: [Figure]
    private let place: FigurePlace
    /// What the file of all charts says first: whose they are, of which day, at which volume.
    private let head: [JSON.Member]

    /// Charts on the page beside which their files stand.
    package init(_ figures: [Figure], at place: FigurePlace, head: [JSON.Member]) {
        self.figures = figures
        self.place = place
        self.head = head
    }

    /// A section for each chart, under ids that begin with `chart-`.
    package var sections: [PageSection] {
        figures.map { PageSection(id: "chart-\($0.name)", title: $0.heading, content: $0.html(in: place)) }
    }

    /// A table and a picture for each chart, and all of them as data; nothing without a chart.
    package var files: [OutputFile] {
        guard !figures.isEmpty else { return [] }
        let folder = place.here.path
        return figures.flatMap { figure in
            [
                OutputFile(path: folder + FigureFiles.csv(figure.name), bytes: Array(figure.data.csv.utf8)),
                OutputFile(path: folder + FigureFiles.svg(figure.name), bytes: figure.svg),
            ]
        } + [OutputFile(path: folder + FigureFiles.json, bytes: json.pretty)]
    }

    private var json: JSON {
        let each = figures.map { figure in
            JSON.members([
                "name": .string(figure.name), "title": .string(figure.title),
                "subtitle": .string(figure.subtitle), "rows": figure.data.json,
            ])
        }
        return .object(head + [JSON.Member("figures", .array(each))])
    }
}
