import CostPages
import Site

/// A row of links for each dimension of a grid: each changes one choice of a combination and keeps the others.
///
/// `isCurrent` tells a scenario's own page, where the links mark what is chosen, from a page that only leads
/// to the scenarios.
func gridLinks(
    _ grid: ScenarioGrid, from combination: [GridChoice], on here: Route, isCurrent: Bool,
    _ addresses: Addresses, _ routes: CostRoutes
) -> HTML {
    let bars = grid.dimensions.indices.map { index -> HTML in
        let dimension = grid.dimensions[index]
        let links = dimension.choices.map { choice -> HTML in
            var other = combination
            other[index] = choice
            let url = addresses.url(from: here, to: routes.scenario(ScenarioGrid.id(of: other)))
            let mark: HTML =
                isCurrent && choice.id == combination[index].id ? " aria-current=\"true\"" : .empty
            return "<li><a\(href: url)\(mark)>\(choice.title)</a></li>\n"
        }
        return """
            <div class="link-bar">
            <p class="link-bar-label" id="by-\(dimension.id)">\(dimension.title)</p>
            <ul aria-labelledby="by-\(dimension.id)">
            \(links)</ul>
            </div>

            """
    }
    return "\(bars)"
}
