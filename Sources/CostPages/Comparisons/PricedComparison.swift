package import Cost
package import Exact
package import Site
package import Telling

/// A comparison with all that is computed for it: what pages, values, reports and decisions print.
package struct PricedComparison: Sendable {
    /// Costs, crossovers and curves in the three sets.
    package let estimate: ComparisonEstimate
    /// A sentence on what it is about; nil where the author wrote none.
    package let description: String?
    /// How its options are called and drawn.
    let faces: [OptionFace]
    /// The page of the comparison.
    package let route: Route
    /// Where the comparison stands in its file.
    package let span: Range<Int>
    /// How its options and volumes are spoken of.
    package let words: CurveWords

    init(
        estimate: ComparisonEstimate, description: String?, faces: [OptionFace], route: Route,
        span: Range<Int>
    ) {
        self.estimate = estimate
        self.description = description
        self.faces = faces
        self.route = route
        self.span = span
        words = CurveWords(estimate.comparison.volume, faces.map(\.name))
    }

    package var comparison: Comparison { estimate.comparison }
    package var id: String { comparison.id }
    package var title: String { comparison.title }
    package var volume: Comparison.Volume { comparison.volume }

    /// The options in their order.
    package var options: [OptionID] { comparison.options.map(\.id) }

    /// What an option is called; its id where it is none of these.
    package func title(of option: OptionID) -> String {
        comparison.options.first { $0.id == option }?.title ?? option.rawValue
    }

    /// Whether a number that it stands on has a range.
    package var hasRanges: Bool { !estimate.ranged.isEmpty }

    /// The options over thousands of draws, at the usual volume and at those of the references. O(draws x numbers).
    package func draws(at references: [Draws.Reference] = []) -> Draws { Draws(of: estimate, at: references) }

    /// The same comparison at another usual volume; nil where that has no estimate.
    package func at(_ usual: Rational, with book: NumberBook) -> PricedComparison? {
        var other = comparison
        other.volume.usual = usual
        other.volume.from = min(other.volume.from, usual)
        other.volume.to = max(other.volume.to, usual)
        do throws(ComparisonError) {
            return PricedComparison(
                estimate: try ComparisonEstimate(of: other, with: book), description: description,
                faces: faces, route: route, span: span)
        } catch {
            return nil
        }
    }
}

extension CurveWords {
    fileprivate init(_ volume: Comparison.Volume, _ options: [OptionName]) {
        self.init(
            unit: volume.unit, step: "step", options: options, about: { VolumeText.about($0) },
            bound: { VolumeText.exact($0) }, margins: { VolumeText.margins($0) })
    }
}
