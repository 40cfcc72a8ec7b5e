package import Charts
import Diagnostics
import Telling

/// A chart with everything that belongs to it: one value, from which page, table, picture and files are printed.
package struct Figure: Sendable {
    package enum Picture: Sendable {
        case lines(Chart)
        case bars(BarChart)
    }

    /// Its name among the figures of a scenario: `near`; also the name of its files.
    package let name: String
    /// The heading above it, where it is a section of its own.
    package let heading: String
    /// What the chart shows, as a sentence with the number.
    package let title: String
    /// A further sentence for those who do not see the picture: its label, where the title says something else.
    package let label: String?
    /// What is measured, in which unit, for which scenario, at which day.
    package let subtitle: String
    /// Sentences on how to read it; may be empty.
    package let notes: [String]
    package let picture: Picture
    package let data: FigureData
    /// The two renderings, each laid out once for page and file.
    let wide: Drawing
    let narrow: Drawing

    /// A chart with its texts and its numbers.
    package init(
        name: String, heading: String, title: String, label: String? = nil, subtitle: String, notes: [String],
        picture: Picture, data: FigureData
    ) {
        self.name = name
        self.heading = heading
        self.title = title
        self.label = label
        self.subtitle = subtitle
        self.notes = notes
        self.picture = picture
        self.data = data
        wide = picture.drawing(on: .wide)
        narrow = picture.drawing(on: .narrow)
    }

    /// The finding, for readers who do not see the picture.
    package var description: String {
        ([title, label].compactMap { $0.map { "\($0)." } } + [FigureWords.tableFollows]).joined(
            separator: " ")
    }

    /// The picture in a file of its own.
    package var svg: [UInt8] {
        SVG(file: wide, title: title, description: "\(title). \(subtitle).").bytes
    }
}

extension Figure.Picture {
    fileprivate func drawing(on canvas: Canvas) -> Drawing {
        switch self {
        case .lines(let chart): chart.drawing(on: canvas)
        case .bars(let chart): chart.drawing(on: canvas)
        }
    }
}
