package import Charts
package import Exact

/// The monthly cost over volumes as a chart, with its title and how to read it: what page, picture and table are made
/// from.
package struct CostChart: Sendable {
    /// What the chart shows, as a sentence without a full stop.
    package let title: String
    /// What its rule marks, where that is not the title.
    package let label: String?
    /// What is measured, for which scenario, with the prices of which day.
    package let subtitle: String
    /// Sentences on how to read it; may be empty.
    package let notes: [String]
    package let chart: Chart
    /// The volume that the rule marks, in tokens per day; nil without one.
    package let boundary: Rational?

    /// The picture for a page; its ids begin with `id`.
    func svg(id: String, on canvas: Canvas) -> String {
        let description = [title, label].compactMap { $0.map { "\($0)." } }.joined(separator: " ")
        return SVG(chart.drawing(on: canvas), id: id, title: title, description: description).text
    }
}
