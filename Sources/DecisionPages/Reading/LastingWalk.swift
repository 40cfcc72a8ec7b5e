package import Decision
package import Site

/// An address of an earlier edition at which the decision now stands elsewhere: it asks a question there that it
/// did not ask, or its answers lead to another outcome.
package struct LastingWalk: Sendable {
    /// The last edition that published the address.
    package let edition: String
    /// The answers of the address.
    package let steps: [Step]
    /// The outcome that the edition advised there, or the question that it asked.
    package let place: Place
    /// Where the answers lead now, as far as they go.
    package let present: Walk
    /// Why the question that they lead to is asked now; nil where the list does not say.
    let whyNew: String?

    /// Where walks lie.
    let walks: Route

    /// The address of its page.
    var route: Route {
        Route(walks.path + (steps.map(\.segment) + [place.id]).joined(separator: "/") + "/")
    }

    /// The address with its last part cut off.
    package var prefix: Route { Route("\(walks.path)\(Walk.path(of: steps))/") }

    package var record: String { route.path + "record.md" }

    package var json: String { route.path + "walk.json" }

    /// The answers as `DecisionGraph.follow` takes them.
    package var answers: [String: String] {
        Dictionary(steps.map { ($0.question, $0.answer) }) { first, _ in first }
    }

    /// The answers that are kept for questions that come later or no longer.
    package var kept: [Step] { steps.filter { !present.asks($0.question) } }

    /// The id of the outcome that the edition advised; nil where it asked a question.
    var advised: String? {
        if case .outcome(let id) = place { id } else { nil }
    }
}

extension Decisions {
    /// The addresses of published walks at which the decision now stands elsewhere, in the order of the lists.
    func lastingWalks(of published: PublishedWalks) -> [LastingWalk] {
        var indexes: [Route: Int] = [:]
        var found: [LastingWalk] = []
        for edition in published.editions {
            for walk in edition.walks.compactMap({ ListedWalk($0.text) }) {
                for lasting in places(of: walk, edition: edition.name, published) {
                    if let index = indexes[lasting.route] {
                        found[index] = lasting
                    } else {
                        indexes[lasting.route] = found.count
                        found.append(lasting)
                    }
                }
            }
        }
        return found
    }

    /// The questions on the way of a listed walk and its outcome, as far as the decision is not there any more.
    private func places(
        of walk: ListedWalk, edition: String, _ published: PublishedWalks
    ) -> [LastingWalk] {
        guard let start = graph.start, fault(of: walk) == nil else { return [] }
        return (0...walk.steps.count).compactMap { count in
            let steps = Array(walk.steps.prefix(count))
            let place =
                count < walk.steps.count ? Place.question(walk.steps[count].question) : .outcome(walk.end)
            if table[path: Walk.path(of: steps)]?.end == place { return nil }
            let answers = Dictionary(steps.map { ($0.question, $0.answer) }) { first, _ in first }
            let present = graph.follow(answers, from: start)
            return LastingWalk(
                edition: edition, steps: steps, place: place, present: present,
                whyNew: published.whyNew(present.end.id), walks: routes.walks)
        }
    }
}
