import Charts
import Cost
import Inference

extension OptionID {
    /// The line of the option in every chart of the site. The class and its colours are those of the style sheet.
    var style: SeriesStyle {
        switch self {
        case .closed: SeriesStyle(name: "option-closed", colour: "#1F5FBF", marker: .circle)
        case .managedOpen:
            SeriesStyle(name: "option-managed-open", colour: "#00805A", dash: [8, 4], marker: .square)
        case .selfHosted: SeriesStyle(name: "option-self-hosted", colour: "#A34A00", marker: .triangle)
        case .hybrid:
            SeriesStyle(name: "option-hybrid", colour: "#1A1F26", dash: [8, 3, 2, 3], marker: .diamond)
        default: SeriesStyle(name: "option-\(rawValue)", colour: "#1A1F26", marker: .circle)
        }
    }
}
