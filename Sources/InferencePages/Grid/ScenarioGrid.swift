package import Fields
import Site

/// Scenarios that readers choose among by what is true for them: every combination of one choice for each
/// dimension is a scenario.
package struct ScenarioGrid: Sendable {
    /// In the order in which they are asked for and stand in addresses.
    package let dimensions: [GridDimension]
    /// What all combinations share.
    let common: [LocatedValue.Entry]
    package let path: String
    /// Where the dimensions stand in their file.
    package let span: Range<Int>

    /// How many scenarios there are.
    package var count: Int { dimensions.reduce(1) { $0 * $1.choices.count } }

    /// The combination at an index below `count`; the last dimension changes fastest.
    package func combination(_ index: Int) -> [GridChoice] {
        var rest = index
        let choices = dimensions.reversed().map { dimension in
            defer { rest /= dimension.choices.count }
            return dimension.choices[rest % dimension.choices.count]
        }
        return choices.reversed()
    }

    /// The index of a combination by its id: `chat/frontier`; nil for any other text.
    package func index(of id: String) -> Int? {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == dimensions.count else { return nil }
        var index = 0
        for (dimension, part) in zip(dimensions, parts) {
            guard let choice = dimension.choices.firstIndex(where: { $0.id == part }) else { return nil }
            index = index * dimension.choices.count + choice
        }
        return index
    }

    /// The id of a combination, which is also the end of its address.
    package static func id(of combination: [GridChoice]) -> String {
        combination.map(\.id).joined(separator: "/")
    }

    /// The ids of all combinations, in their order.
    package var ids: [String] { (0..<count).map { Self.id(of: combination($0)) } }

    /// The combination that a reader starts from.
    package var usual: [GridChoice] {
        dimensions.compactMap { dimension in
            dimension.choices.first(where: \.isUsual) ?? dimension.choices.first
        }
    }
}

/// A question to which each scenario of a grid is one answer.
package struct GridDimension: Sendable {
    package let id: String
    package let title: String
    package let choices: [GridChoice]
}

/// An answer: what it is called, and the keys of a workload file that follow from it.
package struct GridChoice: Sendable {
    package let id: String
    /// On its own, as in a row of links: `On demand`.
    package let title: String
    /// Inside the title of a scenario: `GPUs on demand`.
    package let phrase: String
    /// One sentence.
    package let description: String?
    /// Whether a reader starts from it.
    package let isUsual: Bool
    package let fragment: [LocatedValue.Entry]
}
