/// How a line is told from the others: by colour, by dash and by marker, so that each alone is enough.
package struct SeriesStyle: Hashable, Sendable {
    package enum Marker: String, CaseIterable, Hashable, Sendable {
        case circle, square, triangle, diamond
    }

    /// The class that gives the line its colour and dash inside a page.
    package var name: String
    /// The colour in a file of its own, `#1F5FBF`.
    package var colour: String
    /// Lengths of dash and gap in turn; empty for a solid line.
    package var dash: [Int]
    package var marker: Marker

    package init(name: String, colour: String, dash: [Int] = [], marker: Marker) {
        self.name = name
        self.colour = colour
        self.dash = dash
        self.marker = marker
    }
}
