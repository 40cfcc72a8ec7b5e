import Answers
import Claims
package import Cost
import CostPages
import Exact
import Fields
import InferencePages
import Site
import Telling
import Workloads

/// What an outcome is held against: a scenario of language models, or a comparison of any subject.
package struct CostSubject: Sendable {
    package let id: String
    let kind: CostSubjectKind
    package let title: String
    /// The day whose prices are taken.
    let asOf: CalendarDate
    /// What is not counted, in a sentence; nil where all is.
    let incomplete: String?
    /// How options and volumes are called.
    let words: CurveWords
    /// What the options cost, with draws.
    package let priced: PricedWorkload
    /// What must be known of the answer to a question besides the costs.
    let remarks: @Sendable (CostInquiry) -> [String]
    /// In how many draws each option is the cheapest, in a sentence.
    let shareSentence: String
    /// What the draws say, by the names of the inputs that programs get.
    let shares: ShareSummary
    /// Keys that the workload leaves to their defaults, with these, as programs get them.
    let usual: [(key: String, value: Rational)]
    /// The same in a sentence; nil where nothing is left to them.
    let leaning: String?
    /// What is drawn, for readers, by its id.
    private let drawnTitles: [String: String]
    /// What an input is called in lists for readers, by the name that programs get, where that is another one.
    private let inputTitles: [String: String]
    /// Its page; nil for a workload of the reader's own.
    let route: Route?
    /// Where a reader puts figures of her own in the place of its inputs, seen from a page; nil where nothing takes them.
    var ownFigures: (@Sendable (_ here: Route, Addresses) -> LinkURL)?
    /// What a record keeps of it, to be evaluated again; made when a record is written.
    var recorded: @Sendable () -> RecordedSubject = { .none }
    /// The days on which its prices were read, the earliest first.
    let readDays: [ReadDay]
    /// Its inputs, a line each, so that somebody else can compute it again.
    let inputs: [String]

    /// What was measured, in a sentence; nil where no input can be marked so.
    var measured: String? { kind == .scenario ? CostWords.basis("Measured", shares.measured) : nil }

    /// What is assumed, in a sentence.
    var assumed: String { CostWords.basis("Assumed", shares.assumed.map(title(ofInput:))) }

    /// What is drawn, for readers.
    func title(of uncertainty: String) -> String { drawnTitles[uncertainty] ?? uncertainty }

    /// An input in a list for readers.
    func title(ofInput name: String) -> String { inputTitles[name] ?? name }
}

extension CostSubject {
    /// A scenario of language models; `route` is its page.
    init(_ scenario: CostedScenario, of costs: Costs, route: Route?) {
        let (priced, remarks) = scenario.evidence
        self.init(
            id: scenario.id, kind: .scenario, title: scenario.named.title, asOf: scenario.named.asOf,
            incomplete: scenario.incomplete, words: scenario.wordsOfItsVolume, priced: priced,
            remarks: remarks,
            shareSentence: scenario.cheapest(in: priced.draws), shares: scenario.shares(of: priced.draws),
            usual: scenario.named.usualInputs, leaning: scenario.leaning,
            drawnTitles: Dictionary(scenario.ranges.map { ($0.id, $0.title) }) { first, _ in first },
            inputTitles: [:], route: route, readDays: costs.readDays(of: scenario.named),
            inputs: scenario.named.recordLines)
        ownFigures = { costs.ownWorkload(like: scenario.named, from: $0, $1) }
        recorded = { .workload(scenario.named.written, costs.recordedInputs(of: scenario)) }
    }
}

extension CostSubject {
    /// A comparison of any subject; `route` is its page.
    init(_ comparison: PricedComparison, of numbers: CostNumbers, route: Route?) {
        let draws = comparison.draws()
        let titles = Dictionary(
            comparison.estimate.ranged.map { ($0.id, numbers.assumption($0.id)?.title ?? $0.id) },
            uniquingKeysWith: { first, _ in first })
        let words = comparison.words
        self.init(
            id: comparison.id, kind: .comparison, title: comparison.title, asOf: numbers.asOf,
            incomplete: nil, words: words,
            priced: PricedWorkload(comparison: comparison.estimate, draws: draws), remarks: { _ in [] },
            shareSentence: comparison.cheapest(in: draws),
            shares: ShareSummary(
                of: draws, measured: [], assumed: comparison.estimate.ranged.map(\.id), incomplete: nil,
                name: { $0 }),
            usual: [], leaning: nil, drawnTitles: titles, inputTitles: titles, route: route,
            readDays: comparison.readDays(in: numbers),
            inputs: comparison.estimate.numbers.compactMap { numbers.assumption($0)?.recordLine })
        recorded = {
            .comparison(
                comparison.id,
                comparison.estimate.numbers.compactMap { numbers.assumption($0)?.recordInputs }.flatMap { $0 }
            )
        }
    }
}

extension PricedComparison {
    /// The days on which the numbers behind it were read, the earliest first.
    fileprivate func readDays(in numbers: CostNumbers) -> [ReadDay] {
        ReadDay.each(of: estimate.numbers.compactMap { numbers.assumption($0)?.provenance?.read })
    }
}

extension Assumption {
    /// Its numbers as a record keeps them.
    fileprivate var recordInputs: [TableInput] {
        [("low", low), ("base", base), ("high", high)].map {
            TableInput(name: "assumption.\(id).\($0.0)", text: $0.1.exactText)
        }
    }

    /// The number as a decision record lists it: `node-rate`: 4639 requests per second, from 4000 to 5000.
    fileprivate var recordLine: String {
        let ends = low < high ? ", from \(low.text) to \(high.text)" : ""
        return "`\(id)`: \(base.text) \(unit)\(ends)"
    }
}
