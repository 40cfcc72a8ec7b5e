import CostPages
import Fields
package import Site
package import Workloads

extension Costs {
    /// Where a reader enters figures of her own, filled with those of a scenario.
    package func ownWorkload(like scenario: NamedScenario, from here: Route, _ addresses: Addresses)
        -> LinkURL
    {
        addresses.url(from: here, to: book.routes.yours).with(pairs: linked(scenario))
    }
}

/// The way to the page on which a reader enters figures of her own.
func ownWorkloadDoor(on here: Route, _ addresses: Addresses, _ routes: CostRoutes) -> HTML {
    """
    <ul class="doors">
    <li><a class="answer"\(href: addresses.url(from: here, to: routes.yours))>\
    <strong class="answer-phrase">\(FormWords.door)</strong> \
    <span class="answer-meaning">\(FormWords.doorText)</span></a></li>
    </ul>

    """
}
