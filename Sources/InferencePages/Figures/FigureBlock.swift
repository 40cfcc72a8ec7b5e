import Answers
import Claims
import Cost
import CostPages
import Diagnostics
import Exact
import Fields
import Inference
import Markdown
import Site
import Telling
import Workloads

/// What a directive asks of a scenario's figures, read from the lines between its fences.
struct FigureBlock {
    package let scenario: FigureScenario
    package let costs: Costs
    package var reader: FieldReader
    /// Why there is no figure, for readers.
    private(set) var missing: String?
    /// Whether the figure is another than that on the scenario's page.
    private(set) var isOwn = false
    /// What the block asks for, as part of ids.
    private var asked: [String] = []

    package init(scenario: FigureScenario, costs: Costs, reader: FieldReader) {
        self.scenario = scenario
        self.costs = costs
        self.reader = reader
    }

    /// Starts the ids of the figure.
    package var prefix: String {
        CostRoutes.row("chart", ([scenario.named.id] + asked).joined(separator: "-"))
    }

    package mutating func none(_ text: String) -> Figure? {
        missing = text
        return nil
    }

    /// The sensitivity of the pair that `from` and `to` name, or of the scenario's main one.
    mutating func sensitivity() -> Figure? {
        let (from, to) = (option("from"), option("to"))
        guard reader.diagnostics.isEmpty else { return nil }
        var finding = scenario.mainFinding
        if from != nil || to != nil {
            guard let from, let to, let other = scenario.finding(from: from, to: to) else { return noPair() }
            isOwn = finding.map { $0.base.from != from || $0.base.to != to } ?? true
            if isOwn { asked = [from.rawValue, to.rawValue] }
            finding = other
        }
        guard let finding else { return none(FigureWords.nothingToCompare) }
        do {
            return try scenario.sensitivityFigure(finding, inputs: costs.book.routes.assumptions)
                ?? none(FigureWords.nothingMoves(finding.base, in: scenario.words))
        } catch {
            return none(FigureWords.sensitivityUnknown)
        }
    }

    /// When the move that the lines describe pays back.
    mutating func payback() -> Figure? {
        for key in ["from", "to", "outlay"] { reader.require(key, help: Self.paybackHelp) }
        let (from, to, outlay) = (option("from"), option("to"), outlay())
        let volume = reader.number("tokens_per_day") ?? scenario.sets.base.tokensPerDay
        guard reader.diagnostics.isEmpty, let from, let to, let outlay else { return nil }
        isOwn = true
        asked = [from.rawValue, to.rawValue, volume.text]
        guard from != to else { return noPair() }
        let question = PaybackQuestion(from: from, to: to, outlay: outlay, tokensPerDay: volume)
        return scenario.paybackFigure(question) ?? none(FigureWords.paybackUnknown)
    }
}

extension FigureBlock {
    private static let paybackHelp = """
        write 'from:' and 'to:' with an option each, and 'outlay:' with the id of an assumption in USD
        """

    /// An option that the scenario compares.
    private mutating func option(_ key: String) -> OptionID? {
        reader.option(key, of: scenario.named.id, among: scenario.options)
    }

    private mutating func outlay() -> Assumption? {
        guard let id = reader.string("outlay") else { return nil }
        if let found = costs.book.assumptions.first(where: { $0.id == id }) { return found }
        reader.report(
            "assumption-missing", "there is no assumption '\(id)'",
            at: reader.value("outlay")?.span ?? reader.span,
            help: didYouMean(
                id, among: costs.book.assumptions.map(\.id),
                otherwise: "add it to content/data/assumptions.yaml"))
        return nil
    }

    private mutating func noPair() -> Figure? {
        reader.reportNoPair(of: scenario.named.id, among: scenario.sets.base.crossovers)
        return nil
    }
}
