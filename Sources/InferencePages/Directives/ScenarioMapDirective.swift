import Answers
import Charts
import Cost
import CostPages
import Diagnostics
import Exact
import Markdown
import Site
import Telling
import Workloads

/// `{scenario-map}`: a strip for each order in which options are the cheapest.
func renderScenarioMap(
    _ directive: Directive, _ page: Int, _ site: SiteContext
) throws(Diagnostic) -> DirectiveResult {
    guard let costs = try costsAlone(directive, page, site) else {
        return DirectiveResult(html: "", alternate: "")
    }
    let source = site.map.pages[page]
    guard costs.grid != nil else {
        throw Diagnostic(
            .error, "grid-missing", "'{scenario-map}' needs a grid", path: source.source.path,
            span: directive.span, help: "write 'content/data/grid.yaml', or take this out")
    }
    let strips = ScenarioStrips(
        map: ScenarioMap(of: costs.gridScenarios), options: costs.book.options, here: source.route, site: site)
    return DirectiveResult(html: strips.html.text, alternate: strips.alternate)
}

/// A map of scenarios as a page shows it.
private struct ScenarioStrips {
    let map: ScenarioMap
    let options: ModelOptions
    let here: Route
    let site: SiteContext

    var html: HTML {
        let rows = map.groups.map { group -> HTML in
            """
            <li><details>
            <summary>\(CostWords.share(group.scenarios.count, of: map.count)) \(sentence(group))\(strip(group))</summary>
            \(unorderedList(group.scenarios.map(link)))</details></li>

            """
        }
        return """
            <div class="scenario-map">
            <p class="map-axis" aria-hidden="true">\(ScenarioStrips.ticks.map { volume -> HTML in "<span>\(CostWords.millions(volume))</span>" })</p>
            <ol>
            \(rows)</ol>
            </div>

            """
    }

    var alternate: String {
        map.groups.map { "- \(CostWords.share($0.scenarios.count, of: map.count)) \(sentence($0))" }
            .joined(separator: "\n")
    }

    /// `closed, then managed open from about 7.6 M`: the volumes are tokens a day.
    private func sentence(_ group: ScenarioMap.Group) -> String {
        let words = options.words
        let later = zip(group.order.dropFirst(), group.starts).map { option, start -> String in
            let (least, most) = (words.about(start.least), words.about(start.most))
            let from = least == most ? least : CostWords.between(least, most)
            return "\(CostWords.then(words.name(option))) \(from)"
        }
        let first = group.order.first.map(words.name) ?? ""
        guard !later.isEmpty else { return "\(CostWords.atEveryVolume(first))." }
        return "\(([first] + later).joined(separator: ", ")) \(words.unit)."
    }

    private func link(_ scenario: CostedScenario) -> HTML {
        anchor(
            site.addresses.url(from: here, to: site.numbers.routes.scenario(scenario.id)),
            scenario.named.title)
    }

    /// The volumes of the axis: every power of ten.
    private static let ticks: [Rational] = [
        100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    ]

    private func strip(_ group: ScenarioMap.Group) -> HTML {
        let ends = group.starts.map { position($0.median) } + [Self.width]
        let boxes = zip(group.order, zip([0] + ends, ends)).map { option, box -> HTML in
            let name = options.faces.style(of: option).name
            return "<rect class=\"\(name)\" x=\"\(box.0)\" width=\"\(max(1, box.1 - box.0 - 2))\" height=\"10\"/>"
        }
        return """
            <svg class="map-strip" viewBox="0 0 \(Self.width) 10" preserveAspectRatio="none" aria-hidden="true">\(boxes)</svg>
            """
    }

    /// In units of the strip.
    private static let width = 1000

    /// Where a volume stands on the strip, from 0.1 M to 10,000 M tokens a day on a logarithmic scale.
    private func position(_ volume: Rational) -> Int {
        let shown = CheapestSentence.Shown.wholeRange
        let (first, last) = (decimalLogarithm(shown.lower.approximation), decimalLogarithm(shown.upper.approximation))
        return Int((Double(Self.width) * (decimalLogarithm(volume.approximation) - first) / (last - first)).rounded())
    }
}
