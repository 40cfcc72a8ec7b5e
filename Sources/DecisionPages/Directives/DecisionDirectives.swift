import Decision
import Diagnostics
import Markdown
import Site

extension DirectiveRegistry {
    /// The directives that show a decision, and the comparison of options.
    mutating func registerDecisionDirectives() {
        registerWhole("start") { links, plain in (startButton(links), startButtonAlternate(plain)) }
        registerWhole("gate-list") { links, plain in (gateList(links), gateListAlternate(plain)) }
        registerWhole("decision-tree") { links, plain in
            ("\(gateSpine(links))\(waysIn(links))", gateSpineAlternate(plain))
        }
        registerWhole("outcome-coverage") { links, plain in (outcomeCoverage(links), outcomesAlternate(plain))
        }
        register("walk-trace", renderWalkTrace)
        register("option-matrix", renderOptionMatrix)
    }

    /// A directive without argument and body that shows something of the whole decision. It is made
    /// twice: with the page's links, and with those of its Markdown alternate.
    private mutating func registerWhole(
        _ name: String,
        _ render: @escaping @Sendable (DecisionLinks, DecisionLinks) -> (html: HTML, alternate: String)
    ) {
        register(name) { directive, page, site throws(Diagnostic) in
            let path = site.map.pages[page].source.path
            try requireNoBody(directive, path: path)
            try requireNoArgument(directive, path: path)
            guard let links = try decisionLinks(directive, page, site) else {
                return DirectiveResult(html: "", alternate: "")
            }
            let made = render(links, links.ofAlternate(page))
            return DirectiveResult(html: made.html.text, alternate: made.alternate)
        }
    }
}

/// The links of a page that shows the decision; nil where the decision is broken, which is reported
/// in its own place.
func decisionLinks(_ directive: Directive, _ page: Int, _ site: SiteContext) throws(Diagnostic)
    -> DecisionLinks?
{
    switch site.decision {
    case .sound(let decisions):
        return DecisionLinks(site: site, decisions: decisions, here: site.map.pages[page].route)
    case .broken: return nil
    case .absent:
        throw Diagnostic(
            .error, "decision-missing", "'{\(directive.name)}' needs 'content/data/decision.yaml'",
            path: site.map.pages[page].source.path, span: directive.span,
            help: "write that file, or take this block out")
    }
}

extension DecisionLinks {
    /// The links of a page's Markdown alternate, which stands at the path of its source.
    func ofAlternate(_ page: Int) -> DecisionLinks {
        DecisionLinks(site: site, decisions: decisions, here: Route(site.map.pages[page].folder))
    }

    package func markdown(_ route: Route, _ title: String) -> String { "[\(title)](\(url(route)))" }
}

private func gateSpineAlternate(_ links: DecisionLinks) -> String {
    let graph = links.decisions.graph
    let gates = graph.gates.enumerated().map { index, gate in
        let outcomes = links.decisions.outcomes(stoppedBy: gate.id).map {
            "   - \(links.markdown(links.decisions.routes.outcome($0.id), $0.title))"
        }
        let stopping = gate.answers.filter(\.stops).map(\.phrase).joined(separator: "; ")
        return "\(index + 1). \(links.markdown(links.decisions.routes.question(gate.id), gate.title))"
            + " \(DecisionWords.stop): \(stopping).\n\(outcomes.joined(separator: "\n"))"
    }
    let rest = links.decisions.outcomes(stoppedBy: nil).map {
        "- \(DecisionWords.noGateStops): \(links.markdown(links.decisions.routes.outcome($0.id), $0.title))"
    }
    return (gates + [""] + rest).joined(separator: "\n")
}

private func outcomesAlternate(_ links: DecisionLinks) -> String {
    links.decisions.graph.outcomes.map { outcome in
        let walks = DecisionWords.walks(links.decisions.table.walks(to: outcome.id).count)
        return "- \(links.markdown(links.decisions.routes.outcome(outcome.id), outcome.title)): \(walks)"
    }.joined(separator: "\n")
}
