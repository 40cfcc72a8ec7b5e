import Charts
import Diagnostics

/// A chart with everything that belongs to it: one value, from which page, table, picture and files are printed.
struct Figure: Sendable {
    enum Picture: Sendable {
        case lines(Chart)
        case bars(BarChart)
    }

    /// Its name among the figures of a scenario: `near`; also the name of its files.
    let name: String
    /// The heading above it, where it is a section of its own.
    let heading: String
    /// What the chart shows, as a sentence with the number.
    let title: String
    /// A further sentence for those who do not see the picture: its label, where the title says something else.
    var label: String?
    /// What is measured, in which unit, for which scenario, at which day.
    let subtitle: String
    /// Sentences on how to read it; may be empty.
    let notes: [String]
    let picture: Picture
    let data: FigureData

    /// The finding, for readers who do not see the picture.
    var description: String {
        ([title, label].compactMap { $0.map { "\($0)." } } + [FigureWords.tableFollows]).joined(
            separator: " ")
    }

    func drawing(on canvas: Canvas) -> Drawing {
        switch picture {
        case .lines(let chart): chart.drawing(on: canvas)
        case .bars(let chart): chart.drawing(on: canvas)
        }
    }

    /// The picture in a file of its own.
    var svg: String {
        SVG(file: drawing(on: .wide), title: title, description: "\(title). \(subtitle).").text
    }
}
