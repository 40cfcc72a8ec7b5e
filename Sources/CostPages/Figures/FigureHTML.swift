import Charts
package import Site
import Telling

/// What a figure needs to know of the page it stands on.
package struct FigurePlace: Sendable {
    /// The page.
    package let here: Route
    /// Starts every id of the figure, so that two figures on a page differ.
    package let prefix: String
    /// Where the figure's files stand; nil where it has none.
    package let files: Route?
    package let source: FigureSource
    package let addresses: Addresses

    /// A place on a page.
    package init(here: Route, prefix: String, files: Route?, source: FigureSource, addresses: Addresses) {
        self.here = here
        self.prefix = prefix
        self.files = files
        self.source = source
        self.addresses = addresses
    }
}

extension Figure {
    /// The figure on a page: both renderings of the chart, of which the style sheet shows one, its table, and its
    /// files.
    package func html(in place: FigurePlace) -> HTML {
        """
        <figure class="figure">
        <figcaption>
        <p class="figure-title">\(title)</p>
        <p class="figure-subtitle">\(subtitle)</p>
        </figcaption>
        <div class="chart">
        \(rendering(wide, place.prefix))\(rendering(narrow, place.prefix))</div>
        \(notes.map { "<p class=\"figure-source\">\($0)</p>\n" as HTML })\
        <p class="figure-source">\(place.source.html(from: place.here, place.addresses))</p>
        <details>
        <summary>\(FigureWords.dataTable)</summary>
        \(data.grid.html(from: place.here, place.addresses))\(downloads(place))</details>
        </figure>

        """
    }

    /// The figure for the page's Markdown alternate, seen from a folder.
    package func markdown(from here: Route, _ addresses: Addresses) -> String {
        "**\(title).** \(subtitle)\n\n\(data.grid.markdown(from: here, addresses))"
    }

    private func rendering(_ drawing: Drawing, _ prefix: String) -> HTML {
        let id = "\(prefix)-\(name)-\(drawing.canvas.name.dropFirst("chart-".count))"
        return HTML(bytes: SVG(drawing, id: id, title: title, description: description).bytes)
    }

    private func downloads(_ place: FigurePlace) -> HTML {
        guard let folder = place.files else { return .empty }
        let files = [
            (FigureFiles.csv(name), FigureWords.csvFile), (FigureFiles.svg(name), FigureWords.svgFile),
            (FigureFiles.json, FigureWords.figuresFile),
        ]
        let items = files.map { file, text -> HTML in
            let url = place.addresses.url(from: place.here, toFile: folder.path + file)
            return "\(anchor(url, file)): \(text)"
        }
        return unorderedList(items, class: "downloads")
    }
}

/// The names of a scenario's figure files.
package enum FigureFiles {
    package static let json = "figures.json"

    package static func csv(_ name: String) -> String { "\(name).csv" }

    package static func svg(_ name: String) -> String { "\(name).svg" }
}
