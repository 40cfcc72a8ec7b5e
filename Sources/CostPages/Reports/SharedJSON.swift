import Claims
package import Cost
package import Diagnostics
import Exact
import Site

extension JSON {
    /// Where one option of a pair is no dearer than the other, at the base and, where the sets differ, in both others.
    package static func crossover(_ base: Crossover, low: Crossover?, high: Crossover?) -> JSON {
        .members([
            "from": .string(base.from.rawValue), "to": .string(base.to.rawValue),
            "kind": .string(base.kind.name), "first": .orNull(base.first), "robust": .orNull(base.robust),
            "low": low.map(end), "high": high.map(end),
        ])
    }

    private static func end(_ crossover: Crossover) -> JSON {
        .members([
            "kind": .string(crossover.kind.name), "first": .orNull(crossover.first),
            "robust": .orNull(crossover.robust),
        ])
    }

    /// Sources by title and address.
    package static func sources(_ sources: [CostSource]) -> JSON {
        .array(
            sources.map { source in
                .members([
                    "id": .string(source.id), "title": .string(source.title), "url": .text(source.url?.text),
                ])
            })
    }
}
