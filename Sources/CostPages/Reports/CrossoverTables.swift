package import Cost
package import Site
package import Telling

extension TextTable {
    /// Where the second option of each pair is no dearer than the first, for a terminal; nil without a pair.
    package init?(crossovers: [Crossover], in words: CurveWords) {
        guard !crossovers.isEmpty else { return nil }
        self.init(
            head: ["No dearer, in \(words.unit)", "First", "For good"],
            rows: crossovers.map { crossover in
                ["\(crossover.to.rawValue) than \(crossover.from.rawValue)"] + words.places(crossover)
            })
    }
}

extension CurveWords {
    /// From or up to which volume, for the first time and for good: `above about 180`, `never`.
    fileprivate func places(_ crossover: Crossover) -> [String] {
        switch crossover.kind {
        case .always: ["at any volume", ""]
        case .never: ["never", "never"]
        case .above(let first, let robust), .below(let first, let robust):
            [first, robust].map { $0.map { "\(crossover.kind.name) \(about($0))" } ?? "never" }
        }
    }

    /// Where the options cross, a row for each pair: from which volume the second costs no more for good. `sets` has the
    /// pair at low, base and high; nil where that does not fit, empty where the sets do not differ.
    package func crossoverTable(
        _ title: String, _ pairs: [(base: Crossover, sets: [Crossover?])]
    ) -> PageTable {
        let hasSets = pairs.contains { !$0.sets.isEmpty }
        let ends = hasSets ? [CostWords.lowColumn, CostWords.baseColumn, CostWords.highColumn] : []
        return PageTable(
            name: CostWords.crossoverTable(title),
            head: [CostWords.pairColumn] + ends + [CostWords.crossoverColumn],
            rows: pairs.map { pair in
                let names = "\(self.title(pair.base.from)), \(name(pair.base.to))"
                let volumes = pair.sets.map { $0.map(goodFrom) ?? CostWords.tooLarge }
                return cells([names] + volumes + [sentence(pair.base)])
            })
    }
}
